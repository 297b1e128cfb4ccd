/**
 * Aim: never do two processes write one folder, and what a dead one left behind keeps nobody out.
 * Processes of other computers are played by the names that theirs would have.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { FolderTaken, lockFolder, SILENT_MS } from '../../exercise-server/batch/folder-lock.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'liandong-lock-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(ROOT, 'results-'));
});

/** What a process elsewhere, or one that is no more, has in the folder. */
function left(host: string, pid: number, silentMs: number): string {
  const file = join(folder, `.writing-${encodeURIComponent(`${host}/${pid}/x`)}`);
  const atS = (Date.now() - silentMs) / 1000;
  writeFileSync(file, '');
  utimesSync(file, atS, atS);
  return file;
}

test('a folder has one writer at a time, and nothing stays behind', () => {
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderTaken);
  lock.check();
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  lockFolder(folder).release();
});

test('a folder that is not there is made', () => {
  const deeper = join(folder, 'a', 'b');
  lockFolder(deeper).release();
  expect(readdirSync(deeper)).toEqual([]);
});

test('whoever is refused is told by whom, and leaves the other its folder', () => {
  const file = left('elsewhere', 17, SILENT_MS / 2);
  const refused = (): string | null => {
    try {
      lockFolder(folder).release();
      return null;
    } catch (error) {
      return error instanceof FolderTaken ? error.holder : String(error);
    }
  };
  expect(refused()).toBe('elsewhere/17/x');
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([file]);
});

test('a process of this computer that died keeps nobody out, however lately it wrote', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  left(hostname(), pid, 0);
  const lock = lockFolder(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  lock.release();
});

test.each([
  ['a process of another computer', 'elsewhere', 17],
  ['a number that another process of this computer has by now', hostname(), process.ppid],
])('%s counts as dead after ten silent minutes', (_, host, pid) => {
  left(host, pid, SILENT_MS - 30_000);
  expect(() => lockFolder(folder)).toThrow(FolderTaken);
  left(host, pid, SILENT_MS + 30_000);
  lockFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever stood still for so long that another took over writes nothing more', () => {
  const sleeper = lockFolder(folder);
  const [name = ''] = readdirSync(folder);
  const atS = (Date.now() - 2 * SILENT_MS) / 1000;
  utimesSync(join(folder, name), atS, atS);
  const next = lockFolder(folder);
  expect(() => sleeper.check()).toThrow(FolderTaken);
  sleeper.release();
  next.check();
  next.release();
});

test('of many processes that want it at once no two have it together', async () => {
  const racer = join(import.meta.dirname, 'lock-racer.ts');
  const crowded = await Promise.all(
    Array.from({ length: 4 }, () => outputOf(['--import', 'tsx', racer, folder, '100'])),
  );
  expect(crowded).toEqual(['0\n', '0\n', '0\n', '0\n']);
}, 180_000);

function outputOf(argv: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve) => child.once('exit', () => resolve(text)));
}
