/**
 * Aim: a lab file is refused where it is wrong, with line and column and the nearest valid word, and the
 * bench that a sound one builds is made of the model's own parts.
 */
import { describe, expect, it } from 'vitest';
import { compileLab, readLibrary, validateFile } from '../../sim-core/files/index.ts';
import type { Library, Problem, SourceFile } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { shippedFiles } from '../kit/drill.ts';

const FILES = shippedFiles();
const LIBRARY: Library = readLibrary(FILES);

function shipped(id: string): SourceFile {
  const file = FILES.find(({ path }) => path === `lab/${id}.yaml`);
  if (file === undefined) throw new Error(`there is no lab ${id}`);
  return file;
}

/** What is said of a shipped lab after one change. */
function problemsAfter(id: string, find: string | RegExp, put: string): readonly Problem[] {
  const { path, text } = shipped(id);
  const changed = text.replace(find, put);
  expect(changed).not.toBe(text);
  return validateFile(LIBRARY, OPTIONS, { path, text: changed });
}

/** Line and column of the first place of a word in a shipped lab after a change. */
function placeOf(id: string, find: string | RegExp, put: string, word: string | RegExp): object {
  const before = shipped(id).text.replace(find, put).split(word)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe('a lab that is wrong', () => {
  it.each([
    ['an apparatus that nobody knows', 'a1-routes', /^mail:/m, 'maill:', 'unknown-key', 'maill:'],
    [
      'a measure of another apparatus',
      'a1-routes',
      'measure: number',
      'measure: age',
      'unknown-word',
      /(?<=measure: )age$/m,
    ],
    [
      'a department that is not there',
      'a1-routes',
      'of: first-stage',
      'of: first-stag',
      'unknown-reference',
      /(?<=of: )first-stag$/m,
    ],
    [
      'a route to nowhere',
      'a1-routes',
      'second-stage: 1',
      'second-stag: 1',
      'unknown-reference',
      'second-stag:',
    ],
    [
      'probabilities above 1',
      'a1-routes',
      'node-2: 0.6',
      'node-2: 0.9',
      'out-of-range',
      /forward: \{ node-2/,
    ],
    ['a probability above 1', 'a1-routes', 'node-2: 0.6', 'node-2: 1.6', 'out-of-range', '1.6'],
    [
      'a law that is no distribution',
      'a1-routes',
      "'exponential(8 min)'",
      "'exponental(8 min)'",
      'bad-distribution',
      'exponental',
    ],
    [
      'a share above 1 in a law',
      'a1-one-desk',
      /hyperexponential\(0\.\d+/,
      'hyperexponential(1.5',
      'out-of-range',
      '1.5',
    ],
    [
      'an endless stream without a gap',
      'a1-routes',
      "every: 'exponential(10 min)' }",
      'every: 0 min }',
      'out-of-range',
      /0 min \}$/m,
    ],
    [
      'more votes needed than voters',
      'a3-chance-to-pass',
      'needed: 3, answer',
      'needed: 5, answer',
      'out-of-range',
      /5, answer/,
    ],
    [
      'a hazard that is not there',
      'a5-river',
      'hazard: ideal-river',
      'hazard: ideal-rivr',
      'unknown-reference',
      'ideal-rivr',
    ],
    [
      'a parameter that the hazard lacks',
      'a7-well-mixed',
      '{ reproduction: 2 }',
      '{ reproducton: 2 }',
      'unknown-reference',
      'reproducton',
    ],
    [
      'a matrix of spectral radius 1 or more',
      'a6-four',
      '0.4, 0, 0, 0',
      '1.2, 0, 0, 0',
      'out-of-range',
      'matrix',
    ],
    [
      'a matrix that is not square',
      'a6-four',
      'shock: [0.1, 0, 0, 0]',
      'shock: [0.1, 0, 0]',
      'wrong-length',
      'matrix',
    ],
    [
      'two ways to spread',
      'a7-reed-frost-2',
      'trigger: spreads',
      'trigger: spreads, input: followed',
      'missing-key',
      'graph',
    ],
    [
      'a trigger that the hazard lacks',
      'a7-reed-frost-2',
      'trigger: spreads',
      'trigger: spread',
      'unknown-reference',
      /spread \}/,
    ],
    ['a target of nothing', 'a1-one-desk', '    of: mm1-80\n', '', 'missing-key', null],
  ] as const)('%s is refused where it stands', (_name, id, find, put, code, word) => {
    const problems = problemsAfter(id, find, put);
    expect(problems.map((problem) => problem.code)).toContain(code);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.file).toBe(`lab/${id}.yaml`);
    if (word !== null) expect(found).toMatchObject(placeOf(id, find, put, word));
  });

  it('gets the nearest valid word', () => {
    const [problem] = problemsAfter('a1-routes', 'of: first-stage', 'of: first-stag');
    expect(problem).toMatchObject({ nearest: 'first-stage', token: 'first-stag' });
  });

  it('passes on what is wrong with a hazard that it names, in the hazard’s own file', () => {
    const files = FILES.map((file) =>
      file.path === 'lab/hazards/ideal-river.yaml'
        ? { ...file, text: file.text.replace('inflow + upstream(out)', 'inflow + upstream(ot)') }
        : file,
    );
    const compiled = compileLab(readLibrary(files), OPTIONS, 'a5-river');
    expect(compiled.ok).toBe(false);
    const problems = compiled.ok ? [] : compiled.error;
    expect(problems[0]).toMatchObject({
      file: 'lab/hazards/ideal-river.yaml',
      code: 'bad-formula',
    });
  });
});

describe('the bench of a lab', () => {
  it('is made of departments, units, incidents and cascade edges of the model', () => {
    const model = (id: string) => {
      const compiled = compileLab(LIBRARY, OPTIONS, id);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
      return compiled.value.model.scenario;
    };
    expect(model('a1-routes').departments.map(({ id }) => id)).toContain('node-3');
    expect(model('a2-units').units).toHaveLength(1 + 2 + 3 + 5);
    expect(model('a5-river').fields).toHaveLength(1);
    expect(model('a7-reed-frost-2').cascade).toHaveLength(24 * 23);
    expect(model('a6-six').incidents.map(({ id }) => id)).toContain('telecom');
  });
});
