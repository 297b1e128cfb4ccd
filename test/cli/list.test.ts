/** Aim: what is on the shelf is listed for people and for programs. */
import { describe, expect, test } from 'vitest';
import { METRICS } from '../../sim-core/index.ts';
import { DIMENSION_TITLES } from '../../sim-core/text/index.ts';
import { documentOf, isChinese, liandong } from './call.ts';

interface Listed {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

describe('list --json', () => {
  test.each([
    'scenarios',
    'mechanisms',
    'exercises',
    'dimensions',
    'metrics',
    'campaigns',
    'experiments',
  ])('%s is an array of things with id and title in both languages', async (what) => {
    const answer = await liandong(['list', what, '--json']);
    expect(answer.code).toBe(0);
    expect(answer.err).toBe('');
    const listed = documentOf<Listed[]>(answer);
    expect(listed.length).toBeGreaterThan(0);
    for (const { id, title } of listed) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(isChinese(title.zh)).toBe(true);
      expect(isChinese(title.en)).toBe(false);
    }
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lists the drills unless another kind is asked for', async () => {
    const drills = documentOf<Listed[]>(await liandong(['list', 'scenarios', '--json']));
    expect(drills.map(({ id }) => id)).toContain('taipu-river');
    const history = ['list', 'scenarios', '--kind', 'history', '--json'];
    const past = documentOf<Listed[]>(await liandong(history));
    expect(past.map(({ id }) => id)).not.toContain('taipu-river');
  });

  test('has the canonical mechanisms', async () => {
    const listed = documentOf<Listed[]>(await liandong(['list', 'mechanisms', '--json']));
    expect(listed.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'territorial',
        'joint-meeting',
        'permanent-body',
        'unified-platform',
        'zone-as-is',
      ]),
    );
  });

  test('names parameters as the files write them, for people too', async () => {
    interface Dimension {
      readonly options: readonly { readonly parameters: readonly { readonly id: string }[] }[];
    }
    const listed = documentOf<Dimension[]>(await liandong(['list', 'dimensions', '--json']));
    const names = listed.flatMap(({ options }) => {
      return options.flatMap(({ parameters }) => parameters.map(({ id }) => id));
    });
    expect(names).toContain('min_reserve');
    expect(names.filter((name) => /[A-Z]/.test(name))).toEqual([]);
    const { out } = await liandong(['list', 'dimensions']);
    expect(out).toContain('min_reserve');
    expect(out).not.toContain('minReserve');
  });

  test('has all eight dimensions with their options, and every metric', async () => {
    const dimensions = documentOf<(Listed & { options: Listed[] })[]>(
      await liandong(['list', 'dimensions', '--json']),
    );
    expect(dimensions.map(({ id }) => id)).toEqual(Object.keys(DIMENSION_TITLES));
    for (const { options } of dimensions) expect(options.length).toBeGreaterThan(0);
    const metrics = documentOf<Listed[]>(await liandong(['list', 'metrics', '--json']));
    expect(metrics.map(({ id }) => id)).toEqual(METRICS.map(({ id }) => id));
  });
});

describe('list', () => {
  test.each(['scenarios', 'mechanisms', 'dimensions', 'metrics'])(
    'shows %s in the language of the user',
    async (what) => {
      const zh = await liandong(['list', what, '--lang', 'zh']);
      const en = await liandong(['list', what]);
      expect(zh.code + en.code).toBe(0);
      expect(isChinese(zh.out)).toBe(true);
      expect(isChinese(en.out)).toBe(false);
    },
  );

  test.each(['mechanisms', 'exercises', 'metrics'])(
    'has no kinds of %s, and says so to whoever asks for one',
    async (what) => {
      for (const kind of ['lab', 'drills']) {
        const call = ['list', what, '--kind', kind];
        expect(await liandong(call)).toEqual({
          code: 2,
          out: '',
          err: `--kind is for list scenarios: ${what} are not sorted by kind.\n`,
        });
        const zh = await liandong([...call, '--lang', 'zh']);
        expect(zh).toEqual({
          code: 2,
          out: '',
          err: `--kind 只用于 list scenarios，${what} 不分类别。\n`,
        });
      }
    },
  );

  test('names the kind that it takes when none is asked for', async () => {
    expect((await liandong(['list', '--help'])).out).toContain('default drills');
  });
});
