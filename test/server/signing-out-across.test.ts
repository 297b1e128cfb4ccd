/**
 * Aim: who is out is out everywhere. Two servers on one store, a console on the second: signing out, a new
 * password and a deleted account on the first end its connection and its way back, and nobody else's.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type {
  AccountListed,
  ExerciseBody,
  InvitationBody,
} from '../../exercise-server/protocol/rest.ts';
import { createMemoryStore } from '../kit/memory-store.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type Sitter,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let servers: readonly TestServer[];
let boss: Browser;
let exercise: ExerciseBody;
let participant: Sitter;
let console_: Sitter;
const OTHER = { name: '另一位', password: 'a long one indeed' };

beforeEach(async () => {
  const store = createMemoryStore(() => performance.now());
  const ports = [await freePort(), await freePort()];
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);
  servers = await Promise.all(
    ports.map((port, i) => startServer({ folder, store, port, url: urls[i], peers: urls })),
  );
  boss = await signUp(servers[0]);
  exercise = await createExercise(boss);
  const [group] = exercise.groups;
  // The room opens where somebody first wants it: on the second.
  const seat = await joinBy(servers[1].url, group.seats[0].code);
  participant = sit(seat, group.id);
  await participant.until('a view', ({ view }) => view !== null);
  const invitation = await boss.post<InvitationBody>('/api/invitations', {});
  const token = new URL(invitation.path, boss.url).searchParams.get('token');
  const other = openBrowser(servers[1].url);
  await other.post('/api/setup', { token, ...OTHER });
  console_ = sit(other, group.id);
  await console_.until('the console', ({ view }) => view !== null);
});
afterEach(async () => {
  for (const sitter of [participant, console_]) sitter.close();
  for (const server of servers) await server.stop();
  remove();
});

async function expectOut(why: string): Promise<void> {
  await console_.until('it is cut off', ({ links }) => links.at(-1) === `gone ${why}`);
  expect(participant.links.at(-1)).toBe('live');
  expect(servers[1].services.rooms.open().has(exercise.groups[0].id)).toBe(true);
  // The way back that its page was given is void, the participant's is not.
  const tickets = await servers[0].services.documents.list('ticket');
  expect(new Set(tickets.map(([, { person }]) => person)).size).toBe(1);
}

const idOf = async (name: string): Promise<string> =>
  (await boss.get<readonly AccountListed[]>('/api/accounts')).find((one) => one.name === name)
    ?.id ?? '';

it('an account that is deleted', async () => {
  await boss.post(`/api/accounts/${await idOf(OTHER.name)}/delete`, {});
  await expectOut('gone.signed-out');
});

it('somebody who signs out', async () => {
  const there = openBrowser(servers[0].url);
  await there.post('/api/login', OTHER);
  await there.post('/api/logout');
  await expectOut('gone.signed-out');
});

it('whoever was signed in under a password that is changed', async () => {
  const there = openBrowser(servers[0].url);
  await there.post('/api/login', OTHER);
  const password = 'another long one';
  await there.post('/api/password', { old: OTHER.password, password });
  await expectOut('gone.password');
});

it('whoever was signed in when a lost password is set anew by a link', async () => {
  const account = await idOf(OTHER.name);
  const invitation = await boss.post<InvitationBody>('/api/invitations', { account });
  const token = new URL(invitation.path, boss.url).searchParams.get('token');
  const there = openBrowser(servers[0].url);
  await there.post('/api/setup', { token, name: 'x', password: 'found again 99' });
  await expectOut('gone.password');
});
