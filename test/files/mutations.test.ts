// A slip in a shipped file, whatever it is, is answered with its token and its true line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileScenario,
  PROBLEM_CODES,
  sayProblem,
  validateFile,
} from '../../sim-core/files/index.ts';
import type { Problem, ProblemCode, SourceFile } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { MUTATIONS } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { fileOf, read, SMALL, SMALL_FILES, SMALL_OPTIONS, withFile } from './small-world.ts';

const SHIPPED = read(new URL('../../scenarios/', import.meta.url));

interface Changed {
  readonly file: SourceFile;
  /** Where the change begins. */
  readonly offset: number;
}

function apply({ file: path, find, put }: Mutation): Changed {
  const { text } = fileOf(SHIPPED, path);
  const offset = typeof find === 'string' ? text.indexOf(find) : text.search(find);
  if (offset < 0) throw new Error(`${path} has nothing like ${String(find)}`);
  return { file: { path, text: text.replace(find, () => put) }, offset };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function expectedLine({ at, token }: Mutation, { file, offset }: Changed): number {
  const found = at === undefined ? file.text.indexOf(token, offset) : file.text.search(at);
  if (found < 0) throw new Error(`nothing to expect in ${file.path}`);
  return lineOf(file.text, found);
}

function problemsOf(file: SourceFile): readonly Problem[] {
  return validateFile(withFile(SHIPPED, file), OPTIONS, file);
}

const FOUND = new Map<string, readonly Problem[]>();

/** What is said of a mutation, worked out once. */
function foundFor(mutation: Mutation): readonly Problem[] {
  const found = FOUND.get(mutation.name) ?? problemsOf(apply(mutation).file);
  FOUND.set(mutation.name, found);
  return found;
}

/** The text at the place of a problem begins with its token. */
function standsThere(problem: Problem, text: string): boolean {
  if (problem.token.startsWith('U+')) return true;
  const line = text.split('\n')[problem.line - 1] ?? '';
  const token = problem.token.replace(/…$/, '');
  return line.slice(problem.column - 1).startsWith(token);
}

describe('a slip in a shipped file', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const changed = apply(mutation);
    const problems = foundFor(mutation);
    const line = expectedLine(mutation, changed);
    expect(problems.map(({ code, token, line: at }) => ({ code, token, line: at }))).toContainEqual(
      {
        code: mutation.code,
        token: mutation.token === '' ? expect.any(String) : mutation.token,
        line,
      },
    );
    for (const problem of problems.filter(({ code }) => code !== 'missing-key')) {
      if (problem.file !== changed.file.path) continue;
      const said = sayProblem(problem, 'en');
      expect([said, standsThere(problem, changed.file.text)]).toEqual([said, true]);
    }
  });

  it('is one of at least a hundred tried here', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(100);
  });

  it('does not bury the finding under its echo', () => {
    const loud = MUTATIONS.filter((mutation) => foundFor(mutation).length > 6);
    expect(loud.map(({ name }) => name)).toEqual(['an id twice']);
  });
});

const ELSEWHERE: readonly (readonly [ProblemCode, () => readonly Problem[]])[] = [
  [
    'wrong-kind',
    () => {
      const hazard = fileOf(SMALL_FILES, 'small/leak.yaml');
      const compiled = compileScenario(SMALL, hazard);
      return compiled.ok ? [] : compiled.error;
    },
  ],
  [
    'unknown-file',
    () => {
      const compiled = compileScenario(SMALL, 'small-spil');
      return compiled.ok ? [] : compiled.error;
    },
  ],
  [
    'unmet-requires',
    () => {
      const plain = fileOf(SMALL_FILES, 'small/plain.yaml');
      const text = plain.text.replace('option: consent', 'option: order');
      return validateFile(SMALL, SMALL_OPTIONS, { ...plain, text });
    },
  ],
];

describe('problem codes', () => {
  it.each(ELSEWHERE)('%s', (code, problems) => {
    expect(problems().map((problem) => problem.code)).toEqual([code]);
  });

  it('are all provoked by some test', () => {
    const provoked = new Set([
      ...MUTATIONS.map(({ code }) => code),
      ...ELSEWHERE.map(([code]) => code),
    ]);
    expect(PROBLEM_CODES.filter((code) => !provoked.has(code))).toEqual([]);
  });
});

describe('any damage', () => {
  const hazards = SHIPPED.filter(({ path }) => path.startsWith('hazards/'));

  it('never throws, and every problem has a place inside its file and both languages', () => {
    const damage = fc.record({
      file: fc.constantFrom(...hazards),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      put: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('\n', ': ', '- ', "'", '{', ']', '&a ', '*a', '!x ', '\t', '#', '|', '>-'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ file, from, length, put }) => {
        const at = Math.floor(from * file.text.length);
        const text = file.text.slice(0, at) + put + file.text.slice(at + length);
        for (const problem of problemsOf({ path: file.path, text })) {
          const lines = text.split('\n');
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines.length);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
          expect(sayProblem(problem, 'zh')).toMatch(/[\u4e00-\u9fff]/);
          expect(sayProblem(problem, 'en')).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['250,000 opening brackets', `kind: hazard\na: ${'['.repeat(250_000)}`],
    ['250,000 dashes', `kind: hazard\na:\n ${'- '.repeat(125_000)}`],
    ['a hundred thousand anchors', `kind: hazard\na: ${'&a '.repeat(80_000)}`],
    [
      'thirty thousand keys',
      `kind: hazard\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')}`,
    ],
    ['a long escape', `kind: hazard\na: "${'\\'.repeat(250_000)}`],
  ])('is refused quickly: %s', (_, text) => {
    const before = process.cpuUsage();
    expect(problemsOf({ path: 'x.yaml', text }).length).toBeGreaterThan(0);
    // Of the processor, not by the wall: beside other work a second is no measure.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
