/**
 * Aim: those who run a game look a hundred futures ahead from any instant of it; nobody else may, and the
 * game itself does not notice. Forecasts are shared, take turns, and end when nobody watches.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedEngine } from '../../exercise-server/engine-host/engines.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { createForecasts } from '../../exercise-server/forecast/forecasts.ts';
import type { FuturesListener, Moment } from '../../exercise-server/forecast/futures.ts';
import { connectSeat, type SeatConnection } from '../../exercise-server/protocol/client.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { ForecastMessage } from '../../exercise-server/protocol/socket.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { createGroup, FUTURES, type ForecastPoint } from '../../sim-core/exercise/index.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { FIRES, inputOf } from '../kit/exercise.ts';
import {
  createExercise,
  joinBy,
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const seats = ['east-office', 'west-office'].map((department, i) => ({
  department,
  rank: i + 1,
  merges: [],
  briefing: { zh: department, en: department },
  firstThings: [],
}));
const uncertain = {
  ...FIRES,
  incidents: [
    { id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR },
    {
      id: 'bonfire',
      hazard: 'fire',
      at: 'west',
      onset: { kind: 'uniform', low: 3 * HOUR, high: 20 * HOUR } as const,
    },
  ],
};
const store = openLibsql(`${folder}/liandong.db`);
let server: TestServer;
let boss: Browser;
let group: ExerciseBody['groups'][number];

beforeAll(async () => {
  server = await startServer({
    folder,
    store,
    catalogue: {
      ...counterCatalogue(),
      group: (_drill, _mechanism, seed) =>
        inputOf({ world: uncertain, definition: { seats }, seed }),
    },
    openEngine: async (input) => hostInline(createGroup, input),
    engines: { own: null, text: null, urlOf: () => shippedEngine().url },
  });
  boss = await signUp(server);
  [group] = (await createExercise(boss)).groups;
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

interface Watcher extends SeatConnection {
  readonly fans: ForecastMessage[];
}

/** Somebody who is connected, and every fan that they were sent. */
async function watch(browser: Browser): Promise<Watcher> {
  const fans: ForecastMessage[] = [];
  const connection = await new Promise<SeatConnection>((resolve) => {
    const made = connectSeat({
      group: group.id,
      headers: { origin: browser.url },
      pass: () => browser.post(`/api/groups/${group.id}/ticket`, {}),
      listener: {
        full: () => resolve(made),
        forecast: (message) => fans.push(message),
      },
    });
  });
  return { ...connection, fans };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

describe('a forecast on the server', () => {
  it('sharpens to a hundred futures, and neither state nor log notice', async () => {
    const console_ = await watch(boss);
    const order = (body: object): Promise<unknown> =>
      boss.post(`/api/groups/${group.id}/order`, body);
    await order({ kind: 'start' });
    await order({ kind: 'run-to-time', toMs: 2 * HOUR });
    await order({ kind: 'pause', why: 'look' });
    const room = server.services.rooms.open().get(group.id);
    const before = [await room?.hash(), await store.read(group.id, 0, 1000)];
    expect(await console_.forecast()).toBeNull();
    await until(() => console_.fans.at(-1)?.done === FUTURES);
    const { fans } = console_;
    expect(fans.every(({ count, failed }) => count === FUTURES && !failed)).toBe(true);
    const done = fans.map((fan) => fan.done);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
    expect(done.slice(0, 3)).toEqual([0, 1, 2]);
    const last = fans[fans.length - 1];
    expect(last.bands[0].atMs).toBe(room?.state.nowMs);
    expect(last.bands.at(-1)?.atMs).toBe(inputOf({ world: uncertain }).scenario.horizonMs);
    // What has happened is certain, what may come is not.
    expect(new Set(last.bands[0].unmet).size).toBe(1);
    expect(last.bands.some(({ unmet: [low, , high] }) => high > low)).toBe(true);
    expect([await room?.hash(), await store.read(group.id, 0, 1000)]).toEqual(before);
    console_.close();
  }, 120_000);

  it('is refused to a desk and to an observer, who are sent nothing of others’', async () => {
    const participant = await joinBy(server.url, group.seats[0].code);
    const desk = await watch(participant);
    const guest = await joinBy(server.url, group.code);
    const { person } = guest.joined;
    const place = { person, department: null, role: 'observer' };
    await boss.post(`/api/groups/${group.id}/hand-over`, place);
    const observer = await watch(guest);
    const console_ = await watch(boss);
    expect(await console_.forecast()).toBeNull();
    for (const one of [desk, observer]) {
      expect(await one.forecast()).toBe('answer.not-your-role');
    }
    await until(() => console_.fans.length > 2);
    for (const one of [desk, observer]) expect(one.fans).toEqual([]);
    for (const one of [desk, observer, console_]) one.close();
  }, 120_000);

  it('is refused once the exercise is over', async () => {
    const console_ = await watch(boss);
    await boss.post(`/api/groups/${group.id}/order`, { kind: 'end' });
    expect(await console_.forecast()).toBe('answer.over');
    console_.close();
  });
});

/** Forecasts whose futures come when the test says so. */
function byHand() {
  const running = new Map<string, FuturesListener>();
  const ended: string[] = [];
  const faults: string[] = [];
  let names = 0;
  let nowMs = 0;
  const forecasts = createForecasts(
    ({ input }: Moment, _count, listener) => {
      const name = Buffer.from(input).toString();
      running.set(name, listener);
      return () => {
        running.delete(name);
        ended.push(name);
      };
    },
    () => nowMs,
    (group_, fault) => void faults.push(`${group_}: ${fault}`),
  );
  const ask = (name: string, fans: ForecastMessage[] = []): (() => void) =>
    forecasts.watch(
      name,
      async () => ({
        engine: '',
        input: Buffer.from(`${name}${(names += 1)}`),
        snapshot: Buffer.of(),
      }),
      (message) => fans.push(message),
    );
  const point = (unmet: number): readonly ForecastPoint[] => [{ atMs: 0, unmet, harmPeople: 0 }];
  return { running, ended, faults, ask, point, forecasts, sleep: (ms: number) => (nowMs += ms) };
}

describe('forecasts of many groups', () => {
  it('run two at a time; the next begins when one ends or is left', async () => {
    const { running, ask } = byHand();
    const [leaveA] = [ask('a'), ask('b'), ask('c'), ask('d')];
    await pause(0);
    expect([...running.keys()]).toEqual(['a1', 'b2']);
    leaveA();
    await pause(0);
    expect([...running.keys()]).toEqual(['b2', 'c3']);
    running.get('b2')?.end(null);
    await pause(0);
    expect([...running.keys()]).toEqual(['c3', 'd4']);
  });

  it('are shared by all who ask for the same group, until the last has left', async () => {
    const { running, ended, ask, point } = byHand();
    const [first, second]: ForecastMessage[][] = [[], []];
    const leave = [ask('a', first), ask('a', second)];
    await pause(0);
    running.get('a1')?.future(point(3));
    expect([...running.keys()]).toEqual(['a1']);
    expect(second.map(({ done }) => done)).toEqual([0, 1]);
    const late: ForecastMessage[] = [];
    leave.push(ask('a', late));
    expect(late).toEqual([first[1]]);
    for (const one of leave.slice(1)) one();
    expect(ended).toEqual([]);
    leave[0]();
    expect(ended).toEqual(['a1']);
    // Asked again it begins anew.
    ask('a', late);
    await pause(0);
    expect([...running.keys()]).toEqual(['a2']);
    expect(late.at(-1)).toMatchObject({ done: 0, bands: [] });
  });

  it('say less often how they stand when many futures are there', async () => {
    const { running, ask, point, sleep } = byHand();
    const fans: ForecastMessage[] = [];
    ask('a', fans);
    await pause(0);
    for (let i = 1; i <= 40; i++) {
      sleep(50);
      running.get('a1')?.future(point(i));
    }
    running.get('a1')?.end(null);
    const done = fans.map((fan) => fan.done);
    expect(done.slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(done.slice(9)).toEqual([13, 18, 23, 28, 33, 38, 40]);
    expect(fans.at(-1)?.bands).toEqual([{ atMs: 0, unmet: [5, 21, 37], harmPeople: [0, 0, 0] }]);
  });

  it('say that they broke off, and make room', async () => {
    const { running, ask, faults } = byHand();
    const fans: ForecastMessage[] = [];
    ask('a', fans);
    await pause(0);
    running.get('a1')?.end('out of memory');
    expect(fans.at(-1)).toMatchObject({ failed: true });
    expect(faults).toEqual(['a: out of memory']);
    ask('a', fans);
    await pause(0);
    expect([...running.keys()]).toEqual(['a2']);
  });
});
