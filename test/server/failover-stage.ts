/**
 * Two server processes on one PostgreSQL, four people who act all the while: the process that has the
 * room is killed again and again, each time the other takes it over and a new one comes; at the end one
 * is put to sleep, loses its room, and wakes up.
 */
import { openPostgres } from '../../exercise-server/store/postgres.ts';
import { startChild, type Child } from '../kit/child-server.ts';
import { freePort, type Cluster } from '../kit/postgres-cluster.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signIn,
  signUp,
  sitWith,
  type Browser,
  type Sitter,
} from '../kit/server.ts';
import { lostOrTwice, startCrowd } from './crowd.ts';

export interface FailoverReport {
  /** What broke; empty when every promise was kept. */
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly records: number;
  /** From each kill to the next answer, ms. */
  readonly gapsMs: readonly number[];
}

/** All servers share one database, so the first account is made once. */
export function facilitator(child: Child): Promise<Browser> {
  return child.setupToken === null ? signIn(child.url) : signUp(child);
}

/** A client that knows the addresses of both servers and asks whichever answers. */
function sitAnywhere(browser: Browser, group: string, urls: () => readonly string[]): Sitter {
  let turn = 0;
  const headers: Record<string, string> = { origin: browser.url };
  return sitWith(group, headers, async () => {
    const all = urls();
    const url = all[(turn += 1) % all.length];
    const there = openBrowser(url, 1500);
    there.cookie = browser.cookie;
    const pass = await there.post<{ url: string; ticket: string }>(
      `/api/groups/${group}/ticket`,
      {},
    );
    headers['origin'] = pass.url;
    return pass;
  });
}

/** What servers say of themselves. */
async function said(urls: readonly string[]): Promise<string> {
  const all = urls.map(async (url) => {
    try {
      return await (await fetch(`${url}/health`, { signal: AbortSignal.timeout(3000) })).text();
    } catch (error) {
      return String(error);
    }
  });
  return (await Promise.all(all)).join('; ');
}

/** @param folder for the processes; @param kills of whichever process has the room */
export async function failoverTrial(
  cluster: Cluster,
  folder: string,
  kills: number,
): Promise<FailoverReport> {
  const children: Child[] = [];
  const startOne = async (): Promise<Child> => {
    const child = await startChild({ folder, port: await freePort(), database: cluster.url });
    children.push(child);
    return child;
  };
  let [first, second] = [await startOne(), await startOne()];
  const urls = (): readonly string[] => [first.url, second.url];
  const boss = await facilitator(first);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const people: { department: string; person: string; seat: Sitter }[] = [];
  for (const { code, department } of group.seats) {
    const browser = await joinBy(first.url, code);
    const seat = sitAnywhere(browser, group.id, urls);
    people.push({ department, person: browser.joined.person, seat });
  }
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
  const crowd = startCrowd(people);
  const gapsMs: number[] = [];

  async function answered(more: number): Promise<void> {
    const goal = crowd.told.size + more;
    const endMs = performance.now() + 60_000;
    while (crowd.told.size < goal) {
      if (performance.now() > endMs) {
        const links = people.map(({ seat: { links, losses } }) =>
          [links.at(-1), ...losses.slice(-4)].join(' '),
        );
        throw new Error(`nobody is answered: ${links.join('; ')}; ${await said(urls())}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  try {
    for (let i = 0; i < kills; i++) {
      await answered(40);
      const killedMs = performance.now();
      first.kill('SIGKILL');
      await answered(1);
      gapsMs.push(performance.now() - killedMs);
      [first, second] = [second, await startOne()];
    }
    await answered(20);
    // Now the owner falls asleep, another takes over, and the old one wakes up and tries to go on.
    first.kill('SIGSTOP');
    await answered(20);
    first.kill('SIGCONT');
    await answered(20);
    await crowd.finish();
  } catch (error) {
    // Nothing of a trial that failed may run on.
    crowd.abandon();
    for (const { seat } of people) seat.close();
    for (const child of children) child.kill('SIGKILL');
    throw error;
  }
  const faults = people.flatMap(({ seat }) => seat.faults);
  for (const { seat } of people) seat.close();
  for (const child of [first, second]) {
    child.kill('SIGTERM');
    await child.exited;
  }
  const store = await openPostgres(cluster.url);
  const kept = await lostOrTwice(store, group.id, crowd);
  await store.close();
  return {
    faults: [...faults, ...kept.faults],
    acknowledged: crowd.told.size,
    records: kept.attempts.length,
    gapsMs,
  };
}
