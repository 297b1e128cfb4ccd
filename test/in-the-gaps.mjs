/**
 * `node test/in-the-gaps.mjs SCRIPT …`: runs a script that takes only what processor time others leave, and
 * ends with its exit code.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const LOW = constants.priority.PRIORITY_LOW;
const child = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'inherit'],
  // In a session of its own: Linux may group processes by session and weigh the groups. Windows would open a window.
  detached: process.platform === 'linux',
});
if (child.pid !== undefined) leaveTheProcessors(child.pid);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => child.kill(signal));
}
child.once('error', (error) => {
  console.error(error.message);
  process.exitCode = 127;
});
child.once('exit', (code) => (process.exitCode = code ?? 1));

/** @param {number} pid of a process that has begun nothing yet: what it starts is as patient as it is */
function leaveTheProcessors(pid) {
  try {
    setPriority(pid, LOW);
    writeFileSync(`/proc/${pid}/autogroup`, String(LOW));
  } catch {
    // Then it competes like any other: it takes as long, and finds the same.
  }
}
