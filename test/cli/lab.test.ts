/** Aim: labs are listed, validated and run from the command line, in both languages. */
import { describe, expect, test } from 'vitest';
import { documentOf, isChinese, liandong } from './call.ts';

interface Listed {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly valid: boolean;
  readonly targets: readonly string[];
}

describe('labs', () => {
  test('are listed as a kind of scenario, all of them sound', async () => {
    const answer = await liandong(['list', 'scenarios', '--kind', 'lab', '--json']);
    const listed = documentOf<Listed[]>(answer);
    expect(listed.map(({ id }) => id)).toContain('a1-one-desk');
    for (const { id, title, valid, targets } of listed) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(valid).toBe(true);
      expect(isChinese(title.zh)).toBe(true);
      expect(isChinese(title.en)).toBe(false);
      expect(targets.length).toBeGreaterThan(0);
    }
  });

  test('are validated like any file', async () => {
    const answer = await liandong(['validate', 'scenarios/lab/a1-routes.yaml']);
    expect(answer).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['en', 'pass'],
    ['zh', '项通过'],
  ])(
    'are run, and say in %s what was expected, what was seen, and the verdict',
    async (lang, word) => {
      const answer = await liandong(['lab', 'a6-four', '--lang', lang]);
      expect(answer.code).toBe(0);
      expect(answer.out).toContain('0.2125');
      expect(answer.out).toContain(word);
      expect(isChinese(answer.out)).toBe(lang === 'zh');
      expect(answer.out.includes('pass')).toBe(lang === 'en');
    },
  );

  test('answer a program with one document', async () => {
    const answer = await liandong(['lab', 'a4-clocks-kept', '--repeat', '20', '--json']);
    expect(answer.code).toBe(0);
    expect(documentOf<{ rows: object[] }>(answer).rows[0]).toEqual({
      target: 'late-county',
      expected: 0,
      observed: 0,
      standard_error: null,
      standard_error_limit: null,
      tolerance: 0,
      repeats: 20,
      verdict: 'pass',
    });
  });

  test.each([
    ['en', 'not sharp enough (standard error above 0.0029)'],
    ['zh', '不够精确（标准误大于 0.0029）'],
  ])('say in %s that it takes more repetitions, and end with code 1', async (lang, words) => {
    const few = ['lab', 'a8-failure-product', '--repeat', '3', '--lang', lang];
    const answer = await liandong(few);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain(words);
    const { rows } = documentOf<{ rows: Record<string, unknown>[] }>(
      await liandong([...few, '--json']),
    );
    expect(rows[0]).toMatchObject({
      target: 'product-lost',
      standard_error_limit: 0.0029,
      verdict: 'unsharp',
    });
  });

  test('end with code 2 when there is no such lab, naming the nearest', async () => {
    const answer = await liandong(['lab', 'a6-fuor']);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('a6-four');
  });
});
