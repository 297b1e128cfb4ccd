import type { Distribution } from '../../sim-core/base/distribution.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { MINUTE } from '../../sim-core/base/time.ts';

/** Chance for generators of test cases: one seed, one sequence. */
export interface Dice {
  /** In (0, 1). */
  readonly roll: () => number;
  readonly chance: (p: number) => boolean;
  /** A real number in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** An integer in [low, high]. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(things: readonly T[]) => T;
  /** Each thing with probability p, in the given order. */
  readonly some: <T>(things: readonly T[], p: number) => T[];
  /** A distribution of durations of about this many minutes, ms; sometimes 0. */
  readonly duration: (minutes: number) => Distribution;
}

export function diceOf(seed: string): Dice {
  const draws = createDraws(rootOf(seed, 'test/dice'), null);
  let rolled = 0;
  const roll = (): number => draws.uniform(1, { hi: 0, lo: 0 }, rolled++);
  const between = (low: number, high: number): number => low + (high - low) * roll();
  const whole = (low: number, high: number): number => low + Math.floor((high - low + 1) * roll());
  const chance = (p: number): boolean => roll() < p;
  const pick = <T>(things: readonly T[]): T => things[whole(0, things.length - 1)];
  const some = <T>(things: readonly T[], p: number): T[] => things.filter(() => chance(p));
  const duration = (minutes: number): Distribution => {
    const size = between(0.3, 1.7) * minutes * MINUTE;
    const shapes: readonly (() => Distribution)[] = [
      () => ({ kind: 'constant', value: 0 }),
      () => ({ kind: 'constant', value: Math.round(size) }),
      () => ({ kind: 'constant', value: size }),
      () => ({ kind: 'uniform', low: 0, high: 2 * size }),
      () => ({ kind: 'triangular', low: 0, mode: size, high: 2 * size }),
      () => ({ kind: 'exponential', mean: size }),
      () => ({ kind: 'lognormal', median: size, sigma: between(0, 1) }),
      () => ({ kind: 'erlang', shape: whole(1, 4), mean: size }),
    ];
    return pick(shapes)();
  };
  return { roll, chance, between, whole, pick, some, duration };
}
