import { openGame } from '../create.ts';
import type { GroupInput } from '../group.ts';
import type { Habit } from './habits.ts';
import { drawConduct, fitHabits } from './habits.ts';
import type { LiteralReplay } from './literal.ts';
import { literalReplay } from './literal.ts';
import type { LoggedAttempt } from './observed.ts';
import { observe } from './observed.ts';
import type { Replicated } from './replicate.ts';
import { replicate } from './replicate.ts';
import { under } from './under.ts';
import { withoutPeople } from './without-people.ts';

export interface BehaviouralReplay {
  /** The same log to the letter: the course as it was played, and when the two first differed. */
  readonly literal: LiteralReplay;
  readonly habits: readonly Habit[];
  /** Corrections by facilitators that the log holds and that were carried out. */
  readonly rulings: number;
  /**
   * One possible course under each mechanism, with the same habits meeting the same chance.
   * @param seed names it; the same seed gives the same courses
   */
  readonly pair: (seed: string) => { readonly played: Replicated; readonly replayed: Replicated };
}

/**
 * The behavioural counterfactual: what an exercise would come to under another mechanism if these people
 * kept the habits they showed, and incentives act as assumed. The disaster is the exercise's own; injects and
 * rulings are those of its log; people's acts are left out, and every desk follows its doctrine with
 * the habits of whoever sat there. Both mechanisms are carried out in this way, so that what the habits do
 * not catch of people stands on both sides.
 * @param mechanism id of one of the input's mechanisms, in force from the start to the end; null = as it was
 *   played, switches and all
 * @param slope multiplier of how much covered cost and own risk weigh in whether a place helps. One mechanism
 *   does not show it, so 1 is what is assumed; habits are fitted anew under another one
 * @throws {RangeError} for a mechanism that the input does not hold
 */
export function behaviouralReplay(
  input: GroupInput,
  log: readonly LoggedAttempt[],
  mechanism: string | null,
  slope = 1,
): BehaviouralReplay {
  const attempts = log.map(({ attempt }) => attempt);
  const literal = literalReplay(input, attempts, mechanism);
  const played = openGame(input, false);
  const other = mechanism === null ? played : openGame(under(input, mechanism), false);
  const course = withoutPeople(attempts);
  const stayed =
    mechanism === null
      ? course
      : withoutPeople(attempts.filter(({ body }) => body.kind !== 'mechanism'));
  const observed = observe(input, log, slope);
  const habits = fitHabits(played, observed);
  return {
    literal,
    habits,
    rulings: observed.rulings,
    pair(seed) {
      // The exercise's own seed goes in, so that two exercises do not share their chance.
      const own = `${input.seed}\u0000${seed}`;
      const conduct = { ...drawConduct(played, habits, own), slope };
      return {
        played: replicate(played, course, conduct, own),
        replayed: replicate(other, stayed, conduct, own),
      };
    },
  };
}
