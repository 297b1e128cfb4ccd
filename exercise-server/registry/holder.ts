/** Whoever holds a lease or a folder, by a name that tells others on this machine whether it still lives. */
import { hostname } from 'node:os';

/** `host/pid/random`, so that others on this machine can tell whether it still lives. */
export function newHolder(random: string): string {
  return `${hostname()}/${process.pid}/${random}`;
}

/** Whether the holder ran on this machine and runs no more. */
export function isDead(holder: string): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
