import { FileProblems } from './inputs.ts';

/** A list for programs and for people. */
export interface Shown {
  readonly json: readonly object[];
  readonly lines: readonly string[];
}

/** What a shipped file compiles to; null when it has faults, which `validate` names. */
export function unlessBroken<T>(compile: () => T): T | null {
  try {
    return compile();
  } catch (error) {
    if (error instanceof FileProblems) return null;
    throw error;
  }
}
