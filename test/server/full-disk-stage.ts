/**
 * People act on a real server process while the operating system takes no more of its bytes, twice: it
 * must say so, stand still, answer who only reads, and go on by itself when there is room again.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { readMarks } from '../../exercise-server/store/high-water.ts';
import type { TroubleKind } from '../../exercise-server/protocol/socket.ts';
import { startChild } from '../kit/child-server.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import { lostOrTwice, seatEverybody, startCrowd } from './crowd.ts';

/** What takes the room away from a process, and gives it back. */
export interface Disk {
  /** Words before the program's own: where its folder becomes such a disk. */
  around(folder: string): readonly string[];
  /** The folder as others find it. */
  seen(folder: string, pid: number): string;
  fill(folder: string, pid: number): void;
  free(folder: string, pid: number): void;
  /** What people are told. */
  readonly trouble: TroubleKind;
}

/** A limit to the size of files (EFBIG): needs no right, and any Linux has it. */
export const LIMITED: Disk = {
  around: () => [],
  seen: (folder) => folder,
  // The database, its log and its marks are longer than this: none of them can grow.
  fill: (_, pid) => limit(pid, '1024'),
  free: (_, pid) => limit(pid, 'unlimited'),
  trouble: 'unreachable',
};

const SIZE = '8m';
const FILLER = 'filler';

/** A disk of eight megabytes (ENOSPC), in a space of names of its own: it goes when the process ends. */
export const SMALL: Disk = {
  around: (folder) => [
    'unshare',
    '--user',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${SIZE} none "$0" && exec "$@"`,
    folder,
  ],
  seen: (folder, pid) => join(`/proc/${pid}/root`, folder),
  fill: (folder, pid) => fillUp(join(SMALL.seen(folder, pid), FILLER)),
  free: (folder, pid) => rmSync(join(SMALL.seen(folder, pid), FILLER)),
  trouble: 'full',
};

/** Whether this machine lets us have such a disk; if not, why. */
export function whyNot(disk: Disk, folder: string): string | null {
  const [word, ...words] = [...disk.around(folder), 'prlimit', '--pid', String(process.pid)];
  try {
    execFileSync(word, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

export interface FullDiskReport {
  /** What broke; empty when every promise was kept. */
  readonly faults: readonly string[];
  readonly acknowledged: number;
  /** From there being room to the first new acknowledgement, ms. */
  readonly backMs: readonly number[];
  /** Of those who only read while the disk was full, by status. */
  readonly reads: readonly number[];
}

/** @param folder empty; `buildChild` has been called */
export async function fullDiskTrial(
  disk: Disk,
  folder: string,
  times: number,
): Promise<FullDiskReport> {
  mkdirSync(folder, { recursive: true });
  const faults: string[] = [];
  const backMs: number[] = [];
  const reads: number[] = [];
  const child = await startChild({ folder, port: await freePort(), around: disk.around(folder) });
  const { pid } = child.process;
  if (pid === undefined) throw new Error('a server without a process');
  const { boss, exercise, people, console: console_ } = await seatEverybody(child);
  const [group] = exercise.groups;
  const seats = [...people.map(({ seat }) => seat), console_];
  const crowd = startCrowd(people);
  const acts = async (more: number): Promise<void> => {
    const before = crowd.told.size;
    await console_.until('acts', () => crowd.told.size >= before + more, 20_000);
  };

  for (let i = 0; i < times; i++) {
    await acts(20);
    disk.fill(folder, pid);
    for (const seat of seats) {
      await seat.until('the trouble to be told', () => seat.troubles.at(-1) === disk.trouble);
    }
    const told = crowd.told.size;
    const stood = seats.map(({ nowMs }) => nowMs);
    reads.push((await boss.call('GET', `/api/exercises/${exercise.id}`)).status);
    await wait(800);
    if (crowd.told.size > told) faults.push(`${crowd.told.size - told} acts were acknowledged`);
    seats.forEach(({ nowMs }, n) => {
      if (nowMs > stood[n]) faults.push(`time went on from ${stood[n]} to ${nowMs}`);
    });
    disk.free(folder, pid);
    const freeMs = performance.now();
    await acts(1);
    backMs.push(performance.now() - freeMs);
    for (const [n, seat] of seats.entries()) {
      await seat.until('the all-clear', () => seat.troubles.at(-1) === null);
      await seat.until('time to go on', () => seat.nowMs > stood[n]);
    }
  }
  await acts(20);
  await crowd.finish();
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'pause', why: 'look' });
  for (const seat of seats) {
    faults.push(...seat.faults);
    seat.close();
  }
  // Nothing is played, and SQLite itself does not find its way to another's disk.
  const copy = join(folder, 'copy');
  mkdirSync(copy, { recursive: true });
  for (const file of ['liandong.db', 'liandong.db-wal', 'liandong.mark']) {
    copyFileSync(join(disk.seen(folder, pid), file), join(copy, file));
  }
  const store = openLibsql(join(copy, 'liandong.db'));
  const kept = await lostOrTwice(store, group.id, crowd);
  const [last] = await store.read(group.id, kept.attempts.length - 1, 1);
  await store.close();
  const mark = readMarks(join(copy, 'liandong.mark')).get(group.id);
  if (mark?.hash !== last.hash) faults.push(`the mark stands at ${mark?.seq}, not at ${last.seq}`);
  child.kill('SIGTERM');
  const code = await child.exited;
  if (code !== 0) faults.push(`the server ended with ${code}`);
  return { faults: [...faults, ...kept.faults], acknowledged: crowd.told.size, backMs, reads };
}

/** Lets a process write files no longer than so many bytes; what it may set itself stays unlimited. */
export function limit(pid: number, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

/** Writes until the disk takes no more. */
function fillUp(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}
