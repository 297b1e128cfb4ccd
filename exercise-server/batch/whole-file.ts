/** Files that are there whole or not at all: written under another name first, then renamed. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export function writeWhole(folder: string, name: string, data: string | Uint8Array): void {
  renameSync(writeFresh(folder, name, data), join(folder, name));
}

/** Several files that belong together: none has its name before all are written. Makes the folder. */
export function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  mkdirSync(folder, { recursive: true });
  const fresh: (readonly [from: string, to: string])[] = [];
  try {
    for (const [name, data] of files) {
      fresh.push([writeFresh(folder, name, data), join(folder, name)]);
    }
  } catch (error) {
    for (const [from] of fresh) rmSync(from, { force: true });
    throw error;
  }
  for (const [from, to] of fresh) renameSync(from, to);
}

/** @returns the temporary name, on the disk */
function writeFresh(folder: string, name: string, data: string | Uint8Array): string {
  const fresh = join(folder, `.${name}.${process.pid}`);
  try {
    const handle = openSync(fresh, 'w');
    try {
      writeFileSync(handle, data);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return fresh;
}
