/** A draft under the compiler: the same problems, in the same words, as `liandong validate` has. */
import {
  compileExercise,
  compileScenario,
  explainProblem,
  layOver,
  readLibrary,
  validateFile,
  type Library,
  type Problem,
} from '../../../sim-core/files/index.ts';
import { OPTIONS } from '../../../sim-core/index.ts';
import { fileOf, type DraftFile } from './draft.ts';
import { outlineOf, type Outline } from './outline.ts';

export interface StudioProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly token: string;
  readonly nearest: string | null;
  readonly zh: string;
  readonly en: string;
}

export interface Checked {
  readonly problems: readonly StudioProblem[];
  readonly outline: Outline;
}

export function libraryOf(shelf: readonly DraftFile[], own: readonly DraftFile[]): Library {
  return layOver(readLibrary(shelf), own);
}

/** @param own the author's files; problems of files beside them are found through these */
export function checkDraft(shelf: readonly DraftFile[], own: readonly DraftFile[]): Checked {
  const library = libraryOf(shelf, own);
  const seen = new Set<string>();
  const problems = own
    .flatMap((file) => validateFile(library, OPTIONS, file))
    .map(problemOf)
    .filter(({ file, line, column, zh }) => {
      const key = `${file}:${line}:${column} ${zh}`;
      return !seen.has(key) && seen.add(key);
    });
  return { problems, outline: outlineOf(library.files) };
}

export function problemOf(problem: Problem): StudioProblem {
  const { file, line, column, field, token, nearest } = problem;
  return {
    file,
    line,
    column,
    field,
    token,
    nearest,
    zh: explainProblem(problem, 'zh'),
    en: explainProblem(problem, 'en'),
  };
}

/** What a draft plays: its exercise with the scenario, or the scenario alone; null while it is unsound. */
export function compileDraft(shelf: readonly DraftFile[], own: readonly DraftFile[]) {
  const library = libraryOf(shelf, own);
  const exercise = fileOf(own, 'exercise');
  if (exercise !== null) {
    const compiled = compileExercise(library, exercise);
    if (!compiled.ok) return null;
    const { definition, scenario } = compiled.value;
    return { library, definition, scenario };
  }
  const scenario = fileOf(own, 'scenario');
  if (scenario === null) return null;
  const compiled = compileScenario(library, scenario);
  return compiled.ok ? { library, definition: null, scenario: compiled.value } : null;
}
