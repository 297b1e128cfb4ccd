/** Random exercises of a small world: people try everything there is, sensible or not. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { diceOf } from './dice.ts';
import { FIRES, injectOf, inputOf, MECHANISMS } from './exercise.ts';
import { randomAttempt } from './random-play.ts';
import type { Names } from './random-play.ts';

export const RANDOM_INPUT = inputOf({
  world: FIRES,
  mechanisms: MECHANISMS,
  definition: {
    msel: [
      injectOf({ id: 'by-hand', to: ['east-office'], facts: ['blaze'] }),
      injectOf({ id: 'timed', to: ['west-office', 'east-fire'], atMs: 5_400_000 }),
    ],
  },
});

const NAMES: Names = {
  departments: ['east-office', 'west-office', 'north-office', 'east-fire', 'area-office'],
  incidents: ['blaze', 'bonfire'],
  capabilities: RANDOM_INPUT.scenario.capabilities,
  protections: ['open-shelter'],
  places: RANDOM_INPUT.scenario.places.map(({ id }) => id),
  units: RANDOM_INPUT.scenario.units.map(({ id }) => id),
  injects: ['by-hand', 'timed'],
  phases: ['play'],
  mechanisms: MECHANISMS.map(({ id }) => id),
};

/** Attempts of one random exercise, the first of which seat people and start it. */
export function randomAttempts(
  seed: string,
  count: number,
  nowMs: () => number,
): { next(): Attempt | null } {
  const dice = diceOf(seed);
  let made = 0;
  return {
    next() {
      made++;
      const by = { person: 'lead', role: 'facilitator' } as const;
      const opening = [
        ...['east-office', 'west-office'].flatMap((department) => [
          { kind: 'seat', department, people: [department] } as const,
          { kind: 'control', department, mode: 'people' } as const,
        ]),
        { kind: 'start' } as const,
      ][made - 1];
      if (made > count) return null;
      if (opening !== undefined) return { id: `a${made}`, by, body: opening };
      return randomAttempt(dice, NAMES, `a${made}`, nowMs());
    },
  };
}

/** All attempts of one, as its log holds them. */
export function randomLog(seed: string, count: number): readonly Attempt[] {
  const group = createGroup(RANDOM_INPUT);
  const attempts = randomAttempts(seed, count, () => group.nowMs);
  const log: Attempt[] = [];
  for (let one = attempts.next(); one !== null; one = attempts.next()) {
    group.apply(one);
    log.push(one);
  }
  return log;
}
