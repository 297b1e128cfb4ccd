/**
 * Aim: a department's desks are an M/M/c queue and nothing else: the wait that the model's own
 * messages meet agrees with Erlang's C formula.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import { erlangWait, meanAndError, poissonTimes, waitAtDesk } from '../kit/queue-world.ts';

const SERVICE_MS = 10 * MINUTE;
const exponential = { kind: 'exponential', mean: SERVICE_MS } as const;

/** Waits in units of the mean service, one value for each of some independent runs. */
function waits(
  desks: number,
  load: number,
  handling: Parameters<typeof waitAtDesk>[1],
  runs: number,
  messages = 20_000,
): readonly number[] {
  return Array.from({ length: runs }, (_, run) => {
    const seed = `${desks} desks at ${load}, run ${run}`;
    const times = poissonTimes(seed, messages, SERVICE_MS / (desks * load));
    return waitAtDesk(desks, handling, { seed, times, warmUp: messages / 10 }) / SERVICE_MS;
  });
}

describe('the formula', () => {
  it('gives the known waits', () => {
    expect(erlangWait(1, 0.5)).toBeCloseTo(1, 12);
    expect(erlangWait(3, 0.8)).toBeCloseTo(1.0787, 4);
    expect(erlangWait(2, 0.95)).toBeCloseTo(9.2564, 4);
  });
});

describe('the wait at a department', () => {
  it('of three desks at load 0.8 is that of M/M/3, to 3 standard errors of at most 2 %', () => {
    const { mean, error } = meanAndError(waits(3, 0.8, exponential, 60));
    expect(error / 1.0787).toBeLessThan(0.02);
    expect(Math.abs(mean - erlangWait(3, 0.8))).toBeLessThan(3 * error);
    // The same wait is not that of one desk more or less at the same total load.
    expect(Math.abs(mean - erlangWait(4, 0.8))).toBeGreaterThan(3 * error);
    expect(Math.abs(mean - erlangWait(2, 0.8))).toBeGreaterThan(3 * error);
  });

  it('of one desk at load 0.5 with a constant service is half of the exponential one', () => {
    const { mean, error } = meanAndError(waits(1, 0.5, constant(SERVICE_MS), 8));
    expect(error / 0.5).toBeLessThan(0.02);
    expect(Math.abs(mean - 0.5 * erlangWait(1, 0.5))).toBeLessThan(3 * error);
  });

  it('is nothing where desks are unbounded', () => {
    expect(waits(1_000_000, 0.000_001, exponential, 1, 500)).toEqual([0]);
  });
});
