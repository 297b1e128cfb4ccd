/**
 * Aim: no god file grows unseen. Four hundred lines is the limit, and files above three hundred are
 * printed as a question; tests and data are free.
 */
import { describe, expect, it } from 'vitest';
import { LIMIT_LINES, longFiles, QUESTION_LINES } from './budget.ts';
import { allFiles } from './tree.ts';

describe('the budget of lines', () => {
  it('is kept by every file of the programs', () => {
    const files = allFiles();
    const questions = longFiles(files, QUESTION_LINES);
    if (questions.length > 0) {
      console.log(`one noun or two? (over ${QUESTION_LINES} lines)\n${questions.join('\n')}`);
    }
    expect(longFiles(files, LIMIT_LINES)).toEqual([]);
  });

  it('refuses one line more, and does not count tests', () => {
    const text = (lines: number): string => 'x;\n'.repeat(lines);
    const planted = [
      { path: 'sim-core/engine/step.ts', text: text(LIMIT_LINES + 1) },
      { path: 'sim-core/engine/apply.ts', text: text(LIMIT_LINES) },
      { path: 'test/engine/step.test.ts', text: text(1000) },
      { path: 'scenarios/regions/zone.yaml', text: text(1000) },
    ];
    expect(longFiles(planted, LIMIT_LINES)).toEqual(['sim-core/engine/step.ts: 401 lines']);
  });
});
