/**
 * One writer a folder. Whoever wants to write puts down a file of its own, whose name says who it is, and
 * only then looks for others: of two who come at once at least one sees the other, and no file is ever
 * taken over, so that clearing away that of a dead process harms nobody.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDead, newHolder } from '../registry/holder.ts';
import { newId } from '../registry/secret.ts';

const PREFIX = '.writing-';
const BEAT_MS = 20_000;
/** Whoever lives gives a sign more often: this one died elsewhere, or its number is another's now. */
export const SILENT_MS = 10 * 60_000;

/** The folder belongs to another process. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
  /** `host/pid/random` of the other; null when it took the folder from us, who were silent too long. */
  readonly holder: string | null;
  constructor(folder: string, holder: string | null) {
    super(`${folder}: ${holder ?? 'lost'}`);
    this.holder = holder;
  }
}

export interface FolderLock {
  /** @throws {FolderTaken} once another has taken the folder: nothing must be written any more */
  check(): void;
  release(): void;
}

/** Makes the folder when it is absent. @throws {FolderTaken} while another process writes into it */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const own = `${PREFIX}${encodeURIComponent(newHolder(newId()))}`;
  const place = join(folder, own);
  closeSync(openSync(place, 'wx'));
  try {
    refuseOthers(folder, own);
  } catch (error) {
    rmSync(place, { force: true });
    throw error;
  }
  const beat = setInterval(() => touch(place), BEAT_MS);
  beat.unref();
  return {
    check() {
      if (!existsSync(place)) throw new FolderTaken(folder, null);
    },
    release() {
      clearInterval(beat);
      rmSync(place, { force: true });
    },
  };
}

function refuseOthers(folder: string, own: string): void {
  // The clock of the disk, which may be another computer's.
  const nowMs = statSync(join(folder, own)).mtimeMs;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(PREFIX) || name === own) continue;
    const holder = decodeURIComponent(name.slice(PREFIX.length));
    const seen = statSync(join(folder, name), { throwIfNoEntry: false });
    if (seen === undefined) continue;
    if (!isDead(holder) && nowMs - seen.mtimeMs < SILENT_MS) throw new FolderTaken(folder, holder);
    rmSync(join(folder, name), { force: true });
  }
}

/** Says that we live; what is gone is not made anew. */
function touch(place: string): void {
  try {
    const handle = openSync(place, 'r+');
    writeSync(handle, '.', 0);
    closeSync(handle);
  } catch {
    // Gone, which `check` tells, or a disk that does not answer, which says nothing about who has it.
  }
}

/** Does something with a folder that nobody else may write meanwhile. @throws {FolderTaken} */
export async function whileLocked<T>(
  folder: string,
  work: (lock: FolderLock) => T | Promise<T>,
): Promise<T> {
  const lock = lockFolder(folder);
  try {
    return await work(lock);
  } finally {
    lock.release();
  }
}
