/**
 * Aim: whoever is told something and throws takes nothing down but their own line: the room plays on, the
 * others hear everything, and the log says what happened.
 */
import { describe, expect, it } from 'vitest';
import type { Room } from '../../exercise-server/room/contract.ts';
import { createFakeClock, settled, type FakeClock } from '../kit/fake-clock.ts';
import { createFaultStore } from '../kit/fault-store.ts';
import {
  createWatcher,
  director,
  freshView,
  note,
  NOWHERE,
  openTestRoom,
  seat,
  submit,
  watch,
  type Watcher,
} from '../kit/room.ts';

const QINGPU = seat('qingpu');
const WUJIANG = seat('wujiang');

interface Stage {
  readonly clock: FakeClock;
  readonly room: Room;
  readonly logged: string[];
  readonly stopped: string[];
}

async function started(): Promise<Stage> {
  const clock = createFakeClock();
  const [logged, stopped]: [string[], string[]] = [[], []];
  const room = await openTestRoom({
    clock,
    store: createFaultStore(),
    hear: {
      listener: (error) => logged.push(String(error)),
      stopped: (why) => stopped.push(why),
    },
  });
  for (const member of [director, QINGPU, WUJIANG]) room.setMember(member);
  await room.order({ person: 'boss', role: 'director' }, { kind: 'start' });
  return { clock, room, logged, stopped };
}

describe('an answer that cannot be given', () => {
  it('is logged; the attempt stands, and the others in the batch are answered', async () => {
    const { room, logged, stopped } = await started();
    room.submit(QINGPU.person, note('qingpu', 'one', 'a'), () => {
      throw new Error('planted');
    });
    const other = await submit(room, WUJIANG.person, note('wujiang', 'two', 'b'));
    expect(other).toMatchObject({ verdict: { ok: true } });
    expect(logged).toEqual(['Error: planted']);
    // Asked again, it is the first answer.
    const again = await submit(room, QINGPU.person, note('qingpu', 'one', 'a'));
    expect(again).toMatchObject({ verdict: { ok: true } });
    expect(stopped).toEqual([]);
  });
});

describe('a view that cannot be sent', () => {
  const told: readonly (keyof Watcher & ('records' | 'presence' | 'backlog'))[] = [
    'records',
    'presence',
    'backlog',
  ];

  it.each(told)('ends that line alone (%s)', async (what) => {
    const { clock, room, logged, stopped } = await started();
    const good = await watch(room, director);
    const bad = createWatcher();
    await room.attach(director.person, { role: 'director' }, bad, NOWHERE);
    bad[what] = () => {
      throw new Error('planted');
    };
    await watch(room, WUJIANG);
    await submit(room, QINGPU.person, note('qingpu', 'something new', 'a'));
    await clock.pass(1000);
    await settled();
    expect(bad.gone).toBe('gone.fault-here');
    expect(logged).toEqual(['Error: planted']);
    expect(good.view).toEqual(await freshView(room, director));
    expect(good.gone).toBeNull();
    expect(stopped).toEqual([]);
    expect(Object.keys(room.connected())).toContain('role:director');
  });

  it('lets whoever sent it away come back to a whole view', async () => {
    const { room } = await started();
    const bad = createWatcher();
    bad.full = () => {
      throw new Error('planted');
    };
    await room.attach(QINGPU.person, { role: 'participant', department: 'qingpu' }, bad, NOWHERE);
    const again = await watch(room, QINGPU);
    expect(again.view).not.toBeNull();
  });
});
