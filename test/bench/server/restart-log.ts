/** Eight hours of the Taipu drill as its log holds them, with the last snapshot as old as it may be. */
import { serialize } from 'node:v8';
import { join } from 'node:path';
import { createGroup, type GroupInput } from '../../../sim-core/exercise/index.ts';
import type { Attempt } from '../../../sim-core/exercise/attempt.ts';
import { hostInline } from '../../../exercise-server/engine-host/inline.ts';
import { writeEntry } from '../../../exercise-server/room/entry.ts';
import { openLog } from '../../../exercise-server/room/log.ts';
import { openLibsql } from '../../../exercise-server/store/libsql.ts';
import { withHighWater } from '../../../exercise-server/store/high-water.ts';
import { snapshotsOf } from '../../../exercise-server/store/snapshots.ts';

export const STREAM = 'bench';
export const ENGINE = 'bench';
export const SNAPSHOT_EVERY = 1000;
export const WALL_SECONDS = 8 * 3600;
/** One desk writes something every so many seconds. */
const ACT_SECONDS = 10;
const BATCH = 500;

/** Writes store, log and snapshot into a folder. @returns the digest of the input, the records */
export async function writeLog(
  folder: string,
  input: GroupInput,
): Promise<{ readonly input: string; readonly records: number }> {
  const store = withHighWater(
    openLibsql(join(folder, 'liandong.db')),
    join(folder, 'liandong.mark'),
  );
  const lease = { stream: STREAM, holder: 'bench', url: '', ttlMs: 60_000, instead: null };
  const { epoch } = await store.take(lease);
  const { log } = await openLog(store, STREAM, epoch);
  const attempts = attemptsOf(input);
  const cut = attempts.length - SNAPSHOT_EVERY + 1;
  const engine = hostInline(createGroup, input);
  for (const [from, to] of [
    [0, cut],
    [cut, attempts.length],
  ]) {
    for (let i = from; i < to; i += BATCH) {
      const batch = attempts.slice(i, Math.min(to, i + BATCH));
      await log.append(batch.map((attempt) => writeEntry({ at: i, phaseMs: i, attempt }, 'salt')));
      await engine.apply(batch);
    }
    if (to !== cut) continue;
    const snapshots = snapshotsOf(store, STREAM, ENGINE, () => {});
    const { head } = log;
    await snapshots.keep({ head, phaseMs: cut, answers: [], engine: await engine.snapshot() });
  }
  const digest = await store.putBlob(serialize(input));
  await store.close();
  return { input: digest, records: attempts.length };
}

/** What a quiet exercise logs: the clock once a second over the whole story, notes at one desk. */
function attemptsOf({ scenario, definition }: GroupInput): readonly Attempt[] {
  const by = { person: 'p', role: 'director' } as const;
  const clock = { person: 'clock', role: 'clock' } as const;
  const department = 'qingpu-ecology';
  const attempts: Attempt[] = [
    { id: 'seat', by, body: { kind: 'seat', department, people: ['p'] } },
    { id: 'control', by, body: { kind: 'control', department, mode: 'people' } },
    { id: 'start', by, body: { kind: 'start' } },
    { id: 'phase', by, body: { kind: 'phase', phase: definition.agenda[1].id } },
  ];
  for (let second = 1; second <= WALL_SECONDS; second++) {
    const toMs = Math.floor((second * scenario.horizonMs) / WALL_SECONDS);
    attempts.push({ id: `clock:${second}`, by: clock, body: { kind: 'advance', toMs } });
    if (second % ACT_SECONDS > 0) continue;
    const act = { kind: 'note', text: `note ${second}` } as const;
    const person = { person: 'of-qingpu', role: 'participant' } as const;
    const body = { kind: 'act', department, act, thinkWallMs: null, simulated: false } as const;
    attempts.push({ id: `of-qingpu:${second}`, by: person, body });
  }
  return attempts;
}
