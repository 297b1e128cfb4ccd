/**
 * Aim: what a first version must show before it is believed, on taipu-river. A commit asks twelve paired
 * seeds, a release the 200 that nobody looked at (`held-out`).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { firstVersion } from '../../exercise-server/batch/first-version.ts';
import type { FirstVersion } from '../../exercise-server/batch/first-version.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { QUIET } from '../cli/call.ts';

const SHIPPED = [
  'joint-meeting',
  'permanent-body',
  'territorial',
  'unified-platform',
  'zone-as-is',
] as const;
const SEEDS = Array.from({ length: 12 }, (_, index) => String(index + 1));

let figure: FirstVersion;
beforeAll(async () => {
  const shelf = openShelf();
  figure = await firstVersion(
    {
      scenario: scenarioNamed(shelf, 'taipu-river', QUIET).model,
      mechanisms: SHIPPED.map((id) => mechanismNamed(shelf, id, QUIET).model),
      base: 0,
      seeds: SEEDS,
    },
    { workers: 2, onRun: () => {}, onPlanned: () => {} },
  );
});

/** Whether a 95 % interval excludes 0. */
function isClear(effect: { readonly mean: number; readonly halfWidth: number | null }): boolean {
  return effect.halfWidth !== null && Math.abs(effect.mean) > effect.halfWidth;
}

describe('the 2×2 of information and authority (class K: must hold)', () => {
  test('information shortens the dark time, beyond chance', () => {
    const { a } = figure.effects['dark-time'];
    expect(a.mean).toBeLessThan(0);
    expect(isClear(a)).toBe(true);
  });

  test('authority shortens the way from request to commitment, beyond chance', () => {
    const { b } = figure.effects['requested-to-committed'];
    expect(b.mean).toBeLessThan(0);
    expect(isClear(b)).toBe(true);
  });
});

describe('the 2×2 (class E: the recorded verdict is reproduced, either way)', () => {
  test('information does not move requests: its cross effect stays within a tenth', () => {
    const { a, b } = figure.effects['requested-to-committed'];
    expect(Math.abs(a.mean) <= 0.1 * Math.abs(b.mean)).toBe(true);
  });

  test('refuted: authority leaves the dark time alone (its cross effect is above a tenth)', () => {
    const { a, b } = figure.effects['dark-time'];
    expect(Math.abs(b.mean) <= 0.1 * Math.abs(a.mean)).toBe(false);
  });

  test('authority lowers harm; information alone does not', () => {
    const { a, b } = figure.effects['harm-people'];
    expect(b.mean < 0 && isClear(b)).toBe(true);
    expect(a.mean < 0 && isClear(a)).toBe(false);
  });
});

describe('the bracket', () => {
  test('no response is worst, the omniscient benchmark best, every mechanism in between', () => {
    const { none, omniscient, mechanisms, holds } = figure.bracket;
    for (const { harm } of mechanisms) {
      expect(harm.mean).toBeLessThanOrEqual(none.mean);
      expect(harm.mean).toBeGreaterThanOrEqual(omniscient.mean);
    }
    expect(mechanisms).toHaveLength(SHIPPED.length);
    expect(holds).toBe(true);
  });

  test('the scenario can tell mechanisms apart: headroom of 20 % or more', () => {
    expect(figure.bracket.headroom).toBeGreaterThanOrEqual(0.2);
  });
});

describe('the nulls', () => {
  test('a renamed copy differs by exactly 0 in every metric', () => {
    expect(figure.nulls.renamed).toBe(0);
  });

  test('neutralised, all shipped mechanisms move the same units and hazards', () => {
    expect(figure.nulls.neutralised).toEqual([]);
  });

  test('for an incident within own capacity all mechanisms are equal within 1 %', () => {
    expect(figure.nulls.local.map(({ verdict }) => verdict)).not.toContain('different');
    for (const { difference, mean } of figure.nulls.local) {
      expect(Math.abs(difference)).toBeLessThanOrEqual(Math.max(0.01 * mean, 1e-9));
    }
  });

  test('a fund that pays afterwards and that nobody expects changes nothing in 24 hours', () => {
    expect(figure.nulls.fund).toEqual([]);
  });
});

describe('the dose–response of peer notice, 0 to 7,200 minutes on the same disasters', () => {
  const meanOf = (noticeMin: number, metric: string): number => {
    const dose = figure.doses.find((one) => one.noticeMin === noticeMin);
    return dose?.means[metric]?.mean ?? NaN;
  };

  test('a later notice means a longer dark time and a later first arrival', () => {
    expect(meanOf(7200, 'dark-time')).toBeGreaterThan(1.2 * meanOf(0, 'dark-time'));
    expect(meanOf(7200, 'time-to-arrival')).toBeGreaterThan(meanOf(0, 'time-to-arrival'));
  });

  test('the curve is flat once the vertical lines are faster than the notice', () => {
    for (const metric of ['dark-time', 'time-to-arrival']) {
      const late = meanOf(7200, metric);
      expect(Math.abs(meanOf(2880, metric) - late)).toBeLessThanOrEqual(0.02 * late);
    }
  });
});
