/**
 * Aim: a room shows nothing under a lease that another process may have by now. A server that stood still
 * for longer asks the store first, and whoever was moved meanwhile is sent nothing from the desk they left.
 */
import { expect, it } from 'vitest';
import { newHolder } from '../../exercise-server/registry/holder.ts';
import { createOwnLeases } from '../../exercise-server/registry/own-leases.ts';
import type { RoomClock } from '../../exercise-server/room/clock.ts';
import { StoreFault } from '../../exercise-server/room/log-port.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFaultStore } from '../kit/fault-store.ts';
import { createMemoryStore } from '../kit/memory-store.ts';
import {
  createWatcher,
  director,
  NOWHERE,
  note,
  openTestRoom,
  seat,
  submit,
  watch,
} from '../kit/room.ts';

const QINGPU = seat('qingpu');
const VIEWER = { role: 'participant', department: 'qingpu' } as const;
const TTL_MS = 3000;

/** A room whose lease the test holds; `says` is what the store answers when it is asked. */
async function stage() {
  const clock = createFakeClock();
  const held = { isSure: true, says: (): boolean => true, asked: 0 };
  const lease = {
    isSure: () => held.isSure,
    async renew() {
      held.asked += 1;
      held.isSure = held.says();
      return held.isSure;
    },
  };
  const stopped: string[] = [];
  const room = await openTestRoom({
    clock,
    store: createFaultStore(),
    lease,
    hear: { stopped: (why) => stopped.push(why) },
  });
  room.setMember(director);
  await room.order({ person: 'boss', role: 'director' }, { kind: 'start' });
  await room.order({ person: 'boss', role: 'director' }, { kind: 'pause', why: 'tea' });
  return { clock, held, room, stopped };
}

const silent = (): boolean => {
  throw new StoreFault('io', 'no answer');
};

it('does not ask the store while the lease is sure', async () => {
  const { clock, held, room } = await stage();
  await watch(room, QINGPU);
  await clock.pass(2000);
  expect(held.asked).toBe(0);
});

it('shows who comes nothing until the store says whose the room is', async () => {
  const { clock, held, room } = await stage();
  room.setMember(QINGPU);
  Object.assign(held, { isSure: false, says: silent });
  const watcher = createWatcher();
  const attached = room.attach(QINGPU.person, VIEWER, watcher, NOWHERE);
  await clock.pass(5000);
  expect(watcher.frames).toEqual([]);
  // Asked at the pace of an outage, not of the beat, and not without end.
  expect(held.asked).toBeGreaterThan(5);
  expect(held.asked).toBeLessThan(15);
  held.says = () => true;
  await clock.pass(1000);
  await attached;
  expect(watcher.frames[0]).toContain('full');
  expect(room.trouble).toBeNull();
});

it('sends nothing to those who are there, and shows them all of it once it may', async () => {
  const { clock, held, room } = await stage();
  const watcher = await watch(room, QINGPU);
  Object.assign(held, { isSure: false, says: silent });
  const before = watcher.frames.length;
  void submit(room, QINGPU.person, note('qingpu', 'hello', 'a'));
  await clock.pass(2000);
  const news = (): readonly string[] =>
    watcher.frames.slice(before).filter((frame) => !frame.startsWith('trouble'));
  expect(news()).toEqual([]);
  expect(watcher.told).toEqual(['unreachable']);
  held.says = () => true;
  await clock.pass(1000);
  expect(news().join()).toContain('hello');
  expect(watcher.told).toEqual(['unreachable', 'null']);
});

it('ends where the room is another’s by now, and sends nothing on its way', async () => {
  const { clock, held, room, stopped } = await stage();
  const there = await watch(room, QINGPU);
  Object.assign(held, { isSure: false, says: () => false });
  const before = there.frames.length;
  const watcher = createWatcher();
  await expect(room.attach(QINGPU.person, VIEWER, watcher, NOWHERE)).rejects.toThrow('stopped');
  await clock.pass(1000);
  expect(watcher.frames).toEqual([]);
  expect(there.frames).toHaveLength(before);
  expect(there.gone).toBe('gone.moved');
  expect(stopped.join()).toContain('fenced');
});

/** Two clocks, of which either may stand. */
function leasesOn() {
  const at = { ms: 0, utcMs: 0 };
  const clock = { nowMs: () => at.ms, utcMs: () => at.utcMs } as RoomClock;
  const store = createMemoryStore(() => Math.max(at.ms, at.utcMs));
  const holder = newHolder('a');
  return { at, store, leases: createOwnLeases({ store, clock, holder, url: 'a', ttlMs: TTL_MS }) };
}

it.each([
  ['while the process stands still', { ms: TTL_MS, utcMs: 0 }],
  ['while the computer sleeps', { ms: 0, utcMs: TTL_MS }],
])('a lease is not sure any more once its time has passed %s', async (_when, later) => {
  const { at, leases } = leasesOn();
  const { epoch } = await leases.take('g');
  const lease = leases.of('g', epoch);
  expect(lease.isSure()).toBe(true);
  Object.assign(at, later);
  expect(lease.isSure()).toBe(false);
  expect(await lease.renew()).toBe(true);
  expect(lease.isSure()).toBe(true);
});

it('a lease counts from before the store was asked', async () => {
  const { at, store, leases } = leasesOn();
  const { epoch } = await leases.take('g');
  const { renew } = store;
  store.renew = async (...asked) => {
    const held = await renew(...asked);
    at.ms += TTL_MS;
    return held;
  };
  expect(await leases.of('g', epoch).renew()).toBe(true);
  expect(leases.of('g', epoch).isSure()).toBe(false);
});

it('a lease that another took is not ours, and one that was given back is not sure', async () => {
  const { at, store, leases } = leasesOn();
  const { epoch } = await leases.take('g');
  const given = await leases.take('h');
  await leases.release('h');
  expect(leases.of('h', given.epoch).isSure()).toBe(false);
  at.ms = TTL_MS;
  await store.take({ stream: 'g', holder: 'b', url: 'b', ttlMs: TTL_MS, instead: null });
  expect(await leases.of('g', epoch).renew()).toBe(false);
  expect(leases.of('g', epoch).isSure()).toBe(false);
});

it('a lease that was lost and taken again is not that of the room that lost it', async () => {
  const { at, store, leases } = leasesOn();
  const lost = await leases.take('g');
  at.ms = TTL_MS;
  await store.take({ stream: 'g', holder: 'b', url: 'b', ttlMs: TTL_MS, instead: null });
  at.ms = 2 * TTL_MS;
  const again = await leases.take('g');
  expect(leases.of('g', again.epoch).isSure()).toBe(true);
  expect(leases.of('g', lost.epoch).isSure()).toBe(false);
  expect(await leases.of('g', lost.epoch).renew()).toBe(false);
  expect(await leases.of('g', again.epoch).renew()).toBe(true);
});
