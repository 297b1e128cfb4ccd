/** Aim: the figure of the first version shows the 2×2, the bracket, the nulls and the doses. */
import { beforeAll, describe, expect, test } from 'vitest';
import { cellMechanisms, DOSES_MIN } from '../../exercise-server/batch/first-version.ts';
import { mechanismNamed, openShelf } from '../../exercise-server/cli/inputs.ts';
import { documentOf, isChinese, liandong, QUIET } from './call.ts';

interface Summary {
  readonly n: number;
  readonly mean: number;
}
interface Figure {
  readonly seeds: number;
  readonly runs: number;
  readonly cells: Readonly<Record<string, Readonly<Record<string, Summary>>>>;
  readonly effects: Readonly<Record<string, Readonly<Record<'a' | 'b' | 'interaction', Summary>>>>;
  readonly bracket: {
    readonly none: Summary;
    readonly omniscient: Summary;
    readonly headroom: number;
    readonly mechanisms: readonly { readonly id: string; readonly harm: Summary }[];
  };
  readonly nulls: { readonly renamed: number; readonly fund: readonly string[] };
  readonly doses: readonly { readonly noticeMin: number }[];
}

describe('the cells of the 2×2', () => {
  test('differ in information and authority alone', () => {
    const base = mechanismNamed(openShelf(), 'joint-meeting', QUIET).model;
    const cells = cellMechanisms(base);
    const options = cells.map(({ dimensions }) => [
      dimensions.information.option,
      dimensions.organisation.option,
    ]);
    expect(options).toEqual([
      ['vertical', 'joint-meeting'],
      ['hub', 'joint-meeting'],
      ['vertical', 'body'],
      ['hub', 'body'],
    ]);
    for (const { dimensions } of cells) {
      const { information: _i, organisation: _o, ...others } = dimensions;
      expect(base.dimensions).toMatchObject(others);
    }
    expect(cells[0].dimensions.organisation.parameters).toMatchObject({ rule: 'all' });
  });
});

describe('figure first-version', () => {
  const SOME = 'joint-meeting,permanent-body,territorial,unified-platform,zone-as-is';
  const CALL = [
    'figure',
    'first-version',
    'taipu-river',
    '--mechanisms',
    SOME,
    '--workers',
    '1',
    '--seeds',
    '2',
  ];
  let figure: Figure;
  beforeAll(async () => {
    figure = documentOf<Figure>(await liandong([...CALL, '--json']));
  }, 300_000);

  test('has every part, each over all seeds', () => {
    expect(figure.seeds).toBe(2);
    expect(Object.keys(figure.cells)).toEqual([
      'dark-time',
      'requested-to-committed',
      'harm-people',
    ]);
    for (const cells of Object.values(figure.cells)) {
      expect(Object.values(cells).map(({ n }) => n)).toEqual([2, 2, 2, 2]);
    }
    expect(figure.doses.map(({ noticeMin }) => noticeMin)).toEqual([...DOSES_MIN]);
    expect(figure.bracket.mechanisms.map(({ id }) => id)).toEqual(SOME.split(','));
  });

  test('has main effects that follow from its cells', () => {
    for (const [metric, { a, b }] of Object.entries(figure.effects)) {
      const { a0b0, a1b0, a0b1, a1b1 } = figure.cells[metric];
      expect(a.mean).toBeCloseTo((a1b0.mean + a1b1.mean - a0b0.mean - a0b1.mean) / 2, 8);
      expect(b.mean).toBeCloseTo((a0b1.mean + a1b1.mean - a0b0.mean - a1b0.mean) / 2, 8);
    }
  });

  test('has the exact nulls that hold by construction', () => {
    expect(figure.nulls.renamed).toBe(0);
    expect(figure.nulls.fund).toEqual([]);
  });

  test('leaves room between no response and the omniscient one', () => {
    expect(figure.bracket.none.mean).toBeGreaterThan(figure.bracket.omniscient.mean);
    expect(figure.bracket.headroom).toBeGreaterThan(0.2);
  });

  test('is told in the language of the user', async () => {
    const zh = await liandong([...CALL.slice(0, -1), '1', '--lang', 'zh']);
    expect(zh.code).toBe(0);
    expect(zh.out).toContain('首版主图');
    expect(zh.out).toContain('模型推演，不作考核问责依据');
    expect(zh.out).not.toMatch(/\b(Holds|Fails|Headroom|information)\b/);
    expect(isChinese(zh.out)).toBe(true);
  });
});

describe('figure bracket', () => {
  const MECHANISMS = ['--mechanisms', 'territorial,zone-as-is'];
  const CALL = ['figure', 'bracket', 'taipu-river', ...MECHANISMS, '--workers', '1'];

  test('gives the two bounds and each mechanism between them', async () => {
    const found = documentOf<Figure['bracket'] & { readonly holds: boolean }>(
      await liandong([...CALL, '--seeds', '3', '--json']),
    );
    expect(found.mechanisms.map(({ id }) => id)).toEqual(['territorial', 'zone-as-is']);
    expect(found.none.n).toBe(3);
    for (const { harm } of found.mechanisms) {
      expect(harm.mean).toBeLessThanOrEqual(found.none.mean);
      expect(harm.mean).toBeGreaterThanOrEqual(found.omniscient.mean);
    }
    expect(found.holds).toBe(true);
    const { none, omniscient } = found;
    expect(found.headroom).toBeCloseTo((none.mean - omniscient.mean) / none.mean, 12);
  });

  test('says in both languages whether it holds', async () => {
    const zh = await liandong(['--lang', 'zh', ...CALL, '--seeds', '1']);
    expect(zh.code).toBe(0);
    expect(zh.out).toMatch(/上下界.*成立.*可改进余地/s);
    const en = await liandong(['--lang', 'en', ...CALL, '--seeds', '1']);
    expect(en.out).toMatch(/no response.*omniscient.*Headroom/s);
    expect(en.out).not.toMatch(/^\s*--/m);
  });

  test('the first version needs its base among the mechanisms', async () => {
    const call = await liandong(['figure', 'first-version', ...CALL.slice(2)]);
    expect(call.code).toBe(2);
    expect(call.err).toMatch(/joint-meeting/);
  });
});
