/**
 * A whole exercise in foul weather, decided by one seed: processes die and are fenced off, disks fill
 * and fall silent, networks lose and double, people come and go, the computer sleeps. Then the weather
 * clears, and everything that was promised must hold.
 */
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import type { Room, RoomParts } from '../../exercise-server/room/contract.ts';
import { openLog } from '../../exercise-server/room/log.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { counterInput, createCounterGroup } from '../kit/counter-group.ts';
import { diceOf } from '../kit/dice.ts';
import { createFakeClock, type FakeClock } from '../kit/fake-clock.ts';
import { createFaultStore, FAULTS, type FaultStore } from '../kit/fault-store.ts';
import { director, note, notify, seat, STREAM } from '../kit/room.ts';
import { createShelf } from '../kit/snapshot-shelf.ts';
import { createIncarnation, type Incarnation } from './incarnation.ts';
import { createSailor, type Sailor, type Weather } from './sailor.ts';

/** The code under test, so that a planted bug can take its place. */
export type OpenRoom = (parts: RoomParts, bodies: readonly string[]) => Promise<Room>;

export interface StormReport {
  /** What broke; empty when every promise was kept. */
  readonly faults: readonly string[];
  readonly acts: number;
  /** Times that somebody came back to the room, or to the one after it. */
  readonly returns: number;
  readonly crashes: number;
  readonly fences: number;
  readonly storeFaults: number;
  readonly records: number;
}

const DEPARTMENTS = ['qingpu', 'wujiang', 'jiashan'];
const STEPS = 50;

interface Ship {
  readonly room: Room;
  readonly life: Incarnation;
}

export async function storm(seed: string, openRoom: OpenRoom): Promise<StormReport> {
  const dice = diceOf(seed);
  const clock = createFakeClock();
  const store = createFaultStore();
  const shelf = createShelf();
  const input = counterInput({ departments: DEPARTMENTS, seed });
  const faults: string[] = [];
  const count = { acts: 0, returns: 0, crashes: 0, fences: 0, storeFaults: 0 };
  const weather: Weather = {
    loss: dice.pick([0, 0.1, 0.3]),
    doubling: dice.pick([0, 0.2, 0.5]),
    delayMs: dice.pick([1, 50, 400]),
  };
  const shown = (nowMs: number): void => {
    if (nowMs > durableMs(store)) faults.push(`shown before it was durable: ${nowMs}`);
  };
  const crew = [
    createSailor(director, { role: 'director' }, { clock, dice, weather, onShown: shown }),
    ...DEPARTMENTS.map((department) => {
      const viewer: Viewer = { role: 'participant', department };
      return createSailor(seat(department), viewer, { clock, dice, weather, onShown: shown });
    }),
  ];
  let ids = 0;
  let ship = await launch();

  async function launch(): Promise<Ship> {
    const life = createIncarnation(clock, store, {
      delayMs: () => dice.whole(0, 30),
      survives: () => dice.chance(0.5),
    });
    const { log, bodies } = await openLog(store, STREAM, life.epoch);
    if (dice.chance(0.3)) shelf.damage(dice.whole(0, 5000));
    const parts: RoomParts = {
      snapshots: dice.chance(0.8) ? shelf.of(STREAM) : null,
      snapshotEvery: 15,
      engine: hostInline(createCounterGroup, input),
      log: (await openLog(life.store, STREAM, life.epoch)).log,
      lease: { isSure: () => true, renew: async () => true },
      clock: life.clock,
      hurry: 1,
      tickMs: 250,
      holdMs: 0,
      newId: () => `${life.epoch}.${(ids += 1)}`,
      hear: {
        trouble: () => {},
        fault: (what) => faults.push(`engine: ${what}`),
        stopped(why) {
          if (!why.startsWith('fenced')) faults.push(`room stopped: ${why}`);
        },
        listener: (error) => faults.push(String(error)),
        answered: () => {},
        turned: () => {},
      },
    };
    if (log.head.seq !== bodies.length) faults.push('the log has gaps');
    const room = await openRoom(parts, bodies);
    for (const { member } of crew) room.setMember(member);
    return { room, life };
  }

  async function relaunch(kill: boolean): Promise<void> {
    const reads = store.readFails;
    store.readFails = false;
    if (kill) {
      ship.life.kill();
      for (const sailor of crew) sailor.cut();
    }
    ship = await launch();
    store.readFails = reads;
    if (!kill) return;
    for (const sailor of crew) if (dice.chance(0.7)) void sailor.connect(ship.room);
  }

  function actOnce(sailor: Sailor): void {
    count.acts += 1;
    const id = `a${count.acts}`;
    const { role, departments } = sailor.member;
    if (role === 'director') {
      const speed = dice.pick([1, 10, 60, 600]);
      const body = dice.pick([
        { kind: 'speed', speed } as const,
        { kind: 'pause', why: 'storm' } as const,
        { kind: 'resume' } as const,
        { kind: 'resume' } as const,
      ]);
      return sailor.send({ id, body });
    }
    const [self] = departments;
    const to = dice.pick(DEPARTMENTS);
    sailor.send(dice.chance(0.5) ? note(self, `n${id}`, id) : notify(self, to, `t${id}`, id));
  }

  function comeBack(): void {
    count.returns += 1;
    void dice.pick(crew).connect(ship.room);
  }

  function actSome(): void {
    for (let n = dice.whole(1, 4); n > 0; n--) actOnce(dice.pick(crew));
  }

  const deeds: readonly (() => Promise<void> | void)[] = [
    actSome,
    actSome,
    actSome,
    () => dice.pick(crew).again(),
    () => dice.pick(crew).cut(),
    comeBack,
    comeBack,
    () => {
      const { watcher } = dice.pick(crew);
      if (watcher !== null) watcher.pressure = { frames: dice.pick([0, 0, 400]), bytes: 0 };
    },
    () => {
      const kind = dice.pick(FAULTS.filter((one) => one !== 'fenced'));
      const share = dice.pick([0, 0.3, 1]);
      store.fault = () => {
        if (!dice.chance(share)) return null;
        count.storeFaults += 1;
        return kind;
      };
      store.readFails = dice.chance(0.2);
    },
    () => {
      store.fault = () => null;
      store.readFails = false;
    },
    () => {
      if (dice.chance(0.5)) return undefined;
      count.crashes += 1;
      return relaunch(true);
    },
    async () => {
      // Another process takes the lease while the old one goes on, as after a long pause of it.
      if (dice.chance(0.6)) return;
      count.fences += 1;
      await relaunch(false);
      if (dice.chance(0.5)) for (const sailor of crew) void sailor.connect(ship.room);
    },
    () => clock.sleep(dice.pick([100, 3000, 30_000])),
  ];

  for (const sailor of crew) void sailor.connect(ship.room);
  const { room: first } = ship;
  const started = first.order({ person: 'boss', role: 'director' }, { kind: 'start' });
  await clock.pass(1000);
  await started;
  for (let i = 0; i < STEPS; i++) {
    await dice.pick(deeds)();
    await clock.pass(dice.whole(1, 1500));
  }
  await calm();
  return {
    faults: [...faults, ...crew.flatMap((sailor) => sailor.faults)],
    ...count,
    records: store.durable.get(STREAM)?.length ?? 0,
  };

  /** The weather clears: within five seconds everybody is answered and sees the same. */
  async function calm(): Promise<void> {
    store.fault = () => null;
    store.readFails = false;
    Object.assign(weather, { loss: 0, doubling: 0, delayMs: 1 });
    await relaunch(true);
    for (const sailor of crew) {
      void sailor.connect(ship.room);
      sailor.again();
    }
    await clock.pass(1500);
    for (const sailor of crew) sailor.again();
    await clock.pass(3500);
    for (const { open, member } of crew) {
      if (open.size > 0)
        faults.push(`${member.person} was not answered: ${[...open.keys()].join(', ')}`);
    }
    await judge(ship, crew, store, faults, { input, clock });
  }
}

/** How far the log says that the story may stand. */
function durableMs(store: FaultStore): number {
  const log = store.durable.get(STREAM) ?? [];
  for (let i = log.length - 1; i >= 0; i--) {
    const { body } = JSON.parse(log[i].body).attempt;
    if (body.kind === 'advance') return body.toMs;
  }
  return 0;
}

async function judge(
  { room }: Ship,
  crew: readonly Sailor[],
  store: FaultStore,
  faults: string[],
  { input, clock }: { readonly input: ReturnType<typeof counterInput>; readonly clock: FakeClock },
): Promise<void> {
  const { bodies } = await openLog(store, STREAM, store.epoch);
  const attempts = bodies.map((body) => JSON.parse(body).attempt);
  const times = new Map<string, number>();
  for (const { id } of attempts) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [id, n] of times) if (n > 1) faults.push(`${id} stands ${n} times in the log`);
  for (const { member, answers } of crew) {
    for (const id of answers.keys()) {
      if (!times.has(`${member.person}:${id}`)) faults.push(`${id} was acknowledged and is lost`);
    }
  }
  const again = createCounterGroup(input);
  for (const attempt of attempts) again.apply(attempt);
  if (again.hash() !== (await room.hash())) faults.push('the log gives another state');
  await clock.pass(1000);
  for (const { member, watcher } of crew) {
    const [department] = member.departments;
    const viewer: Viewer =
      department === undefined ? { role: 'director' } : { role: 'participant', department };
    const fresh = createCounterGroup(input);
    const { bodies: all } = await openLog(store, STREAM, store.epoch);
    for (const body of all) fresh.apply(JSON.parse(body).attempt);
    if (JSON.stringify(sorted(watcher?.view)) !== JSON.stringify(sorted(fresh.view(viewer)))) {
      faults.push(`${member.person} sees another view`);
    }
    if (department !== undefined && watcher?.frames.some((frame) => frame.includes('secret'))) {
      faults.push(`${member.person} was sent a secret`);
    }
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

export function addReports(reports: readonly StormReport[]): Omit<StormReport, 'faults'> {
  const sum = (of: (report: StormReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    acts: sum(({ acts }) => acts),
    returns: sum(({ returns }) => returns),
    crashes: sum(({ crashes }) => crashes),
    fences: sum(({ fences }) => fences),
    storeFaults: sum(({ storeFaults }) => storeFaults),
    records: sum(({ records }) => records),
  };
}
