/**
 * Aim: H12 says that unregistered volunteers have an optimum in between: they bring hands and block the
 * last leg. The recorded verdict in a small world is that they help to the end: the finding is asserted,
 * not tuned away.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import { createRun } from '../../sim-core/index.ts';
import { FIRES, meeting } from '../campaign/fires.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => String(i + 1));

/** Harm to people, per seed. */
function harm(unregistered: number, congestion: number): readonly number[] {
  const participation = [
    'volunteers',
    { volume: 1, delay: constant(HOUR), unregistered, congestion },
  ] as const;
  const mechanism = meeting({ organisation: 'body', law: 'agreement', participation });
  return SEEDS.map(
    (seed) =>
      createRun({ scenario: FIRES, mechanism, seed, spans: false }).finish().metrics['harm-people'],
  );
}

describe('H12: volunteers who come uncalled', () => {
  const [none, half, all] = [0, 0.5, 1].map((share) => harm(share, 0.2));

  it('reduce harm: those who are not waited for come first', () => {
    expect(pairedInterval(pair(half, none), 0.05)?.high).toBeLessThan(0);
  });

  it('have no optimum in between here: the verdict is refuted', () => {
    expect(pairedInterval(pair(all, half), 0.05)?.high).toBeLessThan(0);
  });

  it('do cost time on the last leg: with congestion harm is never less', () => {
    const free = harm(1, 0);
    expect(pair(all, free).difference).toBeGreaterThanOrEqual(0);
  });
});
