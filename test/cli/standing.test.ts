/** Aim: a verdict says on what it stands: preset values, robust, or which assumption it hangs on. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonResult } from '../../exercise-server/batch/comparison.ts';
import { sayParameter, standing } from '../../exercise-server/cli/compare-standing.ts';
import {
  mechanismNamed,
  metricsNamed,
  openShelf,
  scenarioNamed,
} from '../../exercise-server/cli/inputs.ts';
import { HOUR, MINUTE } from '../../sim-core/text/index.ts';
import { QUIET } from './call.ts';

let request: ComparisonResult['request'];
beforeAll(() => {
  const shelf = openShelf();
  request = {
    scenarios: [scenarioNamed(shelf, 'taipu-river', QUIET)],
    mechanisms: ['zone-as-is', 'territorial'].map((id) => mechanismNamed(shelf, id, QUIET)),
    seeds: ['1'],
    baseline: 0,
    metrics: metricsNamed('harm-people'),
    equal: null,
    precision: null,
    robust: true,
  };
});

function said(robustness: ComparisonResult['robustness'], language: 'zh' | 'en'): string {
  return standing({ request, robustness } as ComparisonResult, language).join('\n');
}

describe('a verdict stands', () => {
  test('at preset values when nothing was swept', () => {
    expect(said(null, 'en')).toContain('preset values');
    expect(said(null, 'zh')).toContain('预设取值');
  });

  test('robust when every sweep kept it', () => {
    const robust = { parameters: ['a.b', 'c.d'], runs: 4, flips: [] };
    expect(said(robust, 'en')).toMatch(/^Robust: with each of 2 assumed/);
    expect(said(robust, 'zh')).toMatch(/^稳健：2 个/);
  });

  test('on an assumption when a sweep changes it, which is named with its value', () => {
    const flip = {
      path: 'organisation.convene',
      end: 'high',
      value: { kind: 'lognormal', median: 12 * HOUR, sigma: 0.5 },
      scenario: 0,
      mechanism: 1,
      before: 'better',
      after: 'worse',
    } as const;
    const fragile = { parameters: [flip.path], runs: 2, flips: [flip] };
    expect(said(fragile, 'en')).toContain(
      '- organisation.convene = lognormal(12 h, 0.5): territorial (scenario taipu-river) goes from better to worse',
    );
    expect(said(fragile, 'zh')).toContain('由更好变为更差');
  });

  test('on nothing assumed when there is nothing to sweep', () => {
    expect(said({ parameters: [], runs: 0, flips: [] }, 'en')).toContain('nothing to sweep');
  });
});

test.each([
  [true, 'true'],
  ['all', 'all'],
  [0.3, '0.3'],
  [{ kind: 'constant', value: 90 * MINUTE }, '90 min'],
  [{ kind: 'uniform', low: 0, high: 5 * HOUR }, 'uniform(0 min, 5 h)'],
  [{ kind: 'exponential', mean: 30_000 }, 'exponential(30.0 s)'],
  [{ kind: 'erlang', shape: 3, mean: 2 * HOUR }, 'erlang(3, 120 min)'],
  [
    { kind: 'triangular', low: MINUTE, mode: 2 * MINUTE, high: 3 * MINUTE },
    'triangular(1 min, 2 min, 3 min)',
  ],
] as const)('the value %j is written %s', (value, text) => {
  expect(sayParameter(value)).toBe(text);
});
