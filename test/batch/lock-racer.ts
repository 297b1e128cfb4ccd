/**
 * One of several processes that want the same folder over and over. Whoever has it is alone there, which it
 * finds out by a file that only one can make. Ends when it has had the folder so many times, and prints how
 * often it was not alone.
 */
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { FolderTaken, lockFolder } from '../../exercise-server/batch/folder-lock.ts';

const [folder = '', times = '0'] = process.argv.slice(2);
const inside = join(folder, 'inside');
let crowded = 0;
for (let had = 0; had < Number(times);) {
  try {
    const lock = lockFolder(folder);
    had += 1;
    try {
      closeSync(openSync(inside, 'wx'));
      await pass(1);
      rmSync(inside);
    } catch {
      crowded += 1;
    }
    lock.release();
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error;
    await pass(1);
  }
}
console.log(crowded);
