import { stringify } from 'yaml';
import { Fault } from '../../base/assert.ts';
import type { Distribution } from '../../base/distribution.ts';
import type { MechanismModel } from '../../model/mechanism.ts';
import type { ScenarioModel } from '../../model/scenario.ts';
import { readLibrary } from '../library.ts';
import type { Library } from '../library.ts';
import { compileMechanismFile } from '../mechanism.ts';
import { openFile } from '../opening.ts';
import type { OptionRegistry } from '../options.ts';
import { fieldOf, valueAt } from '../path.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import { compileScenarioFile } from '../scenario.ts';
import type { SourceFile } from '../yaml.ts';

/*
 * A lab is written out as an ordinary region, scenario and mechanism, and these go through the ordinary
 * compiler: an apparatus has no way into the model that a file of the user's would not have.
 */

/** One mapping of a file. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an apparatus puts on the bench; everything else stands there already. */
export interface Bench {
  readonly horizonMs: number;
  readonly stepMs: number;
  readonly jurisdictions?: readonly Fields[];
  readonly departments?: readonly Fields[];
  readonly units?: readonly Fields[];
  readonly rivers?: readonly Fields[];
  readonly secretariat?: string;
  readonly drivers?: readonly Fields[];
  /** Default: one lasting haze that concerns nobody. */
  readonly incidents?: readonly Fields[];
  readonly cascade?: readonly Fields[];
  /** Capabilities besides `help`. */
  readonly capabilities?: readonly string[];
  readonly protections?: readonly Fields[];
}

export interface Built {
  readonly scenario: ScenarioModel;
  readonly mechanism: MechanismModel;
}

/** A duration as a file would write it. */
export function spell(d: Distribution): string {
  switch (d.kind) {
    case 'constant':
      return seconds(d.value);
    case 'uniform':
      return `uniform(${seconds(d.low)}, ${seconds(d.high)})`;
    case 'triangular':
      return `triangular(${seconds(d.low)}, ${seconds(d.mode)}, ${seconds(d.high)})`;
    case 'exponential':
      return `exponential(${seconds(d.mean)})`;
    case 'lognormal':
      return `lognormal(${seconds(d.median)}, ${d.sigma})`;
    case 'erlang':
      return `erlang(${d.shape}, ${seconds(d.mean)})`;
    case 'hyperexponential':
      return `hyperexponential(${d.p}, ${seconds(d.mean1)}, ${seconds(d.mean2)})`;
  }
}

export function seconds(ms: number): string {
  return `${ms / 1000} s`;
}

export function twice(word: string): { readonly zh: string; readonly en: string } {
  return { zh: word, en: word };
}

/** A jurisdiction without anything that its fields do not give it. */
export function place(id: string, fields: Fields = {}): Fields {
  return {
    id,
    title: twice(id),
    level: 'county',
    rank: 'county',
    parent: AREA,
    place: BENCH,
    population: '1000 people',
    member: true,
    clocks: { internal: '0 s', up: '0 s', down: '0 s' },
    ...fields,
  };
}

/** A department of as many desks as there is mail, that handles it at once. */
export function office(id: string, fields: Fields = {}): Fields {
  return {
    id,
    title: twice(id),
    function: 'industry',
    nature: 'government',
    jurisdiction: BENCH,
    desks: 'unlimited',
    handling: '0 s',
    pull: 0,
    compensation_weight: 0,
    ...fields,
  };
}

/** An incident at the bench. */
export function happening(id: string, hazard: string, fields: Fields = {}): Fields {
  return { id, title: twice(id), hazard, at: BENCH, onset: '0 s', ...fields };
}

export const AREA = 'area';
/** The county of the bench and its one place. */
export const BENCH = 'bench';
/** The department that everything comes from. */
export const OUTSIDE = 'outside';
/** A hazard of the bench: always there, needs `help`, does nothing. */
export const HAZE = 'bench-haze';
const TEAM = 'team';

const MARKS = { sources: { bench: twice('lab') }, quality: 'assumed', source: 'bench' };

function regionOf(bench: Bench): Fields {
  return {
    kind: 'region',
    id: BENCH,
    title: twice(BENCH),
    ...MARKS,
    capabilities: Object.fromEntries(
      ['help', ...(bench.capabilities ?? [])].map((one) => [one, twice(one)]),
    ),
    ...(bench.secretariat === undefined ? {} : { secretariat: bench.secretariat }),
    jurisdictions: [
      place(AREA, { level: 'province', rank: 'province', parent: null, member: false }),
      place(BENCH),
      ...(bench.jurisdictions ?? []),
    ],
    departments: [office(OUTSIDE), ...(bench.departments ?? [])],
    places: [{ id: BENCH, title: twice(BENCH), jurisdiction: BENCH, at: [0, 0] }],
    rivers: bench.rivers ?? [],
    kinds: [
      {
        id: TEAM,
        title: twice(TEAM),
        capabilities: { help: 1 },
        crew: 0,
        turn_out: '0 s',
        endurance: '10000 h',
        rest: '0 s',
        cost: '0 yuan/h',
      },
    ],
    units: [team(OUTSIDE, OUTSIDE, 1), ...(bench.units ?? [])],
  };
}

export function team(id: string, owner: string, count: number): Fields {
  return { id, kind: TEAM, owner, at: BENCH, count };
}

const HAZE_FILE: Fields = {
  kind: 'hazard',
  id: HAZE,
  title: twice(HAZE),
  ...MARKS,
  class: 'accident',
  severity: '3',
  ends: '0 > 1',
  need: { help: '3' },
};

function scenarioOf(id: string, bench: Bench): Fields {
  return {
    kind: 'scenario',
    id,
    title: twice(id),
    ...MARKS,
    summary: twice(id),
    region: BENCH,
    horizon: seconds(bench.horizonMs),
    step: seconds(bench.stepMs),
    events_per_year: 1,
    drivers: bench.drivers ?? [],
    incidents: bench.incidents ?? [happening('haze', HAZE)],
    cascade: bench.cascade ?? [],
    protections: bench.protections ?? [],
  };
}

/** No linkage at all, and people who neither misjudge nor hesitate. */
const MECHANISM: Fields = {
  kind: 'mechanism',
  id: BENCH,
  title: twice(BENCH),
  ...MARKS,
  summary: twice(BENCH),
  legal_basis: twice(BENCH),
  awareness: {
    option: 'cooperative',
    threshold: 1,
    caution: 0,
    handling: 1,
    misjudgement: 0,
    trust: 0,
  },
  organisation: { option: 'territorial' },
  law: { option: 'vertical-approval', vertical_pull: 0 },
  information: { option: 'vertical' },
  resources: { option: 'own-only' },
  finance: { option: 'donor-pays' },
  evaluation: { option: 'none' },
  participation: { option: 'government-only' },
};

interface Context {
  readonly library: Library;
  readonly options: OptionRegistry;
  /** The lab's own file. */
  readonly report: Report;
  /** Problems of hazard files that the lab names. */
  readonly problems: Problem[];
  /** Where in the lab's file the incidents are written. */
  readonly incidents: Path;
}

/** The bench as files: its scenario first. */
export function benchFiles(id: string, bench: Bench): readonly [SourceFile, ...SourceFile[]] {
  const file = (name: string, fields: Fields): SourceFile => ({
    path: `${id}/${name}`,
    text: stringify(fields, { aliasDuplicateObjects: false, lineWidth: 0 }),
  });
  return [
    file('scenario.yaml', scenarioOf(id, bench)),
    file('region.yaml', regionOf(bench)),
    file('haze.yaml', HAZE_FILE),
  ];
}

/** Compiles the bench; null after complaints, each where its cause is written. */
export function build(context: Context, id: string, bench: Bench): Built | null {
  const own = benchFiles(id, bench);
  const [scenario] = own;
  const hazards = context.library.shelved.filter(({ kind }) => kind === 'hazard');
  const library = readLibrary([...own, ...hazards.map((one) => one.file)]);
  const opened = openFile(library, scenario, 'scenario');
  if (opened.report === null) throw new Fault(sayFirst(opened.problems));
  const compiled = compileScenarioFile(library, opened.report);
  if (!compiled.ok) {
    for (const problem of compiled.error) passOn(context, problem, own, opened.report);
    return null;
  }
  return { scenario: compiled.value.model, mechanism: quietMechanism(context.options) };
}

function quietMechanism(options: OptionRegistry): MechanismModel {
  const file = { path: 'bench.yaml', text: stringify(MECHANISM, { aliasDuplicateObjects: false }) };
  const library = readLibrary([file]);
  const { report, problems } = openFile(library, file, 'mechanism');
  if (report === null) throw new Fault(sayFirst(problems));
  const compiled = compileMechanismFile(library, options, report);
  if (!compiled.ok) throw new Fault(sayFirst(compiled.error));
  return compiled.value.model;
}

/** A problem of the written-out scenario belongs to the line of the lab that its incident stands on. */
function passOn(
  { report, problems, incidents }: Context,
  problem: Problem,
  own: readonly SourceFile[],
  scenario: Report,
): void {
  if (!own.some(({ path }) => path === problem.file)) {
    problems.push(problem);
    return;
  }
  const { code, token, expected, nearest, field } = problem;
  const path =
    pathOf(report, incidents, field, scenario) ?? keyOf(report, incidents, field) ?? incidents;
  const on = path.at(-1) === token ? 'key' : 'value';
  report.complain({ code, path, expected, nearest, token, on });
}

/**
 * The path in the lab whose twin in the scenario has this field. Where one mapping of the lab is written
 * out as many incidents, all of them are its twins.
 */
function pathOf(report: Report, incidents: Path, field: string, scenario: Report): Path | null {
  const { data } = scenario.source;
  const any = field.replace(/^incidents\[[^\]]*\]/, 'incidents');
  const search = (value: unknown, below: Path): Path | null => {
    const twin = fieldOf(['incidents', ...below], data);
    if (below.length > 0 && (twin === field || twin === any)) return [...incidents, ...below];
    if (typeof value !== 'object' || value === null) return null;
    for (const key of Object.keys(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const found = search((value as Fields)[key], [...below, step]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(valueAt(report.source.data, incidents), []);
}

/** Where the lab has one key for what the scenario writes many times, that key. */
function keyOf(report: Report, incidents: Path, field: string): Path | null {
  const path = [...incidents, field.split('.').at(-1) ?? ''];
  return valueAt(report.source.data, path) === undefined ? null : path;
}

function sayFirst(problems: readonly Problem[]): string {
  const [first] = problems;
  return `lab: the bench does not compile: ${first?.file}:${first?.line} ${first?.expected.en}`;
}
