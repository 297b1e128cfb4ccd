/** The exercise server's checks at full size: storms, twin worlds, kills, restarts, races, failover. */
import { openRoom } from '../../exercise-server/room/room.ts';
import { buildChild } from '../kit/child-server.ts';
import { startCluster } from '../kit/postgres-cluster.ts';
import { temporaryFolder } from '../kit/server.ts';
import { failoverTrial } from '../server/failover-stage.ts';
import { killTrial } from '../server/kill-stage.ts';
import { leaks } from '../server/leak-stage.ts';
import { raceForFolder } from '../server/race-stage.ts';
import { serverStorm } from '../storm/server/storm.ts';
import { addReports, storm, type StormReport } from '../storm/storm.ts';
import type { Evidence } from './evidence.ts';

type Outcome = Pick<Evidence, 'result' | 'detail'>;

function outcome(faults: readonly string[], detail: Readonly<Record<string, unknown>>): Outcome {
  return faults.length === 0
    ? { result: 'pass', detail }
    : { result: 'fail', detail: { ...detail, faults: faults.slice(0, 5) } };
}

/** One seed in so many is also a storm of the whole server, which costs four times as much. */
const WHOLE_SERVER = 4;

/** P2, P4–P9: every seed a whole exercise in foul weather, in a room behind its ports or in a whole server. */
export async function storms(seeds: readonly number[]): Promise<Outcome> {
  const reports: StormReport[] = [];
  let servers = 0;
  for (const seed of seeds) {
    const report = await storm(String(seed), openRoom);
    reports.push(report);
    if (report.faults.length > 0) return outcome(report.faults, { seed });
    if (seed % WHOLE_SERVER !== 0) continue;
    servers += 1;
    const { faults } = await serverStorm(String(seed));
    if (faults.length > 0) return outcome(faults, { seed, of: 'the whole server' });
  }
  return outcome([], { storms: seeds.length, servers, ...addReports(reports) });
}

/** P12 and P13: pairs of worlds that differ only in what one seat cannot know. */
export async function twins(seeds: readonly number[]): Promise<Outcome> {
  for (const seed of seeds) {
    const found = await leaks(String(seed));
    if (found.length > 0) return outcome(found, { seed });
  }
  return outcome([], { pairs: seeds.length });
}

/**
 * P1 and P21: kills at any moment, or polite restarts, of processes on each of which four people act.
 * @param seeds one for each process: they live and die side by side, because each mostly waits
 * @param kills of each of them; @param restarts of each of them
 */
export async function deaths(
  seeds: readonly string[],
  kills: number,
  restarts: number,
): Promise<Outcome> {
  await buildChild();
  const reports = await Promise.all(
    seeds.map((seed) => onFolder((folder) => killTrial({ seed, folder, kills, restarts }))),
  );
  const startsMs = reports.flatMap((report) => report.startsMs).sort((a, b) => a - b);
  const backMs = (share: number): number =>
    Math.round(startsMs[Math.floor(share * startsMs.length)]);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return outcome(
    reports.flatMap(({ faults }) => faults),
    {
      kills: kills * seeds.length,
      restarts: restarts * seeds.length,
      acknowledged: sum(reports.map(({ acknowledged }) => acknowledged)),
      records: sum(reports.map(({ records }) => records)),
      back_ms_median: backMs(0.5),
      back_ms_p99: backMs(0.99),
    },
  );
}

/** P19: two processes that want one folder. */
export async function races(count: number): Promise<Outcome> {
  await buildChild();
  return onFolder(async (folder) => outcome(await raceForFolder(folder, count), { races: count }));
}

/** P23: with a PostgreSQL that both share, the other process takes over from the killed one. */
export async function failovers(kills: number): Promise<Outcome> {
  await buildChild();
  return onFolder(async (folder) => {
    const cluster = await startCluster();
    try {
      const { faults, acknowledged, records, gapsMs } = await failoverTrial(cluster, folder, kills);
      const longest_gap_ms = Math.round(Math.max(...gapsMs));
      const slow = longest_gap_ms < 60_000 ? [] : [`no answer for ${longest_gap_ms} ms`];
      return outcome([...faults, ...slow], { kills, acknowledged, records, longest_gap_ms });
    } finally {
      cluster.stop();
    }
  });
}

async function onFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = temporaryFolder();
  try {
    return await use(folder);
  } finally {
    remove();
  }
}
