/**
 * Aim: what was acknowledged survives the death of the process at any moment, and stands once. A real
 * server process is killed while four people act: from outside at random, and by itself before a
 * commit, between commit and mark, and before the acknowledgement. Then it is restarted politely.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { diceOf } from '../kit/dice.ts';
import { buildChild, startChild, type Child } from '../kit/child-server.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import {
  createExercise,
  joinBy,
  signUp,
  sit,
  temporaryFolder,
  type Sitter,
} from '../kit/server.ts';
import { createCounterGroup } from '../kit/counter-group.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { expectKept, startCrowd } from './crowd.ts';

const KILLS = 40;
const RESTARTS = 20;
const { folder, remove } = temporaryFolder();
let port = 0;

beforeAll(async () => {
  await buildChild();
  port = await freePort();
}, 30_000);
afterAll(remove);

it(`survives ${KILLS} kills and ${RESTARTS} polite restarts`, async () => {
  const dice = diceOf('kill');
  let child = await startChild({ folder, port });
  const boss = await signUp(child);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const people: { department: string; person: string; seat: Sitter }[] = [];
  for (const { code, department } of group.seats) {
    const browser = await joinBy(child.url, code);
    people.push({ department, person: browser.joined.person, seat: sit(browser, group.id) });
  }
  const console_ = sit(boss, group.id);
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
  const crowd = startCrowd(people);
  const starts: number[] = [];

  async function next(end: string): Promise<Child> {
    const started = await startChild({ folder, port, ...(end === 'never' ? {} : { end }) });
    if (started.startedInMs !== null) starts.push(started.startedInMs);
    return started;
  }

  child.kill('SIGKILL');
  await child.exited;
  for (let i = 1; i < KILLS; i++) {
    const moment = dice.pick(['before', 'between', 'after', 'outside']);
    child = await next(moment === 'outside' ? 'never' : `${moment}:${dice.whole(1, 8)}`);
    if (moment === 'outside') {
      await new Promise((resolve) => setTimeout(resolve, dice.whole(20, 900)));
      child.kill('SIGKILL');
    }
    await child.exited;
  }
  child = await next('never');
  const afterKills = crowd.told.size;

  for (let i = 0; i < RESTARTS; i++) {
    await new Promise((resolve) => setTimeout(resolve, dice.whole(20, 200)));
    child.kill('SIGTERM');
    expect(await child.exited).toBe(0);
    child = await next('never');
  }
  await crowd.finish();
  for (const { seat } of [...people, { seat: console_ }]) {
    await seat.until('the link is back', ({ links }) => links.at(-1) === 'live');
  }
  // The world stands still, so that all who look see the same.
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'pause', why: 'look' });
  const paused = (seat: Sitter): boolean => JSON.stringify(seat.view?.['clock']).includes('paused');
  for (const { seat } of people) await seat.until('the pause', paused);
  const views = new Map(people.map(({ department, seat }) => [department, seat.view]));
  for (const { seat } of [...people, { seat: console_ }]) {
    expect(seat.faults).toEqual([]);
    seat.close();
  }
  child.kill('SIGTERM');
  await child.exited;

  const store = openLibsql(join(folder, 'liandong.db'));
  const attempts = await expectKept(store, group.id, crowd);
  await store.close();
  const again = createCounterGroup(counterCatalogue().group('counter', 'none', '0'));
  for (const attempt of attempts) {
    again.apply(attempt);
    if (attempt.body.kind === 'pause' && attempt.body.why === 'look') break;
  }
  for (const [department, view] of views) {
    const { log } = again.view({ role: 'participant', department });
    expect(view?.['log']).toEqual(log);
  }
  starts.sort((a, b) => a - b);
  console.log(
    `${KILLS} kills, ${RESTARTS} restarts: ${crowd.told.size} acknowledged (${afterKills} after the ` +
      `kills), ${attempts.length} records, 0 lost, 0 twice; back in ${Math.round(starts[starts.length >> 1])} ms ` +
      `(median), ${Math.round(starts.at(-1) ?? 0)} ms (longest)`,
  );
  expect(crowd.told.size).toBeGreaterThan(KILLS);
}, 900_000);
