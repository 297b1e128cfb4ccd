/** `replay --method behavioural`: what habits would have come to under another mechanism. */
import {
  behaviouralReplay,
  type BehaviouralReplay,
} from '../../sim-core/exercise/counterfactual/behavioural.ts';
import { pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import { moments } from '../../sim-core/experiment/summary.ts';
import { METRICS } from '../../sim-core/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { printJson, printLines, type Context } from './context.ts';
import { callError, CallError } from './failure.ts';
import { startProgress } from './progress.ts';
import { behaviouralReport } from './replay-behavioural-text.ts';

type ArchivedGroup = Archive['groups'][number];

/** Share of intervals that may miss the true mean difference. */
const LEVEL = 0.05;
/** How far the strength of incentives is bounded, below and above what is assumed. */
const BOUNDS = [0.5, 2] as const;

interface Asked {
  readonly mechanism: string | null;
  readonly seeds: readonly string[];
  readonly bounds: boolean;
  readonly json: boolean;
}

/** One metric over the replicates, in its unit. */
export interface ComparedMetric {
  /** Means. */
  readonly played: number;
  readonly replayed: number;
  /** Mean of replayed - played over pairs with the same habits and the same chance. */
  readonly difference: number;
  /** 95 % interval of that mean, which more seeds narrow; null for one pair. */
  readonly low: number | null;
  readonly high: number | null;
  /** Between these lie nine of ten courses under the mechanism that was played. */
  readonly range: readonly [number, number];
  /** Between these lie nine of ten pairs: what chance and not knowing the habits leave open, however many seeds. */
  readonly spread: readonly [number, number];
}

export interface Compared {
  /** Multiplier of the strength of incentives. */
  readonly slope: number;
  readonly metrics: Readonly<Record<string, ComparedMetric>>;
  /** Rulings of facilitators that could be carried out, in the mean. */
  readonly rulings: { readonly played: number; readonly replayed: number };
}

export interface BehaviouralGroup extends Pick<
  BehaviouralReplay,
  'literal' | 'habits' | 'rulings'
> {
  readonly group: string;
  readonly seeds: readonly string[];
  readonly compared: Compared;
  /** With incentives weaker and stronger than assumed; empty unless asked for. */
  readonly bounds: readonly Compared[];
}

/** @param groups whose chains hold. @throws {CallError} for another engine or an unknown mechanism */
export async function behavioural(
  context: Context,
  exercise: string,
  groups: readonly ArchivedGroup[],
  asked: Asked,
): Promise<void> {
  const { io, language } = context;
  for (const group of groups) await refuseOther(group, asked);
  const sets = asked.bounds ? 1 + BOUNDS.length : 1;
  const total = groups.length * asked.seeds.length * sets;
  const progress = startProgress(io, exercise, total);
  const found: BehaviouralGroup[] = [];
  for (const group of groups) found.push(await compareGroup(group, asked, progress.step));
  progress.stop();
  if (asked.json) printJson(io, documentOf(exercise, asked, found));
  else {
    printLines(io, [
      ...found.flatMap((one) => behaviouralReport(language, one)),
      say(language, 'behavioural.disclaimer'),
    ]);
  }
}

/**
 * The module of this version carries it out: an older engine holds none, and would be another exercise. A
 * group without an engine was made by a server run from source.
 */
async function refuseOther(group: ArchivedGroup, { mechanism }: Asked): Promise<void> {
  const { logOf } = await import('../archive/archive.ts');
  const { shippedEngine, shortOf } = await import('../engine-host/engines.ts');
  const { id, engine } = group.document;
  const { own } = shippedEngine();
  if (engine !== null && engine !== own) {
    throw new CallError((language) => [
      say(language, 'behavioural.other-engine', {
        group: id,
        engine: shortOf(engine),
        own: own === null ? say(language, 'behavioural.source') : shortOf(own),
      }),
    ]);
  }
  const known = logOf(group).input.mechanisms.map((one) => one.id);
  if (mechanism !== null && !known.includes(mechanism)) {
    throw callError('replay.no-mechanism', { mechanism, known: known.join(', ') });
  }
}

async function compareGroup(
  group: ArchivedGroup,
  { mechanism, seeds, bounds }: Asked,
  step: () => void,
): Promise<BehaviouralGroup> {
  const { logOf } = await import('../archive/archive.ts');
  const { readEntry } = await import('../room/entry.ts');
  const { input, log } = logOf(group);
  const timed = log.map((attempt, i) => ({
    attempt,
    wallMs: readEntry(group.records[i].body).at,
  }));
  const compared = (one: BehaviouralReplay, slope: number): Compared => {
    const pairs = seeds.map((seed) => {
      const both = one.pair(seed);
      step();
      return both;
    });
    return { slope, ...summaryOf(pairs) };
  };
  const found = behaviouralReplay(input, timed, mechanism);
  return {
    group: group.document.id,
    literal: found.literal,
    habits: found.habits,
    rulings: found.rulings,
    seeds,
    compared: compared(found, 1),
    bounds: (bounds ? BOUNDS : []).map((slope) =>
      compared(behaviouralReplay(input, timed, mechanism, slope), slope),
    ),
  };
}

type Pair = ReturnType<BehaviouralReplay['pair']>;

function summaryOf(pairs: readonly Pair[]): Pick<Compared, 'metrics' | 'rulings'> {
  const mean = (values: readonly number[]): number => moments(values).mean;
  return {
    metrics: Object.fromEntries(
      METRICS.map(({ id }) => {
        const played = pairs.map((one) => one.played.metrics[id] ?? 0);
        const replayed = pairs.map((one) => one.replayed.metrics[id] ?? 0);
        const paired = pair(replayed, played);
        const interval = pairedInterval(paired, LEVEL);
        return [
          id,
          {
            played: mean(played),
            replayed: mean(replayed),
            difference: paired.difference,
            low: interval?.low ?? null,
            high: interval?.high ?? null,
            range: middleOf(played),
            spread: middleOf(replayed.map((value, i) => value - played[i])),
          },
        ];
      }),
    ),
    rulings: {
      played: mean(pairs.map((one) => one.played.rulings)),
      replayed: mean(pairs.map((one) => one.replayed.rulings)),
    },
  };
}

/** The middle nine tenths, from value to value. */
function middleOf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return [sorted[Math.floor(0.05 * last)], sorted[Math.ceil(0.95 * last)]];
}

function documentOf(
  exercise: string,
  { seeds }: Asked,
  found: readonly BehaviouralGroup[],
): object {
  return {
    exercise,
    method: 'behavioural',
    seeds,
    groups: found.map(({ group, literal, habits, rulings, compared, bounds }) => ({
      group,
      end_ms: literal.endMs,
      same_disaster: literal.isSameDisaster,
      diverged_ms: literal.divergedMs,
      switches_left_out_ms: literal.switchesLeftOut,
      mechanisms: { played: literal.played.mechanism, replayed: literal.replayed.mechanism },
      habits: habits.map((one) => ({
        habit: one.habit,
        function: one.function,
        departments: one.departments,
        n: one.n,
        left_out: one.leftOut,
        prior_share: one.priorShare,
        doctrine: one.doctrine,
        estimate: one.estimate,
        low: one.low,
        high: one.high,
      })),
      rulings: { made: rulings, ...compared.rulings },
      metrics: METRICS.map(({ id }) => {
        const one = compared.metrics[id];
        return {
          metric: id,
          as_it_went: literal.played.metrics[id],
          played: one.played,
          played_low: one.range[0],
          played_high: one.range[1],
          replayed: one.replayed,
          difference: one.difference,
          difference_low: one.low,
          difference_high: one.high,
          spread_low: one.spread[0],
          spread_high: one.spread[1],
          bounds: bounds.map(({ slope, metrics }) => ({
            incentives: slope,
            difference: metrics[id].difference,
            difference_low: metrics[id].low,
            difference_high: metrics[id].high,
          })),
        };
      }),
    })),
  };
}
