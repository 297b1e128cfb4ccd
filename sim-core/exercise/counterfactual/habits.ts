import { identityOf } from '../../base/identity.ts';
import { exp } from '../../base/math.ts';
import { createDraws, rootOf } from '../../base/random.ts';
import type { Sim } from '../../engine/sim.ts';
import type { DepartmentFunction } from '../../model/department.ts';
import type { Game } from '../game.ts';
import type { Conduct } from './conduct.ts';
import { handlingPosterior, handlingPrior, logMoments } from './handling-time.ts';
import type { Observed } from './observed.ts';
import { WILLINGNESS_WEIGHT, willingnessPosterior } from './willingness.ts';

export const HABITS = ['handling', 'willingness'] as const;
export type HabitKind = (typeof HABITS)[number];

/** One habit of the people of one function, over all their departments. */
export interface Habit {
  readonly habit: HabitKind;
  readonly function: DepartmentFunction;
  /** Ids of the departments that people played; the habit is put into these and into no other. */
  readonly departments: readonly string[];
  /** Observations that it rests on. */
  readonly n: number;
  /** Observations that say nothing of it: timed above the speed at which time can be known, or a click. */
  readonly leftOut: number;
  /** Weight of the prior in the whole, 0..1; 1 without observations. */
  readonly priorShare: number;
  /** What doctrine has: 1 for the multiplier of handling time, the mean chance of helping for willingness. */
  readonly doctrine: number;
  /** Median and 90 % interval, in the same unit as `doctrine`. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /**
   * What is put into a run for a share of the distribution: the multiplier, or what is added to trust.
   * Increasing in the share, which is in (0, 1).
   */
  readonly at: (share: number) => number;
}

/** Purposes of draws under a root of their own, beside those of a run. The ordinal is always 0. */
const PURPOSE: Readonly<Record<HabitKind, number>> = { handling: 1, willingness: 2 };

/**
 * Habits that a log shows, pooled by department function: one person's handful of acts identifies little.
 * A function that may say yes and was asked for nothing is centred on the questions put to all others;
 * where nobody was asked there is no such habit, and doctrine's own willingness holds.
 */
export function fitHabits({ run }: Game, observed: Observed): readonly Habit[] {
  const played = run.sim.departments.filter(({ id }) => observed.departments.includes(id));
  const functions = [...new Set(played.map((one) => one.function))].sort();
  return functions.flatMap((fn): readonly Habit[] => {
    const own = <T extends { readonly function: DepartmentFunction }>(list: readonly T[]): T[] =>
      list.filter((one) => one.function === fn);
    const departments = played.filter((one) => one.function === fn);
    const about = { function: fn, departments: departments.map(({ id }) => id) };
    const timed = own(observed.timed);
    const spreads =
      timed.length > 0
        ? timed.map(({ spread }) => spread)
        : departments.flatMap(({ handling }) => logMoments(handling)?.spread ?? []);
    const prior = handlingPrior(spreads);
    const time = handlingPosterior(
      prior,
      timed.map(({ logRatio }) => logRatio),
    );
    const multiplier = (share: number): number => exp(time.quantile(share));
    const handling: Habit = {
      habit: 'handling',
      ...about,
      n: timed.length,
      leftOut: own(observed.untimed).length,
      priorShare: prior.weight / (prior.weight + timed.length),
      doctrine: 1,
      ...spanOf(multiplier),
      at: multiplier,
    };
    const answers = own(observed.answers);
    const decides = departments.some(({ id }) => placesLedBy(run.sim, id).length > 0);
    // Whether a place helps is for its lead to say.
    if (answers.length === 0 && !decides) return [handling];
    const questions = (answers.length > 0 ? answers : observed.answers).map(({ chance }) => chance);
    if (questions.length === 0) return [handling];
    const { shift, chanceWith } = willingnessPosterior(questions, answers);
    const willingness: Habit = {
      habit: 'willingness',
      ...about,
      n: answers.length,
      leftOut: 0,
      priorShare: WILLINGNESS_WEIGHT / (WILLINGNESS_WEIGHT + answers.length),
      doctrine: chanceWith(0),
      ...spanOf((share) => chanceWith(shift.quantile(share))),
      at: shift.quantile,
    };
    return [handling, willingness];
  });
}

function spanOf(at: (share: number) => number): Pick<Habit, 'estimate' | 'low' | 'high'> {
  return { estimate: at(0.5), low: at(0.05), high: at(0.95) };
}

/**
 * The habits as one replicate has them: each is one draw from what is known of it, the same for all
 * departments of a function.
 * @param seed names the replicate; the same seed gives the same habits
 */
export function drawConduct(
  { run, input }: Game,
  habits: readonly Habit[],
  seed: string,
): Pick<Conduct, 'handling' | 'trust'> {
  const draws = createDraws(rootOf(seed, `${input.scenario.id}/habits`), null);
  const handling: Record<string, number> = {};
  const trust: Record<string, number> = {};
  for (const one of habits) {
    const who = identityOf(`habit/${one.function}`);
    const value = one.at(draws.uniform(PURPOSE[one.habit], who, 0));
    for (const id of one.departments) {
      if (one.habit === 'handling') {
        handling[id] = value;
        continue;
      }
      for (const place of placesLedBy(run.sim, id)) trust[place] = value;
    }
  }
  return { handling, trust };
}

/** Ids of the jurisdictions that a department leads. */
function placesLedBy({ scenario, departments }: Sim, department: string): readonly string[] {
  return scenario.jurisdictions
    .filter(({ lead }) => departments[lead]?.id === department)
    .map(({ id }) => id);
}
