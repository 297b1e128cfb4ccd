/**
 * Aim: a snapshot is a cache and nothing more. From every cut of a log, snapshot and tail lead to the
 * state, the answers and the pace that the whole log leads to; a damaged, foreign or missing one makes
 * no difference but the time it takes; and so it is with the real engine.
 */
import { describe, expect, it } from 'vitest';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import type { EnginePort } from '../../exercise-server/room/engine-port.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFaultStore } from '../kit/fault-store.ts';
import { RANDOM_INPUT, randomLog } from '../kit/random-exercise.ts';
import { director, note, openTestRoom, seat, STREAM, submit } from '../kit/room.ts';
import { createShelf } from '../kit/snapshot-shelf.ts';

const QINGPU = seat('qingpu');

/** A room that has played and acted for a while, everything it left behind, and what it came to. */
async function played() {
  const clock = createFakeClock();
  const store = createFaultStore();
  const shelf = createShelf();
  const room = await openTestRoom({ clock, store, snapshots: shelf.of(STREAM) });
  for (const member of [director, QINGPU]) room.setMember(member);
  const by = { person: 'boss', role: 'director' } as const;
  await room.order(by, { kind: 'start' });
  await room.order(by, { kind: 'speed', speed: 60 });
  const answers = [];
  for (let i = 0; i < 60; i++) {
    answers.push(await submit(room, QINGPU.person, note('qingpu', `n${i}`, `n${i}`)));
    await clock.pass(700);
  }
  return { clock, store, shelf, room, answers };
}

describe('a room', () => {
  it('opens at its newest snapshot to the same state, answers and pace', async () => {
    const { clock, store, shelf, room, answers } = await played();
    const [newest, older] = shelf.seqs();
    expect(older).toBeGreaterThan(0);
    const hash = await room.hash();
    await room.stop('restart');
    const again = await openTestRoom({ clock, store, snapshots: shelf.of(STREAM) });
    expect(await again.hash()).toBe(hash);
    expect(again.state).toEqual(room.state);
    again.setMember(QINGPU);
    for (const [i, answer] of answers.entries()) {
      expect(await submit(again, QINGPU.person, note('qingpu', 'other', `n${i}`))).toEqual(answer);
    }
    const length = store.durable.get(STREAM)?.length ?? 0;
    expect(newest).toBeGreaterThan(length - 21);
    const stood = again.state.nowMs;
    await clock.pass(1000);
    expect(again.state.nowMs).toBe(stood + 60_000);
  });

  it('takes an older snapshot, or the whole log, when bits of the newest have changed', async () => {
    const { clock, store, shelf, room } = await played();
    for (let byte = 0; byte < 6000; byte += 173) {
      shelf.damage(byte);
      const again = await openTestRoom({ clock, store, snapshots: shelf.of(STREAM) });
      expect(await again.hash()).toBe(await room.hash());
      await again.stop('restart');
      shelf.damage(byte);
    }
  });

  it('does not look at what another engine or another log has left', async () => {
    const { clock, shelf, room } = await played();
    const foreign = shelf.of(STREAM, 'another engine');
    expect(await foreign.newest(Infinity)).toBeNull();
    const own = await shelf.of(STREAM).newest(Infinity);
    if (own === null) throw new Error('there is no snapshot');
    // A log that went another way from the same beginning.
    const others = createFaultStore();
    const other = await openTestRoom({ clock, store: others });
    await other.order({ person: 'boss', role: 'director' }, { kind: 'start' });
    for (let i = 0; i < own.head.seq + 10; i++) await clock.pass(1000);
    const log = others.durable.get(STREAM) ?? [];
    expect(log.length).toBeGreaterThan(own.head.seq);
    const again = await openTestRoom({ clock, store: others, snapshots: shelf.of(STREAM) });
    expect(await again.hash()).toBe(await other.hash());
    expect(await again.hash()).not.toBe(await room.hash());
  });
});

describe('the real engine', () => {
  it('gives at every cut the state that the whole log gives, in a fresh thread of play', async () => {
    const attempts = randomLog('snapshots', 150);
    const whole = hostInline(createGroup, RANDOM_INPUT);
    const judged = (await whole.apply(attempts)).judged;
    const first = hostInline(createGroup, RANDOM_INPUT);
    for (let cut = 0; cut < attempts.length; cut += 15) {
      const snapshot = await first.snapshot();
      const resumed: EnginePort = hostInline(createGroup, RANDOM_INPUT);
      expect(await resumed.restore(snapshot)).toBe(true);
      expect(await resumed.hash()).toBe(await first.hash());
      const tail = await resumed.apply(attempts.slice(cut));
      expect(tail.judged).toEqual(judged.slice(cut));
      expect(await resumed.hash()).toBe(await whole.hash());
      await first.apply(attempts.slice(cut, cut + 15));
    }
  });

  it('stands at its beginning after bytes that are no snapshot', async () => {
    const engine = hostInline(createGroup, RANDOM_INPUT);
    const before = await engine.hash();
    expect(await engine.restore(Uint8Array.of(1, 2, 3))).toBe(false);
    expect(await engine.hash()).toBe(before);
  });
});
