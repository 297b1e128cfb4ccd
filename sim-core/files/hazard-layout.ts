import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import { parseUnit } from '../formula/units.ts';
import type { HazardLayout } from '../model/hazard.ts';
import { checkName } from './formulas.ts';
import type { HazardData } from './hazard.ts';
import type { Variable } from './hazard-names.ts';
import type { Path } from './path.ts';
import { AREA, LENGTH } from './quantities.ts';
import { complainOfDuplicate } from './references.ts';
import type { Report } from './report.ts';
import { ID_PATTERN, numbersOf } from './words.ts';

/** Parameters that a river hazard has besides its own; the region's reaches fill them per cell. */
export const CELL_PARAMETERS = { cell_length: LENGTH, cell_section: AREA } as const;

export interface DerivedText {
  readonly name: string;
  readonly written: string | number;
  readonly path: Path;
}

/** The row of a hazard, with what is known before its formulas are read. */
export interface HazardPlan {
  readonly layout: HazardLayout;
  /** All variables but the derived ones. */
  readonly variables: ReadonlyMap<string, Variable>;
  readonly states: readonly string[];
  readonly defaults: readonly number[];
  readonly initial: readonly number[];
  readonly derived: readonly DerivedText[];
  readonly working: readonly string[];
  /** Variables whose declaration is wrong. */
  readonly broken: ReadonlySet<string>;
}

interface Declared {
  readonly name: string;
  readonly dimension: Dimension;
  readonly value: number;
  readonly broken: boolean;
}

/** Decides the row layout of a hazard and refuses names that cannot be told apart. */
export function layOut(report: Report, data: HazardData): HazardPlan {
  const seen = new Set<string>(data.along === 'river' ? Object.keys(CELL_PARAMETERS) : []);
  const take = (name: string, path: Path): void => {
    if (seen.has(name)) complainOfDuplicate(report, path, 'key');
    seen.add(name);
    checkName(report, name, path);
  };
  const inputs = Object.keys(data.inputs)
    .sort()
    .map((name): Declared => {
      take(name, ['inputs', name]);
      const dimension = unitOf(report, data, name);
      return { name, dimension: dimension ?? DIMENSIONLESS, value: 0, broken: dimension === null };
    });
  const parameters = declared(data.parameters, 'parameters', take);
  if (data.along === 'river') {
    for (const [name, dimension] of Object.entries(CELL_PARAMETERS)) {
      parameters.push({ name, dimension, value: 0, broken: false });
    }
    parameters.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  const states = declared(data.states, 'states', take);
  const derived = derivedTexts(data);
  for (const { name, path } of derived) take(name, path);

  const working = Object.keys(data.need).sort();
  checkIds(report, working, (name) => ['need', name], 'key');
  checkIds(report, Object.keys(data.harm), (name) => ['harm', name], 'key');
  const protections = [...data.protections].sort();
  for (const [i, name] of data.protections.entries()) {
    if (data.protections.indexOf(name) < i) complainOfDuplicate(report, ['protections', i]);
  }

  const at = {
    inputs: 1,
    parameters: 1 + inputs.length,
    states: 1 + inputs.length + parameters.length,
    derived: 1 + inputs.length + parameters.length + states.length,
    working: 1 + inputs.length + parameters.length + states.length + derived.length,
    protections: 0,
  };
  at.protections = at.working + working.length;
  const variables = new Map<string, Variable>();
  const put = (list: readonly Declared[], first: number, block: Variable['block']): void => {
    for (const [i, { name, dimension }] of list.entries()) {
      variables.set(name, { slot: first + i, dimension, block });
    }
  };
  put(inputs, at.inputs, 'input');
  put(parameters, at.parameters, 'parameter');
  put(states, at.states, 'state');
  const nameOf = ({ name }: Declared): string => name;
  return {
    layout: {
      inputs: inputs.map(nameOf),
      parameters: parameters.map(nameOf),
      states: states.map(nameOf),
      derived: derived.map(({ name }) => name),
      working: working.map((_, i) => i),
      protections,
      at,
      size: at.protections + protections.length,
    },
    variables,
    states: states.map(nameOf),
    defaults: parameters.map(({ value }) => value),
    initial: states.map(({ value }) => value),
    derived,
    working,
    broken: new Set([...parameters, ...inputs, ...states].filter(isBroken).map(nameOf)),
  };
}

const isBroken = ({ broken }: Declared): boolean => broken;

function declared(
  record: HazardData['parameters'],
  key: 'parameters' | 'states',
  take: (name: string, path: Path) => void,
): Declared[] {
  return numbersOf(record).map(([name, { value, flaw }]) => {
    take(name, [key, name]);
    return { name, dimension: value.dimension, value: value.value, broken: flaw !== null };
  });
}

function unitOf(report: Report, data: HazardData, name: string): Dimension | null {
  const unit = parseUnit(String(data.inputs[name] ?? ''));
  if (unit.ok) return unit.value.dimension;
  const { expected, nearest, token } = unit.error;
  report.complain({ code: 'unknown-unit', path: ['inputs', name], expected, nearest, token });
  return null;
}

/** Derived values as a list, whether written as one mapping or as a list of mappings. */
function derivedTexts({ derived }: HazardData): readonly DerivedText[] {
  const parts = Array.isArray(derived) ? derived : [derived];
  return parts.flatMap((part, i) =>
    Object.keys(part).map((name) => ({
      name,
      written: part[name] ?? 0,
      path: Array.isArray(derived) ? ['derived', i, name] : ['derived', name],
    })),
  );
}

function checkIds(
  report: Report,
  ids: readonly string[],
  pathOf: (id: string) => Path,
  on: 'key' | 'value',
): void {
  const expected = {
    zh: '小写字母、数字，词间用连字符，如 drinking-water',
    en: 'lower-case letters and digits, words joined by hyphens, such as drinking-water',
  };
  for (const id of ids) {
    if (!ID_PATTERN.test(id)) report.complain({ code: 'bad-name', path: pathOf(id), expected, on });
  }
}
