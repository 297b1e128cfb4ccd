// A problem is one sentence in the reader's language, with its place, its token and a way out.
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, sayProblem } from '../../sim-core/files/index.ts';
import type { Problem } from '../../sim-core/files/index.ts';
import { inReadingOrder } from '../../sim-core/files/problem.ts';

const PROBLEM: Problem = {
  file: 'my.yaml',
  line: 12,
  column: 7,
  field: 'units[engines].owner',
  token: 'qingpu-fyre',
  expected: { zh: 'departments 中的一个部门', en: 'a department of the region' },
  nearest: 'qingpu-fire',
  code: 'unknown-reference',
};

describe('sayProblem', () => {
  it('speaks English', () => {
    expect(sayProblem(PROBLEM, 'en')).toBe(
      'my.yaml:12:7 units[engines].owner: "qingpu-fyre": there is no such name; ' +
        'expected a department of the region; did you mean "qingpu-fire"?',
    );
  });

  it('speaks Chinese', () => {
    expect(sayProblem(PROBLEM, 'zh')).toBe(
      'my.yaml:12:7 units[engines].owner：“qingpu-fyre”：没有这个名称；' +
        '应为 departments 中的一个部门。是否想写“qingpu-fire”？',
    );
  });

  it('leaves out what there is not', () => {
    const bare = { ...PROBLEM, field: '', token: '', nearest: null };
    expect(sayProblem(bare, 'en')).toBe(
      'my.yaml:12:7: there is no such name; expected a department of the region',
    );
  });

  it.each([
    ["'-5 min'", '"-5 min": '],
    ['"-5 min"', '"-5 min": '],
    ["'a long…", '"a long…": '],
    ["''", '"\'\'": '],
    ["it's", '"it\'s": '],
    ["'a' - b", '"\'a\' - b": '],
  ])('sets its own quotes in place of those of YAML: %s', (token, written) => {
    expect(sayProblem({ ...PROBLEM, field: '', token }, 'en')).toContain(`:7: ${written}`);
  });

  it('has words for every code in both languages', () => {
    for (const code of PROBLEM_CODES) {
      expect(sayProblem({ ...PROBLEM, code }, 'en')).toMatch(/: [a-z ]+(YAML)?; expected/);
      expect(sayProblem({ ...PROBLEM, code }, 'zh')).toMatch(/：[^；]*[\u4e00-\u9fff][^；]*；/);
    }
  });
});

describe('inReadingOrder', () => {
  it('goes by file, line and column, and says nothing twice', () => {
    const at = (file: string, line: number, column: number): Problem => {
      return { ...PROBLEM, file, line, column };
    };
    const mixed = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 5), at('a', 9, 2), at('a', 9, 5)];
    expect(
      inReadingOrder(mixed).map(({ file, line, column }) => `${file}${line}:${column}`),
    ).toEqual(['a9:2', 'a9:5', 'a10:1', 'b1:1']);
  });
});
