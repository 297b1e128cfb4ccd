/**
 * Aim: a facilitator's list of names decides who is expected where, and is nobody else's to read: a desk is
 * kept for who is named, who comes by that name sits down, and the names go when names are erased.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseExercise, erasePersons } from '../../exercise-server/archive/erase.ts';
import { exportExercise } from '../../exercise-server/archive/archive.ts';
import { readAudit } from '../../exercise-server/archive/audit-lines.ts';
import type { ExerciseBody, Joined } from '../../exercise-server/protocol/rest.ts';
import type { ExpectedBody, Roster, RosterRead } from '../../exercise-server/protocol/roster.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import {
  createExercise,
  openBrowser,
  signIn,
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
let exercise: ExerciseBody;
let path: string;
const group = (): ExerciseBody['groups'][number] => exercise.groups[0];

beforeAll(async () => {
  server = await startServer({ folder, store });
  boss = await signUp(server);
}, 60_000);
beforeEach(async () => {
  exercise = await createExercise(boss);
  path = `/api/groups/${group().id}/roster`;
});
afterAll(async () => {
  await server.stop();
  remove();
});

const NAME = '欧阳静怡';
const OTHER = '司徒建国';
const at = (name: string, department: string | null = null, role = 'participant'): ExpectedBody =>
  ({ name, unit: '', role, department }) as ExpectedBody;

const save = (...expected: readonly ExpectedBody[]): Promise<Roster> =>
  boss.get<Roster>(path).then(({ revision }) => boss.post<Roster>(path, { revision, expected }));

async function come(name: string | undefined, code = group().code) {
  const browser = openBrowser(server.url);
  const joined = await browser.post<Joined>('/api/join', {
    code,
    ...(name === undefined ? {} : { name }),
  });
  return Object.assign(browser, { joined });
}

interface Refused {
  readonly error: { readonly code: string };
}

async function take(browser: Browser, department: string): Promise<string | null> {
  const { status, body } = await browser.call<Joined & Refused>(
    'POST',
    `/api/groups/${group().id}/seat`,
    { department },
  );
  return status === 200 ? body.department : body.error.code;
}

describe('a list', () => {
  it('is read before it is kept: a place for each row, and what is wrong with single ones', async () => {
    const text = `姓名\t单位\t席位\n${NAME}\t\twujiang\n\t某局\t\n${OTHER}\t\t厨师\n`;
    const { rows } = await boss.post<RosterRead>(`${path}/read`, { text });
    expect(rows).toMatchObject([
      { line: 2, expected: { name: NAME, department: 'wujiang' }, notes: [] },
      { line: 3, expected: null, notes: [{ code: 'no-name', severe: true }] },
      {
        line: 4,
        expected: { name: OTHER, department: 'qingpu' },
        notes: [{ code: 'unknown-wish', severe: false }],
      },
    ]);
    expect(rows[2].notes[0].said.zh).toContain('“厨师”');
    expect((await boss.get<Roster>(path)).expected).toEqual([]);
  });

  it('is saved by who has seen the one before, and only with desks that are there', async () => {
    await save(at(NAME, 'wujiang'));
    const late = await boss.call<Refused>('POST', path, { revision: 0, expected: [] });
    expect([late.status, late.body.error.code]).toEqual([409, 'http.roster-changed']);
    const nowhere = await boss.call('POST', path, { revision: 1, expected: [at('x', 'nowhere')] });
    expect(nowhere.status).toBe(404);
    const wrong = { revision: 1, expected: [at('x', 'wujiang', 'evaluator')] };
    expect((await boss.call('POST', path, wrong)).status).toBe(400);
    expect((await boss.get<Roster>(path)).expected).toEqual([
      { ...at(NAME, 'wujiang'), person: null },
    ]);
  });

  it('says who has come, beside the seats', async () => {
    await save(at(NAME, 'wujiang'), at(OTHER, null, 'evaluator'));
    const { joined } = await come(NAME);
    const [{ roster }] = (await boss.get<ExerciseBody>(`/api/exercises/${exercise.id}`)).groups;
    expect(roster.expected.map(({ person }) => person)).toEqual([joined.person, null]);
  });
});

describe('who is named', () => {
  it('sits down at once by the lobby’s code, however the name is typed', async () => {
    await save(at(NAME, 'wujiang'));
    expect((await come(' 欧阳 静怡')).joined.department).toBe('wujiang');
    expect((await come(NAME)).joined.department).toBeNull();
  });

  it('sits down when the list comes after them', async () => {
    const waiting = await come(NAME);
    expect(waiting.joined.department).toBeNull();
    await save(at(NAME, 'wujiang'));
    const { department } = await waiting.get<Joined>(`/api/groups/${group().id}/joined`);
    expect(department).toBe('wujiang');
  });

  it('gets no part in which one sees the truth by a name that anybody can type', async () => {
    await save(at(NAME, null, 'evaluator'), at(OTHER, null, 'facilitator'));
    expect((await come(NAME)).joined.role).toBe('participant');
    expect((await come(OTHER)).joined.role).toBe('participant');
  });

  it('waits for a facilitator once the exercise runs', async () => {
    await save(at(NAME, 'wujiang'));
    await boss.post(`/api/groups/${group().id}/order`, { kind: 'start' });
    expect((await come(NAME)).joined.department).toBeNull();
  });
});

describe('a desk that is kept', () => {
  it('is not taken by others, until who is expected sits somewhere', async () => {
    await save(at(NAME, 'wujiang'));
    const other = await come(OTHER);
    const open = other.joined.open.map(({ department, kept }) => `${department} ${kept}`);
    expect(open).toContain('wujiang true');
    expect(open).toContain('qingpu false');
    expect(await take(other, 'wujiang')).toBe('http.seat-kept');
    const named = await come(NAME);
    expect(await take(named, 'suzhou')).toBe('suzhou');
    expect(await take(other, 'wujiang')).toBe('wujiang');
  });

  it('is opened by its own code all the same: who holds the card holds the seat', async () => {
    await save(at(NAME, 'wujiang'));
    const code = group().seats.find(({ department }) => department === 'wujiang')?.code;
    expect((await come(undefined, code)).joined.department).toBe('wujiang');
    expect((await boss.get<Roster>(path)).expected[0].person).not.toBeNull();
  });
});

describe('the names', () => {
  it('are for those who run the exercise: nobody else is answered, shown or sent any', async () => {
    await save(at(NAME, 'wujiang'), at(OTHER, 'suzhou'));
    const seated = await come('某人', group().seats[0].code);
    const observer = await come('旁人');
    await boss.post(`/api/groups/${group().id}/hand-over`, {
      person: observer.joined.person,
      department: null,
      role: 'observer',
    });
    await boss.post(`/api/groups/${group().id}/order`, { kind: 'start' });
    const heard: unknown[] = [seated.joined, observer.joined];
    for (const browser of [seated, observer]) {
      for (const [method, to] of [
        ['GET', path],
        ['POST', path],
        ['POST', `${path}/read`],
        ['GET', `/api/exercises/${exercise.id}`],
      ] as const) {
        const wanted = { revision: 1, expected: [], text: '' };
        const body = to === path ? { revision: 1, expected: [] } : { text: wanted.text };
        const reply = await browser.call(method, to, method === 'GET' ? undefined : body);
        expect([401, 403]).toContain(reply.status);
        heard.push(reply.body);
      }
      heard.push(await browser.get(`/api/groups/${group().id}/joined`));
      const seat = sit(browser, group().id);
      await seat.until('a view', ({ view }) => view !== null);
      heard.push(seat.view);
      seat.close();
    }
    expect(JSON.stringify(heard)).not.toMatch(new RegExp(`${NAME}|${OTHER}`));
  });

  it('stand in no log, in no exported file and in no line of the audit', async () => {
    await save(at(NAME, 'wujiang'));
    await come(NAME);
    const kept = JSON.stringify([
      await store.read(group().id, 0, 1000),
      await exportExercise(store, exercise.id),
      await readAudit(store),
    ]);
    // Who did what is named where the audit is read, as long as the name is there.
    expect(kept.replaceAll(`"name":"${NAME}"`, '')).not.toContain(NAME);
  });

  it('go with the exercise, and when names are erased', async () => {
    await save(at(NAME, 'wujiang'));
    await store.put('roster', 'torn', '{');
    await boss.post(`/api/groups/${group().id}/order`, { kind: 'start' });
    await boss.post(`/api/groups/${group().id}/order`, { kind: 'end' });
    expect(await erasePersons(store)).toBeGreaterThanOrEqual(2);
    expect(await store.list('roster', '')).toEqual([]);
    boss = await signIn(server.url);
    await save(at(OTHER, 'wujiang'));
    const document = await documentsOf(store).get('exercise', exercise.id);
    if (document === null) throw new Error('the exercise is gone already');
    await eraseExercise(store, document);
    expect(await store.list('roster', '')).toEqual([]);
  });

  it('are not held up by a list that cannot be read, which can be written anew', async () => {
    await store.put('roster', group().id, '{');
    expect((await boss.get<Roster>(path)).expected).toEqual([]);
    expect((await come(NAME)).joined.department).toBeNull();
    expect((await save(at(OTHER, 'wujiang'))).expected).toHaveLength(1);
  });
});
