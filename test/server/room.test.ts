/**
 * Aim: a room keeps its promises under a clock and a store that the test holds: order of log and
 * showing, one effect and one answer an attempt, time that never runs back, views that equal a fresh
 * one, nobody harmed by a slow reader, nothing lost to a failing disk.
 */
import { describe, expect, it } from 'vitest';
import type { Room } from '../../exercise-server/room/contract.ts';
import { counterInput } from '../kit/counter-group.ts';
import { createFakeClock, settled, type FakeClock } from '../kit/fake-clock.ts';
import { createFaultStore, type FaultStore } from '../kit/fault-store.ts';
import {
  director,
  freshView,
  note,
  notify,
  openTestRoom,
  seat,
  STREAM,
  submit,
  watch,
  type RoomSpec,
  createWatcher,
  NOWHERE,
} from '../kit/room.ts';

const QINGPU = seat('qingpu');
const WUJIANG = seat('wujiang');

interface Stage {
  readonly clock: FakeClock;
  readonly store: FaultStore;
  readonly room: Room;
}

async function stage(spec: Partial<RoomSpec> = {}): Promise<Stage> {
  const clock = createFakeClock();
  const store = createFaultStore();
  const room = await openTestRoom({ clock, store, ...spec });
  room.setMember(director);
  return { clock, store, room };
}

async function started(spec: Partial<RoomSpec> = {}): Promise<Stage> {
  const set = await stage(spec);
  await order(set, { kind: 'start' });
  return set;
}

function order({ room }: Stage, body: Parameters<Room['order']>[1]): ReturnType<Room['order']> {
  return room.order({ person: 'boss', role: 'director' }, body);
}

const logged = ({ store }: Stage): readonly string[] =>
  (store.durable.get(STREAM) ?? []).map(({ body }) => JSON.parse(body).attempt.body.kind);

describe('an attempt', () => {
  it('is in the log before it is carried out, shown or acknowledged', async () => {
    const set = await started();
    const seen = await watch(set.room, QINGPU);
    let release: () => void = () => {};
    const { append } = set.store;
    set.store.append = async (write) => {
      await new Promise<void>((resolve) => (release = resolve));
      await append(write);
    };
    let answer: unknown = null;
    void submit(set.room, QINGPU.person, note('qingpu', 'hello', 'a')).then((a) => (answer = a));
    const before = seen.frames.length;
    await settled();
    expect(answer).toBeNull();
    expect(seen.frames).toHaveLength(before);
    release();
    await settled();
    expect(answer).toMatchObject({ verdict: { ok: true, standing: 'under' } });
    expect(seen.frames.at(-1)).toContain('hello');
    expect(logged(set)).toEqual(['start', 'act']);
  });

  it('has one effect and one answer, however often it comes', async () => {
    const set = await started();
    set.room.setMember(QINGPU);
    const twice = [1, 2].map(() => submit(set.room, QINGPU.person, note('qingpu', 'x', 'a')));
    const [first, second] = await Promise.all(twice);
    const third = await submit(set.room, QINGPU.person, note('qingpu', 'other', 'a'));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(logged(set)).toEqual(['start', 'act']);
    const again = await openTestRoom({ clock: set.clock, store: set.store });
    again.setMember(QINGPU);
    expect(await submit(again, QINGPU.person, note('qingpu', 'x', 'a'))).toEqual(first);
    expect(await again.hash()).toBe(await set.room.hash());
  });

  it('of two people under the same id is two attempts', async () => {
    const set = await started();
    for (const member of [QINGPU, WUJIANG]) set.room.setMember(member);
    await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
    await submit(set.room, WUJIANG.person, note('wujiang', 'y', 'a'));
    expect(logged(set)).toEqual(['start', 'act', 'act']);
  });

  it('without authority is answered and not logged', async () => {
    const set = await started();
    set.room.setMember(QINGPU);
    const tries = [
      note('wujiang', 'x', 'a'),
      note('no-such-place', 'x', 'b'),
      { id: 'c', body: { kind: 'pause', why: '' } },
    ] as const;
    const answers = await Promise.all(
      tries.map((attempt) => submit(set.room, QINGPU.person, attempt)),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers.map((answer) => 'error' in answer && answer.error)).toEqual([
      'answer.not-your-seat',
      'answer.not-your-seat',
      'answer.not-your-role',
    ]);
    expect(logged(set)).toEqual(['start']);
  });

  it('that breaks the engine is refused, taken back, and pauses the room', async () => {
    const faults: string[] = [];
    const set = await started({ hear: { fault: (what) => faults.push(what) } });
    set.room.setMember(QINGPU);
    await submit(set.room, QINGPU.person, note('qingpu', 'before', 'a'));
    const broken = notify('qingpu', 'wujiang', 'break the engine', 'b');
    expect(await submit(set.room, QINGPU.person, broken)).toMatchObject({
      verdict: { ok: false, reason: 'refused.fault' },
    });
    await settled();
    expect(faults).toEqual(['NaN in a formula']);
    expect(set.room.state.clock).toMatchObject({ state: 'paused', why: 'fault' });
    const again = await openTestRoom({ clock: set.clock, store: set.store });
    expect(await again.hash()).toBe(await set.room.hash());
  });
});

describe('the clock', () => {
  it('moves the story by logged advances alone, at the speed that is set', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    await set.clock.pass(10_000);
    expect(set.room.state.nowMs).toBe(600_000);
    const again = await openTestRoom({ clock: set.clock, store: set.store });
    expect(again.state.nowMs).toBe(600_000);
    expect(await again.hash()).toBe(await set.room.hash());
  });

  it('stands while paused and after the end', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    await set.clock.pass(1000);
    await order(set, { kind: 'pause', why: 'coffee' });
    await set.clock.pass(60_000);
    expect(set.room.state.nowMs).toBe(60_000);
    await order(set, { kind: 'resume' });
    await set.clock.pass(1000);
    expect(set.room.state.nowMs).toBe(120_000);
    await order(set, { kind: 'end' });
    await set.clock.pass(60_000);
    expect(set.room.state.nowMs).toBe(120_000);
  });

  it('judges an act at the story time of its arrival', async () => {
    const set = await started();
    set.room.setMember(QINGPU);
    await order(set, { kind: 'speed', speed: 10 });
    await set.clock.pass(1130);
    const answer = await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
    expect(answer).toMatchObject({ nowMs: 11_300 });
  });

  it('catches up one second at most after the computer slept, then pauses and says why', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    await set.clock.pass(1000);
    set.clock.sleep(30_000);
    await set.clock.pass(250);
    expect(set.room.state.clock).toMatchObject({ state: 'paused', why: 'asleep' });
    expect(set.room.state.nowMs - 60_000).toBeLessThanOrEqual(60 * 1250);
  });

  it('goes slower, not astray, when the engine is slow', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 600 });
    const { append } = set.store;
    set.store.append = async (write) => {
      set.clock.sleep(3000);
      await append(write);
    };
    await set.clock.pass(30_000);
    const story = set.room.state.nowMs;
    expect(story).toBeGreaterThan(0);
    expect(story).toBeLessThan(600 * 30_000);
    set.store.append = append;
    const again = await openTestRoom({ clock: set.clock, store: set.store });
    expect(await again.hash()).toBe(await set.room.hash());
  });

  it('begins the next phase when the wall time of a clocked phase is over, also after a restart', async () => {
    const agenda = [
      { id: 'briefing', story: null, wallMs: 60_000, pace: 'clock' },
      { id: 'first', story: { fromMs: 0, toMs: 600_000 }, wallMs: 60_000, pace: 'clock' },
      {
        id: 'second',
        story: { fromMs: 3_600_000, toMs: 7_200_000 },
        wallMs: 60_000,
        pace: 'clock',
      },
    ] as const;
    const input = counterInput({ departments: ['qingpu'], agenda });
    const set = await started({ input });
    await set.clock.pass(59_000);
    expect(set.room.state.clock.phase).toBe('briefing');
    expect(set.room.state.nowMs).toBe(0);
    await set.clock.pass(2000);
    expect(set.room.state.clock.phase).toBe('first');
    await set.clock.pass(39_000);
    // The story of the phase is over before its wall time is.
    expect(set.room.state.nowMs).toBe(600_000);
    await order(set, { kind: 'speed', speed: 5 });
    await set.room.stop('restart');
    await set.clock.pass(300_000);
    const room = await openTestRoom({ clock: set.clock, store: set.store, input });
    await set.clock.pass(10_000);
    expect(room.state.clock.phase).toBe('first');
    await set.clock.pass(12_000);
    expect(room.state.clock.phase).toBe('second');
    expect(room.state.nowMs).toBeGreaterThanOrEqual(3_600_000);
  });
});

describe('a viewer', () => {
  it('sees by full view and records what somebody who joins now would see', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    const seen = await watch(set.room, QINGPU);
    const boss = await watch(set.room, director);
    set.room.setMember(WUJIANG);
    for (let i = 0; i < 40; i++) {
      await submit(set.room, WUJIANG.person, notify('wujiang', 'qingpu', `n${i}`, `n${i}`));
      await submit(set.room, QINGPU.person, note('qingpu', `q${i}`, `q${i}`));
      await set.clock.pass(333);
    }
    await set.clock.pass(1000);
    expect(seen.view).toEqual(await freshView(set.room, QINGPU));
    expect(boss.view).toEqual(await freshView(set.room, director));
    expect(JSON.stringify(seen.view)).toContain('"n39"');
  });

  it('comes back to what it lacks, and to the whole view when that is forgotten or foreign', async () => {
    const set = await started();
    const first = await watch(set.room, QINGPU);
    first.leave();
    const other = await watch(set.room, QINGPU);
    await submit(set.room, QINGPU.person, note('qingpu', 'meanwhile', 'a'));
    const back = await watch(set.room, QINGPU, { stream: first.stream, from: first.seq });
    expect(back.frames.map((frame) => frame.split(' ')[0])).toEqual(['records']);
    const strange = await watch(set.room, QINGPU, { stream: 'another', from: first.seq });
    expect(strange.frames[0]).toMatch(/^full /);
    expect(strange.view).toEqual(other.view);
    const ahead = await watch(set.room, QINGPU, { stream: first.stream, from: 1000 });
    expect(ahead.frames[0]).toMatch(/^full /);
  });

  it('does not let in who lost the seat while the connection was being made', async () => {
    const set = await started();
    set.room.setMember(QINGPU);
    const viewer = { role: 'participant', department: 'qingpu' } as const;
    const watcher = createWatcher();
    const coming = set.room.attach(QINGPU.person, viewer, watcher, NOWHERE);
    set.room.setMember({ ...QINGPU, departments: ['wujiang'] });
    // Read before the hand-over, and come after it.
    set.room.setMember(QINGPU, 'if-unknown');
    await expect(coming).rejects.toThrow('handed over');
    expect(watcher.frames).toEqual([]);
  });

  it('is sent nothing more, from the very moment it is taken off the seat', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    const seen = await watch(set.room, QINGPU);
    const late = submit(set.room, QINGPU.person, note('qingpu', 'too late', 'a'));
    set.room.removeMember(QINGPU.person, 'gone.moved-seat');
    expect(seen.gone).toBe('gone.moved-seat');
    await set.clock.pass(5000);
    expect(await late).toEqual({ error: 'answer.not-your-seat', parameters: {} });
  });

  it('loses what it may not watch any more as soon as the room hears of it, and nothing else', async () => {
    const set = await started();
    const seen = await watch(set.room, QINGPU);
    set.room.setMember(QINGPU);
    expect(seen.gone).toBeNull();
    set.room.setMember({ ...QINGPU, role: 'observer', departments: [] });
    expect(seen.gone).toBe('gone.moved-seat');
  });

  it('that does not read is left out, gets the whole view once it reads, or is sent away', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    const [slow, dead, well] = [
      await watch(set.room, QINGPU),
      await watch(set.room, QINGPU),
      await watch(set.room, QINGPU),
    ];
    for (const one of [slow, dead]) one.pressure = { frames: 300, bytes: 0 };
    const before = slow.frames.length;
    await set.clock.pass(20_000);
    expect(slow.frames).toHaveLength(before);
    slow.pressure = { frames: 0, bytes: 0 };
    await set.clock.pass(2000);
    expect(slow.view).toEqual(well.view);
    await set.clock.pass(60_000);
    expect(dead.gone).toBe('gone.slow');
    expect(slow.gone).toBeNull();
  });

  it('that reads again only when the world stands still gets the whole view all the same', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    const [slow, dead, well] = [
      await watch(set.room, QINGPU),
      await watch(set.room, QINGPU),
      await watch(set.room, QINGPU),
    ];
    for (const one of [slow, dead]) one.pressure = { frames: 300, bytes: 0 };
    await set.clock.pass(5000);
    await order(set, { kind: 'pause', why: 'look' });
    await set.clock.pass(5000);
    expect(slow.view).not.toEqual(well.view);
    slow.pressure = { frames: 0, bytes: 0 };
    await set.clock.pass(2000);
    expect(slow.view).toEqual(well.view);
    const { length } = slow.frames;
    await set.clock.pass(60_000);
    expect(slow.frames).toHaveLength(length);
    expect(dead.gone).toBe('gone.slow');
  });

  it('at a desk is told nothing of who is connected; those who run the game are', async () => {
    const set = await started();
    const boss = await watch(set.room, director);
    const seen = await watch(set.room, QINGPU);
    await watch(set.room, WUJIANG);
    expect(seen.frames.join()).not.toContain('presence');
    expect(boss.frames.at(-1)).toContain('"desk:wujiang":["of-wujiang"]');
  });
});

describe('an inject released by hand', () => {
  const release = { id: 'r', body: { kind: 'release-inject', inject: 'i1' } } as const;

  it('waits, and enters the log by itself', async () => {
    const set = await started({ holdMs: 5000 });
    const boss = await watch(set.room, director);
    const answer = submit(set.room, director.person, release);
    await set.clock.pass(4900);
    expect(logged(set)).not.toContain('release-inject');
    expect(boss.frames.some((frame) => frame.includes('"inject":"i1"'))).toBe(true);
    await set.clock.pass(200);
    expect(await answer).toMatchObject({ verdict: { ok: true } });
    expect(logged(set)).toContain('release-inject');
  });

  it('can be taken back until then', async () => {
    const set = await started({ holdMs: 5000 });
    const answer = submit(set.room, director.person, release);
    await set.clock.pass(1000);
    expect(set.room.withdraw('somebody', 'r')).toBe(false);
    expect(set.room.withdraw(director.person, 'r')).toBe(true);
    expect(await answer).toEqual({ error: 'answer.withdrawn', parameters: {} });
    // The same sending once more, as of a client that has not heard the answer.
    const again = submit(set.room, director.person, release);
    await set.clock.pass(60_000);
    expect(await again).toEqual({ error: 'answer.withdrawn', parameters: {} });
    expect(logged(set)).not.toContain('release-inject');
  });
});

describe('a store that fails', () => {
  it('when full acknowledges nothing, stops time, says so, and goes on by itself', async () => {
    const set = await started();
    await order(set, { kind: 'speed', speed: 60 });
    const seen = await watch(set.room, QINGPU);
    await set.clock.pass(1000);
    set.store.fault = () => 'full';
    const answer = await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
    expect(answer).toEqual({ error: 'answer.store-full', parameters: {} });
    expect(seen.told).toEqual(['full']);
    const stood = set.room.state.nowMs;
    await set.clock.pass(30_000);
    expect(set.room.state.nowMs).toBe(stood);
    expect(await freshView(set.room, QINGPU)).toEqual(seen.view);
    set.store.fault = () => null;
    await set.clock.pass(2000);
    expect(seen.told).toEqual(['full', 'null']);
    expect(set.room.state.nowMs).toBeGreaterThan(stood);
    expect(set.room.state.nowMs).toBeLessThan(stood + 3 * 60_000);
    const again = await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
    expect(again).toMatchObject({ verdict: { ok: true } });
  });

  it.each(['before', 'after'] as const)(
    'with an answer lost %s the commit gives the true verdict, once',
    async (when) => {
      const set = await started();
      set.room.setMember(QINGPU);
      set.store.fault = () => when;
      set.store.readFails = true;
      const first = submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
      await set.clock.pass(3000);
      set.store.fault = () => null;
      set.store.readFails = false;
      await set.clock.pass(2000);
      const isLogged = logged(set).filter((kind) => kind === 'act').length === 1;
      expect(isLogged).toBe(when === 'after');
      const answer = await first;
      if (when === 'after') expect(answer).toMatchObject({ verdict: { ok: true } });
      else expect(answer).toEqual({ error: 'answer.store-unavailable', parameters: {} });
      const second = await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
      expect(second).toMatchObject({ verdict: { ok: true } });
      expect(logged(set).filter((kind) => kind === 'act')).toHaveLength(1);
      const again = await openTestRoom({ clock: set.clock, store: set.store });
      expect(await again.hash()).toBe(await set.room.hash());
    },
  );

  it('that has another writer ends the room and every connection', async () => {
    const stopped: string[] = [];
    const set = await started({ hear: { stopped: (why) => stopped.push(why) } });
    const seen = await watch(set.room, QINGPU);
    set.store.epoch = 2;
    const answer = await submit(set.room, QINGPU.person, note('qingpu', 'x', 'a'));
    expect(answer).toEqual({ error: 'answer.room-stopped', parameters: {} });
    expect(seen.gone).toBe('gone.moved');
    expect(stopped).toHaveLength(1);
    const next = await openTestRoom({ clock: set.clock, store: set.store, epoch: 2 });
    next.setMember(QINGPU);
    const again = await submit(next, QINGPU.person, note('qingpu', 'x', 'a'));
    expect(again).toMatchObject({ verdict: { ok: true } });
  });
});

describe('stopping', () => {
  it('answers what is in the mailbox first, and then tells everybody', async () => {
    const set = await started();
    const seen = await watch(set.room, QINGPU);
    const answer = submit(set.room, QINGPU.person, note('qingpu', 'last', 'a'));
    await set.room.stop('restart');
    expect(await answer).toMatchObject({ verdict: { ok: true } });
    expect(seen.gone).toBe('gone.restart');
    const after = await submit(set.room, QINGPU.person, note('qingpu', 'after', 'b'));
    expect(after).toEqual({ error: 'answer.room-stopped', parameters: {} });
  });
});
