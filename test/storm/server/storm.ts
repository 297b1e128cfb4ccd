/**
 * A whole exercise on whole servers in foul weather, decided by one seed: calls over HTTP, tickets, seats,
 * connections, hand-overs, orders to all groups, on one or two processes that die, stand still and take
 * over from each other, over a store and a network that fail. Then the weather clears, and everything
 * that was promised must hold.
 */
import type { ExerciseBody, Joined } from '../../../exercise-server/protocol/rest.ts';
import { diceOf } from '../../kit/dice.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { atRest, fakeProcess } from '../../kit/fake-process.ts';
import type { Weather } from '../sailor.ts';
import { doOne, type Doing } from './deeds.ts';
import { createGuest, type Guest } from './guest.ts';
import { createHarbour } from './harbour.ts';
import { judge } from './judge.ts';
import { fakeNetwork } from './network.ts';
import { createWatch } from './watch.ts';
import { SEATED, WORLDS } from './worlds.ts';

export interface ServerStormReport {
  /** What broke; empty when every promise was kept. */
  readonly faults: readonly string[];
  /** What was done, step by step, for a story that is told when it ends badly. */
  readonly story: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export const STEPS = 30;
const ACCOUNT = { name: 'boss', password: 'correct horse 7' };

/** @param steps of the seed's story that are played before the weather clears */
export async function serverStorm(seed: string, steps = STEPS): Promise<ServerStormReport> {
  const clock = createFakeClock(atRest);
  const restore = fakeProcess(seed, clock);
  try {
    return await sail(seed, steps, clock);
  } finally {
    restore();
  }
}

async function sail(
  seed: string,
  steps: number,
  clock: ReturnType<typeof createFakeClock>,
): Promise<ServerStormReport> {
  const dice = diceOf(`server ${seed}`);
  const weather: Weather = { loss: 0, doubling: 0, delayMs: 0 };
  const faults: string[] = [];
  const fault = (what: string): void => void faults.push(what);
  const harbour = createHarbour({ clock, dice, weather });
  const disconnect = fakeNetwork(clock, harbour.lifeAt);
  try {
    return await play();
  } finally {
    disconnect();
  }

  async function play(): Promise<ServerStormReport> {
    const world = dice.pick([WORLDS[0], WORLDS[0], WORLDS[1]]);
    const watch = createWatch(harbour.store, world, fault);
    for (const url of harbour.urls) await harbour.start(url);

    const guestOf = (name: string, group: string): Guest =>
      createGuest({ name, group, harbour, onSent: watch.sent, fault });
    const boss = guestOf('boss', '');
    const { built } = harbour.lifeAt(harbour.urls[0]);
    const token = await built.services.accounts.setupToken();
    await done(boss.call('POST', '/api/setup', { token, ...ACCOUNT }));
    const exercise = await done<ExerciseBody>(
      boss.call('POST', '/api/exercises', {
        drill: world.id,
        groups: ['A', 'B'].map((title) => ({ title, mechanism: world.mechanism })),
        people: SEATED,
        seed: String(dice.whole(1, 1e6)),
      }),
    );
    const guests: Guest[] = [];
    const bosses: Guest[] = [];
    for (const group of exercise.groups) {
      const leader = guestOf('boss', group.id);
      leader.cookie = boss.cookie;
      leader.person = (
        await done<Joined>(leader.call('GET', `/api/groups/${group.id}/joined`))
      ).person;
      leader.places = [{ role: 'director', department: null }];
      bosses.push(leader);
      for (const { code, department } of group.seats.slice(0, SEATED)) {
        const guest = guestOf(`${group.title}-${department}`, group.id);
        guest.person = (
          await done<Joined>(guest.call('POST', '/api/join', { code, name: 'x' }))
        ).person;
        guest.places = [{ role: 'participant', department }];
        guests.push(guest);
      }
    }
    const doing: Doing = {
      world,
      harbour,
      exercise,
      boss: bosses[0],
      bosses,
      guests,
      fault,
      counts: {},
      ids: 0,
      isOver: false,
      underway: new Set(),
    };
    for (const guest of [...bosses, ...guests]) await done(guest.comeBack(), false);
    await clock.pass(100);
    for (const { id } of exercise.groups) {
      await done(boss.call('POST', `/api/groups/${id}/order`, { kind: 'start' }));
    }
    harbour.setSail();
    Object.assign(weather, {
      loss: dice.pick([0, 0.1, 0.3]),
      doubling: dice.pick([0, 0.2, 0.5]),
      delayMs: dice.pick([1, 50, 400]),
    });

    const story: string[] = [];
    for (let step = 0; step < steps; step++) {
      story.push(`${clock.nowMs()} ${await doOne(doing)}`);
      await clock.pass(dice.whole(1, 1200));
    }
    await judge(doing);
    return { faults, story, counts: { ...doing.counts, storeFaults: harbour.storeFaults } };
  }

  /** Before the storm everything that is asked is done, in no time. */
  async function done<T>(asked: Promise<unknown>, isAnswered = true): Promise<T> {
    let is: { readonly value: unknown } | null = null;
    void asked.then((value) => (is = { value }));
    while (is === null) {
      await atRest();
      await clock.pass(0);
    }
    const reply = (is as { readonly value: unknown }).value as { status: number; body: T } | null;
    if (isAnswered && (reply === null || reply.status >= 300)) {
      throw new Error(`before the storm: ${JSON.stringify(reply)}`);
    }
    return reply?.body as T;
  }
}

/** The shortest beginning of a seed's story that ends badly: its last step is the one to look at. */
export async function shortest(seed: string): Promise<ServerStormReport | null> {
  for (let steps = 0; steps <= STEPS; steps++) {
    const report = await serverStorm(seed, steps);
    if (report.faults.length > 0) return report;
  }
  return null;
}
