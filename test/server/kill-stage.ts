/**
 * Four people act on a real server process while it is killed: from outside at random, and by itself
 * before a commit, between commit and mark, and before the acknowledgement. Then it is restarted
 * politely. Everything is decided by a seed but the moments of the operating system.
 */
import { join } from 'node:path';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { createCounterGroup } from '../kit/counter-group.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { startChild, type Child } from '../kit/child-server.ts';
import { diceOf } from '../kit/dice.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import type { Sitter } from '../kit/server.ts';
import { lostOrTwice, seatEverybody, startCrowd } from './crowd.ts';

export interface KillSpec {
  readonly seed: string;
  /** Empty; `buildChild` has been called. */
  readonly folder: string;
  readonly kills: number;
  readonly restarts: number;
}

export interface KillReport {
  /** What broke; empty when every promise was kept. */
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly records: number;
  /** From the start of a process until it listened, ms, sorted. */
  readonly startsMs: readonly number[];
}

export async function killTrial({ seed, folder, kills, restarts }: KillSpec): Promise<KillReport> {
  const dice = diceOf(seed);
  const port = await freePort();
  const faults: string[] = [];
  const startsMs: number[] = [];
  let child = await startChild({ folder, port });
  const { boss, exercise, people, console: console_ } = await seatEverybody(child);
  const [group] = exercise.groups;
  const crowd = startCrowd(people);

  async function next(end: string): Promise<Child> {
    const started = await startChild({ folder, port, ...(end === 'never' ? {} : { end }) });
    if (started.startedInMs !== null) startsMs.push(started.startedInMs);
    return started;
  }

  if (kills > 0) {
    child.kill('SIGKILL');
    await child.exited;
    for (let i = 1; i < kills; i++) {
      const moment = dice.pick(['before', 'between', 'after', 'outside']);
      child = await next(moment === 'outside' ? 'never' : `${moment}:${dice.whole(1, 8)}`);
      if (moment === 'outside') {
        await new Promise((resolve) => setTimeout(resolve, dice.whole(20, 900)));
        child.kill('SIGKILL');
      }
      await child.exited;
    }
    child = await next('never');
  }
  for (let i = 0; i < restarts; i++) {
    await new Promise((resolve) => setTimeout(resolve, dice.whole(20, 200)));
    child.kill('SIGTERM');
    const code = await child.exited;
    if (code !== 0) faults.push(`polite restart ${i} ended with ${code}`);
    child = await next('never');
  }
  await crowd.finish();
  for (const { seat } of [...people, { seat: console_ }]) {
    await seat.until('the link is back', ({ links }) => links.at(-1) === 'live', 30_000);
  }
  // The world stands still, so that all who look see the same.
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'pause', why: 'look' });
  const paused = (seat: Sitter): boolean => JSON.stringify(seat.view?.['clock']).includes('paused');
  for (const { seat } of people) await seat.until('the pause', paused, 30_000);
  const views = new Map(people.map(({ department, seat }) => [department, seat.view]));
  for (const { seat } of [...people, { seat: console_ }]) {
    faults.push(...seat.faults);
    seat.close();
  }
  child.kill('SIGTERM');
  await child.exited;

  const store = openLibsql(join(folder, 'liandong.db'));
  const kept = await lostOrTwice(store, group.id, crowd);
  await store.close();
  const again = createCounterGroup(counterCatalogue().group('counter', 'none', '0'));
  for (const attempt of kept.attempts) {
    again.apply(attempt);
    if (attempt.body.kind === 'pause' && attempt.body.why === 'look') break;
  }
  for (const [department, view] of views) {
    const { log } = again.view({ role: 'participant', department });
    if (JSON.stringify(view?.['log']) !== JSON.stringify(log)) {
      faults.push(`${department} sees another view than the log gives`);
    }
  }
  return {
    faults: [...faults, ...kept.faults],
    acknowledged: crowd.told.size,
    records: kept.attempts.length,
    startsMs: startsMs.sort((a, b) => a - b),
  };
}
