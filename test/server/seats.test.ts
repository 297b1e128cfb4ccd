/**
 * Aim: nobody walks to a desk. A free seat is taken from the lobby before the start; afterwards seats are
 * handed over, or opened by their own code; each taking of a seat, and each refusal, leaves a line.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAudit, type AuditLine } from '../../exercise-server/archive/audit-lines.ts';
import type { ExerciseBody, Joined } from '../../exercise-server/protocol/rest.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const store = openLibsql(`${folder}/liandong.db`);
let server: TestServer;
let boss: Browser;
let group: ExerciseBody['groups'][number];
let exercise: string;

beforeAll(async () => {
  server = await startServer({ folder, store });
  boss = await signUp(server);
}, 60_000);
beforeEach(async () => {
  const made = await createExercise(boss);
  exercise = made.id;
  [group] = made.groups;
});
afterAll(async () => {
  await server.stop();
  remove();
});

type Refused = { readonly error: { readonly code: string } };
const codeOf = (n: number): string => group.seats[n].code;
const start = (): Promise<unknown> => boss.post(`/api/groups/${group.id}/order`, { kind: 'start' });

/** What came of somebody's wish for a seat: their seat, or the code of why not. */
async function take(browser: Browser, department: string | null): Promise<string | null> {
  const path = `/api/groups/${group.id}/seat`;
  const { status, body } = await browser.call<Joined & Refused>('POST', path, { department });
  return status === 200 ? body.department : body.error.code;
}

async function handOver(person: string, department: string | null, role: string): Promise<string> {
  const path = `/api/groups/${group.id}/hand-over`;
  const given = { person, department, role };
  const { status, body } = await boss.call<Refused>('POST', path, given);
  return status === 200 ? 'given' : body.error.code;
}

async function peopleIn(): Promise<readonly string[]> {
  const { groups } = await boss.get<ExerciseBody>(`/api/exercises/${exercise}`);
  const [{ seats, others }] = groups;
  return [...seats.flatMap(({ people }) => people), ...others].map(({ id }) => id);
}

/** The lines about this group or somebody in it, once those that are awaited are there. */
async function linesOf(...verbs: readonly string[]): Promise<readonly AuditLine[]> {
  return vi.waitFor(async () => {
    const { lines, damaged } = await readAudit(store);
    expect(damaged).toEqual([]);
    const found = lines.filter(({ who, subject }) =>
      [who, subject].some((one) => one?.startsWith(group.id) === true),
    );
    for (const verb of verbs) expect(found.map((line) => line.verb)).toContain(verb);
    return found;
  });
}

describe('before the start', () => {
  it('a free seat is taken from the lobby, changed for another and left', async () => {
    const somebody = await joinBy(server.url, group.code);
    expect(await take(somebody, 'qingpu')).toBe('qingpu');
    expect(await take(somebody, 'wujiang')).toBe('wujiang');
    expect(await take(somebody, null)).toBeNull();
  });

  it('a seat where somebody sits is not there to be taken', async () => {
    const first = await joinBy(server.url, group.code);
    await take(first, 'qingpu');
    const second = await joinBy(server.url, group.code);
    expect(await take(second, 'qingpu')).toBe('http.seat-taken');
    expect(await take(second, 'wujiang')).toBe('wujiang');
    expect(await take(second, 'qingpu')).toBe('http.seat-taken');
  });

  it('of several who want one seat at once, one gets it', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => joinBy(server.url, group.code)));
    const got = await Promise.all(all.map((browser) => take(browser, 'qingpu')));
    expect(got.filter((one) => one === 'qingpu')).toHaveLength(1);
    expect(got.filter((one) => one === 'http.seat-taken')).toHaveLength(3);
  });
});

describe('once it runs', () => {
  it('nobody walks from desk to desk, nor out of the lobby to one', async () => {
    const seated = await joinBy(server.url, codeOf(0));
    const other = await joinBy(server.url, codeOf(1));
    const waiting = await joinBy(server.url, group.code);
    await start();
    for (const department of group.seats.slice(1).map((seat) => seat.department)) {
      expect(await take(seated, department)).toBe('http.seats-are-given');
      expect(await take(waiting, department)).toBe('http.seats-are-given');
    }
    const own = sit(seated, group.id);
    await own.until('a view', ({ view }) => view !== null);
    expect(own.view).toMatchObject({ desk: { self: { department: 'qingpu' } } });
    expect(own.links.filter((link) => link.startsWith('gone'))).toEqual([]);
    own.close();
    expect(await take(other, null)).toBeNull();
    expect(await take(other, 'wujiang')).toBe('http.seats-are-given');
  });

  it('a facilitator gives a seat, taken or not', async () => {
    const seated = await joinBy(server.url, codeOf(0));
    const waiting = await joinBy(server.url, group.code);
    await start();
    expect(await handOver(waiting.joined.person, 'qingpu', 'participant')).toBe('given');
    expect(await handOver(seated.joined.person, 'suzhou', 'participant')).toBe('given');
    const at = await waiting.get<Joined>(`/api/groups/${group.id}/joined`);
    expect(at.department).toBe('qingpu');
  });

  it('a seat’s own code stays good: for several, for who moves, and after a reload', async () => {
    await start();
    const first = await joinBy(server.url, codeOf(0));
    const second = await joinBy(server.url, codeOf(0));
    expect([first, second].map(({ joined }) => joined.department)).toEqual(['qingpu', 'qingpu']);
    const both = [first, second].map((browser) => sit(browser, group.id));
    for (const one of both) await one.until('a view', ({ view }) => view !== null);
    const { person } = first.joined;
    for (const code of [codeOf(0), group.code]) {
      const again = await first.post<Joined>('/api/join', { code });
      expect(again).toMatchObject({ person, department: 'qingpu' });
    }
    expect(both.map(({ links }) => links.at(-1))).toEqual(['live', 'live']);
    for (const one of both) one.close();
    expect(await second.post<Joined>('/api/join', { code: codeOf(1) })).toMatchObject({
      department: 'wujiang',
    });
  });

  it('a desk is for participants: no other role can hold it and so keep everybody from it', async () => {
    const evaluator = await joinBy(server.url, group.code);
    const simulator = await joinBy(server.url, group.code);
    await start();
    const { person } = evaluator.joined;
    expect(await handOver(person, 'qingpu', 'evaluator')).toBe('http.seat-of-another');
    expect(await handOver(person, null, 'evaluator')).toBe('given');
    expect(await handOver(simulator.joined.person, null, 'simulator')).toBe('given');
    const speaker = sit(simulator, group.id);
    await speaker.until('a view', ({ view }) => view !== null);
    const act = { kind: 'note', text: 'for nobody' };
    const body = { kind: 'act', department: 'qingpu', act, thinkWallMs: null, simulated: true };
    expect(await speaker.attempt({ id: 's1', body } as never)).toMatchObject({
      verdict: { ok: true },
    });
    speaker.close();
  });
});

describe('a talk across the table', () => {
  it('is put on record by who runs the game, and by nobody else in a desk’s name', async () => {
    await joinBy(server.url, codeOf(0));
    const simulator = await joinBy(server.url, group.code);
    await handOver(simulator.joined.person, null, 'simulator');
    await start();
    const act = { kind: 'told', way: 'face', with: 'wujiang', incidents: [], note: 'come over' };
    const body = { kind: 'act', department: 'qingpu', act, thinkWallMs: null, simulated: true };
    const answers = [];
    for (const browser of [boss, simulator]) {
      const seat = sit(browser, group.id);
      await seat.until('a view', ({ view }) => view !== null);
      answers.push(await seat.attempt({ id: 't1', body } as never));
      const other = { ...body, act: { kind: 'note', text: 'in their name' } };
      answers.push(await seat.attempt({ id: 't2', body: other } as never));
      seat.close();
    }
    const taken = { error: 'answer.seat-is-taken' };
    expect(answers).toMatchObject([{ verdict: { ok: true } }, taken, taken, taken]);
  });
});

describe('the audit log', () => {
  it('holds a line for every taking of a seat', async () => {
    const somebody = await joinBy(server.url, group.code);
    await take(somebody, 'qingpu');
    await take(somebody, null);
    await somebody.post('/api/join', { code: codeOf(1) });
    await handOver(somebody.joined.person, 'suzhou', 'participant');
    await boss.post(`/api/groups/${group.id}/programs`, { name: 'bot', department: 'jiashan' });
    const lines = await linesOf('program');
    expect(lines.map(({ verb, seat, ok }) => [verb, seat, ok])).toEqual([
      ['join', null, true],
      ['take-seat', 'qingpu', true],
      ['take-seat', null, true],
      ['join', 'wujiang', true],
      ['hand-over', 'suzhou', true],
      ['program', 'jiashan', true],
    ]);
    expect(lines[1]).toMatchObject({
      who: somebody.joined.person,
      name: '某人',
      subject: group.id,
    });
  });

  it('holds refusals, with why: of calls, of attempts, of orders', async () => {
    const seated = await joinBy(server.url, codeOf(0));
    await start();
    await take(seated, 'suzhou');
    const { status } = await seated.call('POST', `/api/groups/${group.id}/order`, { kind: 'end' });
    expect(status).toBe(403);
    const desk = sit(seated, group.id);
    await desk.until('a view', ({ view }) => view !== null);
    await desk.attempt({ id: 'a1', body: { kind: 'end' } });
    desk.close();
    for (const kind of ['end', 'end']) {
      await boss.post(`/api/groups/${group.id}/order`, { kind });
    }
    const lines = await linesOf('end', 'start');
    await vi.waitFor(async () => expect((await linesOf()).length).toBeGreaterThanOrEqual(7));
    const refused = (await linesOf()).filter(({ ok }) => !ok);
    const who = seated.joined.person;
    expect(lines.filter(({ verb, ok }) => verb === 'start' && ok)).toHaveLength(1);
    expect(refused).toMatchObject([
      { who, verb: 'POST /api/groups/:group/seat', why: 'http.seats-are-given' },
      { who, verb: 'POST /api/groups/:group/order', why: 'http.forbidden' },
      { who, verb: 'end', why: 'answer.not-your-role' },
      { verb: 'end', why: 'refused.over' },
    ]);
  });

  it('says of an order to all groups what came of it', async () => {
    const path = `/api/exercises/${exercise}/order`;
    for (const kind of ['start', 'end', 'pause']) {
      await boss.post(path, kind === 'pause' ? { kind, why: '' } : { kind });
    }
    await vi.waitFor(async () => {
      const { lines } = await readAudit(store);
      const mine = lines.filter(({ subject }) => subject === exercise);
      expect(mine.map(({ verb, ok }) => [verb, ok])).toEqual([
        ['create-exercise', true],
        ['start', true],
        ['end', true],
        ['pause', false],
      ]);
    });
  });
});

describe('what is refused leaves nobody behind', () => {
  it('a program for a desk that is not there', async () => {
    const path = `/api/groups/${group.id}/programs`;
    const wanted = { name: 'bot', department: 'nowhere' };
    expect((await boss.call('POST', path, wanted)).status).toBe(404);
    expect((await peopleIn()).length).toBe(1);
  });

  it('a seat’s code at a server that does not have the room', async () => {
    const before = await peopleIn();
    const find = vi.spyOn(server.services.rooms, 'find');
    find.mockResolvedValue({ url: 'http://elsewhere.example' });
    const browser = openBrowser(server.url);
    const { status } = await browser.call('POST', '/api/join', { code: codeOf(0), name: 'x' });
    find.mockRestore();
    expect(status).toBe(421);
    expect(await peopleIn()).toEqual(before);
  });
});
