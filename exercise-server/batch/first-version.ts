import { summarise, type Summary } from '../../sim-core/experiment/summary.ts';
import {
  METRICS,
  neutralise,
  type MechanismModel,
  type ScenarioModel,
} from '../../sim-core/index.ts';
import { HOUR, MINUTE } from '../../sim-core/text/index.ts';
import { bracketOf, type Bracket } from './bracket.ts';
import { effectsOf, type Effects } from './factorial.ts';
import { localised } from './local.ts';
import { wholeRun, type Plan, type RunRow, type Task } from './plan.ts';
import { runAll, type BatchOptions } from './run-all.ts';
import { studyMetric } from './study.ts';
import { choiceOf, renamed, withDimension, withParameter } from './variants.ts';

/** Metrics of the 2×2, in the order in which they are shown. */
export const FACTORIAL_METRICS = ['dark-time', 'requested-to-committed', 'harm-people'] as const;
export type FactorialMetric = (typeof FACTORIAL_METRICS)[number];

/** Metrics of the dose–response; those that the product does not have are left out. */
const DOSE_METRICS = ['dark-time', 'time-to-arrival', 'harm-people'] as const;

/** Peer notice from at once to five days, minutes. */
export const DOSES_MIN = [0, 15, 60, 240, 720, 1440, 2880, 7200] as const;

/** Nulls are exact, so a few seeds are enough to break them. */
const NULL_SEEDS_MAX = 10;

/** ±1 %: how far a purely local incident may differ between mechanisms. */
const LOCAL_ZONE = 0.01;

export interface FirstVersionRequest {
  readonly scenario: ScenarioModel;
  /** All shipped mechanisms; one of them is the base of the 2×2. */
  readonly mechanisms: readonly MechanismModel[];
  readonly base: number;
  readonly seeds: readonly string[];
}

export interface Dose {
  readonly noticeMin: number;
  readonly means: Readonly<Record<string, Summary>>;
}

export interface FirstVersion {
  readonly seeds: number;
  readonly runs: number;
  /** Means of the four cells: information off/on (vertical, hub) × authority off/on (consensus, standing). */
  readonly cells: Readonly<Record<FactorialMetric, Readonly<Record<CellName, Summary>>>>;
  readonly effects: Readonly<Record<FactorialMetric, Effects>>;
  readonly bracket: Bracket;
  readonly nulls: {
    readonly seeds: number;
    /** Largest difference in any metric from a copy under another name; 0 holds. */
    readonly renamed: number;
    /** Mechanisms whose neutralised form moves units otherwise than the first one's; none holds. */
    readonly neutralised: readonly string[];
    readonly local: readonly {
      readonly id: string;
      readonly verdict: string;
      readonly difference: number;
      readonly mean: number;
    }[];
    /** Seeds in which a fund without expectation changed the first 24 hours; none holds. */
    readonly fund: readonly string[];
  };
  readonly doses: readonly Dose[];
}

const CELL_NAMES = ['a0b0', 'a1b0', 'a0b1', 'a1b1'] as const;
type CellName = (typeof CELL_NAMES)[number];

/** Variants of the base by cell of the 2×2, all else equal. */
export function cellMechanisms(base: MechanismModel): readonly MechanismModel[] {
  const information = [choiceOf('information', 'vertical'), choiceOf('information', 'hub')];
  const authority = [
    choiceOf('organisation', 'joint-meeting', { rule: 'all' }),
    choiceOf('organisation', 'body'),
  ];
  return [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([a, b], i) =>
    renamed(
      withDimension(
        withDimension(base, 'information', information[a]),
        'organisation',
        authority[b],
      ),
      CELL_NAMES[i],
    ),
  );
}

/** Scenarios of the plan by index. */
const PLACE = { whole: 0, local: 1 } as const;

/** A named series of runs over all seeds of its own. */
interface Series {
  readonly tasks: readonly Task[];
}

/**
 * Everything that a first version has to show before it is believed: the 2×2 of information and
 * authority, the bracket, the nulls and the dose–response, in one batch.
 * @throws {RunFailure} for the first run that fails
 */
export async function firstVersion(
  request: FirstVersionRequest,
  options: BatchOptions & { readonly onPlanned: (runs: number) => void },
): Promise<FirstVersion> {
  const { scenario, mechanisms, base, seeds } = request;
  const few = seeds.slice(0, NULL_SEEDS_MAX);
  const plan = {
    scenarios: [scenario, localised(scenario)],
    mechanisms: [] as MechanismModel[],
  };
  const all: Task[] = [];
  const ranges: (readonly [first: number, count: number])[] = [];
  const add = (series: Series): number => {
    ranges.push([all.length, series.tasks.length]);
    all.push(...series.tasks);
    return ranges.length - 1;
  };
  const shelve = (model: MechanismModel): number => plan.mechanisms.push(model) - 1;
  const whole = (model: MechanismModel, some = seeds, place: number = PLACE.whole): number => {
    const mechanism = shelve(model);
    return add({ tasks: some.map((seed) => wholeRun(place, mechanism, seed)) });
  };
  const special = (
    model: MechanismModel,
    change: Partial<Task>,
    some: readonly string[],
  ): number => {
    const mechanism = shelve(model);
    return add({ tasks: some.map((seed) => ({ ...wholeRun(0, mechanism, seed), ...change })) });
  };

  const origin = mechanisms[base];
  const cells = cellMechanisms(origin).map((model) => whole(model));
  const shipped = mechanisms.map((model) => whole(model));
  const none = special(origin, { response: 'none' }, seeds);
  const omniscient = special(origin, { response: 'omniscient' }, seeds);
  const copy = whole(renamed(origin, 'another-name'), few);
  const neutral = mechanisms.map((model) => special(neutralise(model), { digest: true }, few));
  const alike = mechanisms.map((model) =>
    withDimension(
      withDimension({ ...model, by: origin.by }, 'awareness', origin.dimensions.awareness),
      'participation',
      origin.dimensions.participation,
    ),
  );
  const local = alike.map((model) => whole(model, few, PLACE.local));
  const purses = [
    choiceOf('finance', 'donor-pays'),
    choiceOf('finance', 'fund', { expected: 0 }),
  ].map((choice) =>
    special(withDimension(origin, 'finance', choice), { untilMs: 24 * HOUR, digest: true }, few),
  );
  const told = withDimension(origin, 'information', choiceOf('information', 'vertical'));
  const doses = DOSES_MIN.map((noticeMin) =>
    whole(
      withParameter(told, 'information.peerNotice', {
        kind: 'constant',
        value: noticeMin * MINUTE,
      }),
    ),
  );

  options.onPlanned(all.length);
  const rows = await runAll(plan satisfies Plan, all, options);
  const series = ranges.map(([first, count]) => rows.slice(first, first + count));
  const values = (index: number, metric: string): number[] =>
    series[index].map((row) => row.metrics[metric]);
  const harm = (index: number): number[] => values(index, 'harm-people');

  return {
    seeds: seeds.length,
    runs: all.length,
    cells: byMetric((metric) => cellSummaries((cell) => values(cells[cell], metric))),
    effects: byMetric((metric) =>
      effectsOf({
        a0b0: values(cells[0], metric),
        a1b0: values(cells[1], metric),
        a0b1: values(cells[2], metric),
        a1b1: values(cells[3], metric),
      }),
    ),
    bracket: bracketOf({
      none: harm(none),
      omniscient: harm(omniscient),
      mechanisms: mechanisms.map(({ id }, i) => ({ id, harm: harm(shipped[i]) })),
    }),
    nulls: {
      seeds: few.length,
      renamed: largestDifference(series[shipped[base]], series[copy]),
      neutralised: mechanisms.flatMap(({ id }, i) =>
        sameDigests(series[neutral[i]], series[neutral[0]]) ? [] : [id],
      ),
      local: localNull(local.map(harm), base, mechanisms),
      fund: few.filter((_, i) => series[purses[0]][i].digest !== series[purses[1]][i].digest),
    },
    doses: DOSES_MIN.map((noticeMin, i) => ({
      noticeMin,
      means: Object.fromEntries(
        DOSE_METRICS.filter((id) => METRICS.some((metric) => metric.id === id)).map((id) => [
          id,
          summarise(values(doses[i], id)),
        ]),
      ),
    })),
  };
}

function byMetric<T>(make: (metric: FactorialMetric) => T): Readonly<Record<FactorialMetric, T>> {
  return {
    'dark-time': make('dark-time'),
    'requested-to-committed': make('requested-to-committed'),
    'harm-people': make('harm-people'),
  };
}

function cellSummaries(
  values: (cell: number) => readonly number[],
): Readonly<Record<CellName, Summary>> {
  return {
    a0b0: summarise(values(0)),
    a1b0: summarise(values(1)),
    a0b1: summarise(values(2)),
    a1b1: summarise(values(3)),
  };
}

/** The copy has fewer seeds: as many rows of the original are compared. */
function largestDifference(original: readonly RunRow[], copy: readonly RunRow[]): number {
  let largest = 0;
  copy.forEach(({ metrics }, i) => {
    for (const { id } of METRICS) {
      largest = Math.max(largest, Math.abs(metrics[id] - original[i].metrics[id]));
    }
  });
  return largest;
}

function sameDigests(some: readonly RunRow[], others: readonly RunRow[]): boolean {
  return some.every(({ digest }, i) => digest === others[i].digest);
}

function localNull(
  samples: readonly (readonly number[])[],
  base: number,
  mechanisms: readonly MechanismModel[],
): FirstVersion['nulls']['local'] {
  const metric = {
    id: 'harm-people',
    direction: 'lower',
    indifference: { value: LOCAL_ZONE, relative: true },
  } as const;
  return studyMetric([samples], base, metric).rows.map(
    ({ mechanism, verdict, difference, mean }) => ({
      id: mechanisms[mechanism].id,
      verdict,
      difference,
      mean,
    }),
  );
}
