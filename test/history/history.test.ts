/** Aim: open historical cases are played and scored fairly; whether the model does well is a finding. */
import { describe, expect, test } from 'vitest';
import { readShelf, shippedFolder } from '../../exercise-server/batch/shelf.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { predictions } from './play.ts';
import { bestSetting, isWithinTwo, leaveOneOut, predictionOf, scoreOf } from './score.ts';
import { FITTED, SETTINGS } from './settings.ts';
import { historyCases } from './target.ts';
import type { Case, Target } from './target.ts';

const target = (id: string, observed: number, use: Target['use'] = 'predict'): Target => ({
  id,
  title: { zh: id, en: id },
  unit: 'h',
  observed,
  use,
  measure: { kind: 'crew-harm' },
  source: { zh: '出处', en: 'source' },
});
const record = (scenario: string, targets: readonly Target[]): Case => ({
  scenario,
  mechanism: 'territorial',
  note: { zh: '注', en: 'note' },
  targets: [...targets],
});

describe('the score', () => {
  test('a factor of two has both ends in it', () => {
    const one = target('a', 10);
    expect([4.9, 5, 20, 20.1, null].map((value) => isWithinTwo(one, value))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test('a prediction is the median, and nothing when it mostly never happened', () => {
    expect(predictionOf([3, 1, 2])).toBe(2);
    expect(predictionOf([1, null, null])).toBeNull();
    expect(predictionOf([1, null, 3])).toBe(1);
  });

  test('what was an input is not scored', () => {
    const cases = [record('x', [target('a', 10, 'fit'), target('b', 10)])];
    expect(scoreOf(cases, [[10, 100]])).toEqual({ within: 0, of: 1 });
  });

  test('leaving one out never looks at the case that it predicts', () => {
    const cases = [record('x', [target('a', 10)]), record('y', [target('b', 10)])];
    // The first setting suits x alone, the second y alone.
    const settings = [
      [[10], [100]],
      [[100], [10]],
    ];
    expect(bestSetting(cases, settings, (c) => c === 0)).toBe(0);
    expect(leaveOneOut(cases, settings)).toEqual({ score: { within: 0, of: 2 }, chosen: [1, 0] });
    // In sample the same settings would have scored one of two.
    expect(scoreOf(cases, settings[bestSetting(cases, settings)])).toEqual({ within: 1, of: 2 });
  });
});

describe('the settings', () => {
  test('start with the shipped values and never leave a declared range', () => {
    const declared = OPTIONS.awareness['parochial'].parameters;
    for (const [path, values] of Object.entries(FITTED)) {
      const name = path.split('.')[1];
      const parameter = declared[name];
      expect(values[0]).toBe(parameter.default);
      if (!('range' in parameter)) throw new Error(`${path} has no range`);
      const { range } = parameter;
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(Number(range[0]));
        expect(value).toBeLessThanOrEqual(Number(range[1]));
      }
    }
    expect(SETTINGS).toHaveLength(27);
  });
});

describe('the open cases', () => {
  const cases = historyCases();

  test('are five, stay out of the drills, and each target has a source in both languages', () => {
    expect(cases.map(({ scenario }) => scenario)).toEqual([
      'henan-2021',
      'songhua-2005',
      'taipu-2014',
      'tianjin-2015',
      'xiangshui-2019',
    ]);
    const drills = readShelf(shippedFolder() ?? '').filter(({ path }) =>
      path.startsWith('drills/'),
    );
    for (const { scenario, targets } of cases) {
      expect(drills.some(({ path }) => path.includes(scenario))).toBe(false);
      expect(targets.some(({ use }) => use === 'predict')).toBe(true);
    }
  });

  test('can be played, and the river comes down as fast as it did (within a tenth)', () => {
    const river = cases.filter(({ scenario }) => scenario === 'songhua-2005');
    const [played] = predictions(river, [SETTINGS[0]], ['1']);
    river[0].targets.forEach(({ observed, band, use }, t) => {
      const predicted = played[0][t];
      expect(predicted).not.toBeNull();
      if (band === undefined || use === 'fit') return;
      expect(Math.abs((predicted ?? 0) - observed)).toBeLessThanOrEqual(band * observed);
    });
  });
});
