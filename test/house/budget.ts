/** How long a file may grow before it hides more than one noun. */
import type { HouseFile } from './tree.ts';
import { isCode, isTest } from './tree.ts';

export const QUESTION_LINES = 300;
export const LIMIT_LINES = 400;

/** @returns `path: n lines` of each program file (tests aside) longer than the limit */
export function longFiles(files: readonly HouseFile[], limit: number): readonly string[] {
  return files
    .filter((file) => isCode(file) && !isTest(file))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}
