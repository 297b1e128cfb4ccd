import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { describeDimension } from '../formula/dimension.ts';
import { parseUnit } from '../formula/units.ts';
import type { HarmKind, HazardDefinition } from '../model/hazard.ts';
import { CELL_PARAMETERS } from './hazard-layout.ts';
import { compileHazard } from './hazard.ts';
import type { HazardNames } from './hazard-names.ts';
import { askFor } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import { valueAt } from './path.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './yaml.ts';

/** One variable of a hazard, for people who try its formulas. */
export interface HazardVariable {
  readonly name: string;
  readonly block: 'input' | 'parameter' | 'state' | 'derived';
  /** A unit that the file itself uses for such a thing; empty for a pure number. */
  readonly unit: string;
  /** What one of that unit is in base units. */
  readonly factor: number;
  /** Parameters and states: as the file says, in that unit. */
  readonly value: number | null;
  readonly range: readonly [low: number, high: number] | null;
}

/** A sound hazard as a form can show it. */
export interface HazardSheet {
  readonly id: string;
  readonly title: Text;
  readonly flows: boolean;
  readonly variables: readonly HazardVariable[];
  readonly needs: readonly string[];
  readonly harms: readonly { readonly outcome: string; readonly kind: HarmKind }[];
  readonly protections: readonly string[];
  readonly triggers: readonly string[];
}

const WRITTEN = /^\s*[-+]?[\d.]+(?:[eE][-+]?\d+)?\s*(.*)$/;

/** What a hazard has, with units, values and ranges; or what is wrong with its file. */
export function hazardSheet(
  library: Library,
  idOrFile: string | SourceFile,
): Result<HazardSheet, readonly Problem[]> {
  const file = askFor(library, 'hazard', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'hazard');
  if (report === null) return err(problems);
  const draft = compileHazard(report);
  if (draft === null || report.problems.length > 0) return err(inReadingOrder(report.problems));
  const { data } = report.source;
  const { definition, names } = draft;
  const units = unitsIn(data, names);
  return ok({
    id: draft.id,
    title: draft.title,
    flows: names.flows,
    variables: [...names.variables]
      .filter(([name]) => !(names.flows && Object.hasOwn(CELL_PARAMETERS, name)))
      .map(([name, { dimension, block }]) => {
        const base = describeDimension(dimension);
        const { unit, factor } = units.get(name) ??
          units.get(base) ?? { unit: base === '1' ? '' : base, factor: 1 };
        return {
          name,
          block,
          unit,
          factor,
          value: valueOf(definition, name, block, factor),
          range: rangeOf(data, name, factor, units),
        };
      }),
    needs: names.working,
    harms: definition.harm.map(({ outcome, kind }) => ({ outcome, kind })),
    protections: [...names.protections],
    triggers: definition.triggers.map(({ id }) => id),
  });
}

interface Spoken {
  readonly unit: string;
  readonly factor: number;
}

/** The unit in which the file speaks of each variable, and for each dimension the first that it uses. */
function unitsIn(data: unknown, names: HazardNames): Map<string, Spoken> {
  const units = new Map<string, Spoken>();
  for (const [name, { dimension }] of names.variables) {
    const written = writtenUnit(data, name);
    const read = written === null ? null : parseUnit(written);
    if (written === null || read?.ok !== true || written === '1') continue;
    const spoken = { unit: written, factor: read.value.factor };
    units.set(name, spoken);
    const base = describeDimension(dimension);
    if (!units.has(base)) units.set(base, spoken);
  }
  return units;
}

function writtenUnit(data: unknown, name: string): string | null {
  const input = valueAt(data, ['inputs', name]);
  if (typeof input === 'string' || typeof input === 'number') return String(input);
  for (const block of ['parameters', 'states']) {
    const written = valueAt(data, [block, name, 'value']) ?? valueAt(data, [block, name]);
    const unit = typeof written === 'string' ? (WRITTEN.exec(written)?.[1] ?? '') : '';
    if (unit !== '') return unit;
  }
  return null;
}

function valueOf(
  { layout, defaults, initial }: HazardDefinition,
  name: string,
  block: HazardVariable['block'],
  factor: number,
): number | null {
  if (block === 'parameter') return written(defaults[layout.parameters.indexOf(name)], factor);
  if (block === 'state') return written(initial[layout.states.indexOf(name)], factor);
  return null;
}

/** A value in base units as its author would write it: without the last bits of a division. */
function written(value: number, factor: number): number {
  return Number((value / factor).toPrecision(12));
}

function rangeOf(
  data: unknown,
  name: string,
  factor: number,
  units: ReadonlyMap<string, Spoken>,
): readonly [number, number] | null {
  const written = valueAt(data, ['parameters', name, 'range']);
  if (!Array.isArray(written)) return null;
  const [low, high] = written.map((end: unknown) => {
    if (typeof end === 'number') return end;
    const number = Number.parseFloat(String(end));
    const unit = WRITTEN.exec(String(end))?.[1] ?? '';
    const read = parseUnit(unit);
    const own = units.get(name)?.factor ?? 1;
    return (number * (read.ok ? read.value.factor : own)) / factor;
  });
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
}
