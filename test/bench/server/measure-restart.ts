/** How long a room with eight hours behind it takes to stand again after its process died. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GroupInput } from '../../../sim-core/exercise/index.ts';
import { writeLog } from './restart-log.ts';

const TIMES = 20;

export interface Restart {
  readonly records: number;
  /** From the start of the process until the room stands, ms, sorted. */
  readonly withSnapshots: readonly number[];
  readonly without: readonly number[];
  /** Whether all came to the same state. */
  readonly isSame: boolean;
}

/** @param folder with the bundled programs of the benchmark */
export async function measureRestart(folder: string, input: GroupInput): Promise<Restart> {
  const data = mkdtempSync(join(tmpdir(), 'liandong-restart-'));
  const hashes = new Set<string>();

  function start(digest: string, uses: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const child = fork(join(folder, 'server-restart.mjs'), [data, digest, uses]);
      child.once('message', (told: { readonly ms: number; readonly hash: string }) => {
        hashes.add(told.hash);
        child.once('exit', () => resolve(told.ms));
      });
      child.once('error', reject);
    });
  }

  try {
    const written = await writeLog(data, input);
    const times = { snapshots: [] as number[], none: [] as number[] };
    for (let i = 0; i < TIMES; i++) times.snapshots.push(await start(written.input, 'snapshots'));
    for (let i = 0; i < TIMES / 4; i++) times.none.push(await start(written.input, 'none'));
    const sorted = (all: number[]): number[] => all.sort((a, b) => a - b);
    return {
      records: written.records,
      withSnapshots: sorted(times.snapshots),
      without: sorted(times.none),
      isSame: hashes.size === 1,
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
