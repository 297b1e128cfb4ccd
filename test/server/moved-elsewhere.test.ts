/**
 * Aim: who sits where is written under the lease of the room. A server that lost the room while it stood
 * still moves nobody any more, and whoever takes a room finds every move that was made before.
 */
import { beforeEach, expect, it } from 'vitest';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import type { GroupDocument, Person } from '../../exercise-server/registry/documents.ts';
import { createPeople, SERVER } from '../../exercise-server/registry/people.ts';
import type { Room } from '../../exercise-server/room/contract.ts';
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import { createMemoryStore, type MemoryStore } from '../kit/memory-store.ts';

const GROUP = {
  id: 'g',
  seats: [{ department: 'qingpu', merges: [], rank: 1, code: '1' }],
} as unknown as GroupDocument;
const PERSON: Person = { id: 'g.a', group: 'g', name: 'a', role: 'participant', department: null };

let store: MemoryStore;
beforeEach(async () => {
  store = createMemoryStore(() => 0);
  await documentsOf(store).put('person', PERSON.id, PERSON);
});

const takenBy = async (holder: string, instead: string | null): Promise<number> =>
  (await store.take({ stream: 'g', holder, url: holder, ttlMs: 1000, instead })).epoch;

/** A room that only notes what it is told, and perhaps never hears it. */
function roomUnder(epoch: number, hears = true) {
  const told: AttemptBody[] = [];
  const room = {
    epoch,
    state: { controls: {}, clock: { state: 'lobby' } },
    setMember: () => {},
    order: async (_by: unknown, body: AttemptBody) => {
      if (!hears) return { error: 'answer.room-stopped' };
      told.push(body);
      return { verdict: { ok: true } };
    },
  } as unknown as Room;
  return { room, told };
}

const QINGPU = { role: 'participant', department: 'qingpu' } as const;

it('moves nobody once another server has the room', async () => {
  const epoch = await takenBy('slept', null);
  await takenBy('woke', 'slept');
  const people = createPeople(documentsOf(store), () => 0);
  const { room, told } = roomUnder(epoch);
  await expect(people.place(room, GROUP, PERSON, QINGPU, SERVER)).rejects.toThrow('elsewhere');
  expect(await people.get(PERSON.id)).toEqual(PERSON);
  expect(told).toEqual([]);
});

it('leaves a move whose record was lost to whoever takes the room', async () => {
  const dying = roomUnder(await takenBy('dies', null), false);
  const before = createPeople(documentsOf(store), () => 0);
  await expect(before.place(dying.room, GROUP, PERSON, QINGPU, SERVER)).rejects.toThrow('heard');
  const after = createPeople(documentsOf(store), () => 0);
  const { room, told } = roomUnder(await takenBy('goes on', 'dies'));
  await after.catchUp(room, GROUP, []);
  expect(told).toEqual([
    { kind: 'seat', department: 'qingpu', people: [PERSON.id] },
    { kind: 'control', department: 'qingpu', mode: 'people' },
  ]);
});

it('has a move in part told again by the same server, until it is', async () => {
  const epoch = await takenBy('a', null);
  const people = createPeople(documentsOf(store), () => 0);
  const deaf = roomUnder(epoch, false);
  await expect(people.place(deaf.room, GROUP, PERSON, QINGPU, SERVER)).rejects.toThrow('heard');
  expect([...people.behind()]).toEqual(['g']);
  const { room, told } = roomUnder(epoch);
  await people.catchUp(room, GROUP, []);
  expect(told).toHaveLength(2);
  expect([...people.behind()]).toEqual([]);
});
