/** Files that a command makes: none takes the place of another. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callError, codeOf, unwritable } from './failure.ts';

/** @param shown the file as the user named it. @throws {CallError} when it is there already, or cannot be */
export function writeNew(file: string, text: string, shown: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw callError('call.file-exists', { file: shown });
    throw unwritable(shown, error);
  }
}

/**
 * Makes a folder ready for files of these names, before minutes are spent on what they shall hold.
 * @param shown the folder as the user named it
 * @throws {CallError} when one of them is there already, or the folder cannot be
 */
export function openFolder(folder: string, names: readonly string[], shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(shown, error);
  }
  const taken = names.find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) throw callError('call.file-exists', { file: join(shown, taken) });
}

/** Writes files into a folder. @returns their names for the user. @throws {CallError} */
export function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
  shown: string,
): string[] {
  return Object.entries(files).map(([name, text]) => {
    writeNew(join(folder, name), text, join(shown, name));
    return join(shown, name);
  });
}
