import { startChild } from '../kit/child-server.ts';
import { freePort } from '../kit/postgres-cluster.ts';

/**
 * Two processes start on one folder at once, again and again, each time after the last one was killed.
 * @returns what broke: not exactly one of them got it, or the other was not told who has it
 */
export async function raceForFolder(folder: string, races: number): Promise<readonly string[]> {
  const faults: string[] = [];
  const ports = [await freePort(), await freePort()];
  for (let i = 0; i < races; i++) {
    const started = await Promise.allSettled(ports.map((port) => startChild({ folder, port })));
    const won = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = started.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    if (won.length !== 1) faults.push(`race ${i}: ${won.length} won: ${lost.join('; ')}`);
    else if (!/in use by process \d+/.test(lost[0])) faults.push(`race ${i}: ${lost[0]}`);
    for (const child of won) {
      child.kill('SIGKILL');
      await child.exited;
    }
  }
  return faults;
}
