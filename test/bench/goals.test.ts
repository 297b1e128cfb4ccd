// Aim: the page says of each goal what was measured, and a miss is never written as met.
import { describe, expect, it } from 'vitest';
import { pow } from '../../sim-core/base/math.ts';
import { link } from '../../sim-core/formula/link.ts';
import type { Tree } from '../../sim-core/formula/tree.ts';
import { CITIES, SIZES } from './cases.ts';
import { exponent, goalsOf } from './goals.ts';
import { nativeModule } from './native-source.ts';
import { sourcesOf, spentIn } from './profile.ts';
import { median, type Sample } from './sample.ts';
import { formulasOf, shipped } from './shipped.ts';

function holdFigures(kernel: number): Map<string, Sample> {
  const rates = {
    'c-calendar': 40e6,
    exponential: kernel,
    'simpy-message': 0.5e6,
    ties: kernel / 3,
  };
  return new Map(
    SIZES.flatMap((size) =>
      Object.entries(rates).map(([id, perSecond]) => [`hold/${id}/${size}`, { perSecond }]),
    ),
  );
}

function states(figures: ReadonlyMap<string, Sample>, id: string): readonly (boolean | null)[] {
  return goalsOf(figures)
    .filter((goal) => goal.id === id)
    .map(({ met }) => met);
}

describe('a goal', () => {
  it('is met or not met by its ratio', () => {
    expect(states(holdFigures(20e6), 'hold-c')).toEqual([true, true]);
    expect(states(holdFigures(10e6), 'hold-c')).toEqual([false, false]);
    expect(states(holdFigures(20e6), 'hold-simpy')).toEqual([true, false]);
  });

  it('without its yardstick is neither', () => {
    const figures = holdFigures(20e6);
    for (const size of SIZES) figures.delete(`hold/c-calendar/${size}`);
    expect(states(figures, 'hold-c')).toEqual([null, null]);
  });

  it('about a limit is met up to the limit', () => {
    const snapshot = (snapshotMs: number) => new Map([['snapshot', { snapshotMs }]]);
    expect(states(snapshot(5), 'snapshot')).toEqual([true]);
    expect(states(snapshot(5.01), 'snapshot')).toEqual([false]);
  });
});

describe('the figures', () => {
  it('are medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });

  it('of growth give the exponent of a power law', () => {
    const figures = CITIES.map((cities) => [
      `growth/${cities}`,
      { secondsPerRun: pow(cities, 1.3) },
    ]);
    expect(exponent(new Map(figures as [string, Sample][]))).toBeCloseTo(1.3, 9);
  });

  it('of a profile are shares of the time by function and by the file a line comes from', () => {
    const bundle = ['// sim-core/base/x.ts', 'function a() {}', '// node_modules/@s/m/b.js', 'b()'];
    const frames = [
      ['a', 'file:///measure.mjs', 1],
      ['', 'file:///measure.mjs', 3],
      ['(garbage collector)', '', -1],
    ] as const;
    const nodes = frames.map(([functionName, url, lineNumber], id) => ({
      id,
      callFrame: { functionName, url, lineNumber },
    }));
    const profile = { nodes, samples: [0, 1, 2, 1], timeDeltas: [1, 2, 3, 4] };
    const spent = spentIn(profile, sourcesOf(bundle.join('\n')));
    expect(spent.functions).toEqual([
      ['a closure of @s/m', 0.6],
      ['(garbage collector)', 0.3],
      ['a of sim-core/base/x.ts', 0.1],
    ]);
    expect(spent.files.map(([file]) => file)).toEqual([
      '@s/m',
      '(garbage collector)',
      'sim-core/base/x.ts',
    ]);
  });
});

describe('the native closures', () => {
  it('are written for every formula of the drill', () => {
    const trees = formulasOf(shipped('zone-as-is').scenario);
    expect(trees.length).toBeGreaterThan(50);
    const text = nativeModule(trees, './math.ts');
    expect(text.match(/\(env, base\) => /g)).toHaveLength(trees.length);
    expect(text).not.toContain('undefined');
  });

  it('say what the tree says', () => {
    const tree: Tree = [
      'if',
      ['and', ['>', ['slot', 1], 2], ['not', ['slot', 2]]],
      ['pow', ['up', 1], 2],
      -1,
    ];
    expect(nativeModule([tree], './math.ts')).toContain(
      '(env, base) => (((env[base + 1] > 2) && !(env[base + 2] !== 0)) ? ' +
        '((env[base] < 0 ? 0 : env[env[base] + 1]) * (env[base] < 0 ? 0 : env[env[base] + 1])) : (-1))',
    );
    expect(link(tree)(Float64Array.from([-1, 5, 0, 0, 3, 0]), 3)).toBe(25);
  });
});
