/** Aim: seeds are added until the precision is reached and stays, and not one longer. */
import { describe, expect, test } from 'vitest';
import { seedsEnough, type Precision } from '../../exercise-server/batch/precision.ts';

const RULE: Precision = {
  metric: { id: 'harm', direction: 'lower', indifference: { value: 0, relative: false } },
  baseline: 0,
  share: 0.05,
};

const baseline = Array.from({ length: 400 }, () => 100);
/** Differences of +spread and -spread by turns: their standard deviation is close to spread. */
function against(spread: number): number[] {
  return baseline.map((value, i) => value + (i % 2 === 0 ? spread : -spread));
}

describe('the stopping rule', () => {
  test('needs ten seeds and a look-ahead of five however small the noise', () => {
    expect(seedsEnough([[baseline, baseline]], RULE)).toBe(15);
  });

  test('needs more seeds for more noise, as the square of it', () => {
    const some = seedsEnough([[baseline, against(20)]], RULE) ?? NaN;
    const more = seedsEnough([[baseline, against(40)]], RULE) ?? NaN;
    // Half-width 1.96 s / sqrt(n) <= 100 * 0.05 / 1.05 gives about 68 and 271 seeds.
    expect(some).toBeGreaterThan(66);
    expect(some).toBeLessThan(80);
    expect(more / some).toBeGreaterThan(3.6);
    expect(more / some).toBeLessThan(4.2);
  });

  test('says so when the seeds run out first', () => {
    expect(seedsEnough([[baseline.slice(0, 30), against(40).slice(0, 30)]], RULE)).toBeNull();
  });

  test('is content with half the indifference zone', () => {
    const zone = { ...RULE.metric, indifference: { value: 1000, relative: false } };
    expect(seedsEnough([[baseline, against(40)]], { ...RULE, metric: zone })).toBe(15);
  });

  test('waits for the noisiest contrast of all scenarios', () => {
    const calm = [baseline, against(1)];
    const wild = [baseline, against(20)];
    expect(seedsEnough([calm, wild], RULE)).toBe(seedsEnough([wild], RULE));
  });

  test('starts again when the precision is lost during the look-ahead', () => {
    const shock = baseline.map((value, i) => (i === 12 ? value + 400 : value));
    expect(seedsEnough([[baseline, shock]], RULE)).toBeGreaterThan(15);
  });
});
