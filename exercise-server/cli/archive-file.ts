/** A file that `export` wrote, read back. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ZodError } from 'zod';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { sayIssues } from '../registry/malformed.ts';
import type { Context } from './context.ts';
import { callError, CallError, unreadable } from './failure.ts';

/** What is wrong with a file that is no whole exercise, in words. */
function notAnExercise(file: string, text: string, error: unknown): CallError {
  if (!(error instanceof ZodError)) return callError('archive.not-json', { file });
  const read: unknown = JSON.parse(text);
  const kind: unknown =
    typeof read === 'object' && read !== null ? Reflect.get(read, 'kind') : null;
  if (kind !== 'liandong-exercise') return callError('archive.foreign', { file });
  const what = sayIssues(error.issues, read, { zh: file, en: file });
  return new CallError((language) => [
    say(language, 'archive.malformed', { file, what: what[language] }),
  ]);
}

/** Reads an exported file. @throws {CallError} for what is none */
export async function readWhole(
  { io }: Context,
  file: string,
): Promise<Archive & { readonly isAsWritten: boolean }> {
  const { readArchive } = await import('../archive/archive.ts');
  let text: string;
  try {
    text = readFileSync(resolve(io.folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    return readArchive(text);
  } catch (error) {
    throw notAnExercise(file, text, error);
  }
}
