/** Lists of names: read, saved and shown to those who run a group; whoever is named sits down by their name. */
import * as z from 'zod';
import { arrivals, deskKeptFor, type ExpectedPerson } from '../../sim-core/exercise/index.ts';
import { READ_ROSTER, ROSTER, ROSTER_READ, SAVE_ROSTER, type Roster } from '../protocol/roster.ts';
import type { GroupDocument, Person, RosterDocument } from '../registry/documents.ts';
import { SERVER } from '../registry/people.ts';
import { rosterRead } from '../registry/rosters.ts';
import type { Room } from '../room/contract.ts';
import type { Services } from '../server.ts';
import { facilitatorIn, groupFor } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { roomOf } from './whereabouts.ts';

const GROUP_PARAMS = z.object({ group: z.string() });
const tags = ['seats'];

export function rosters(app: App, { services }: PluginContext): void {
  const { people, exercises, audit } = services;

  async function shown(group: GroupDocument, roster: RosterDocument): Promise<Roster> {
    return rosterBody(roster, await people.of(group.id));
  }

  app.post(
    '/api/groups/:group/roster/read',
    { schema: { tags, params: GROUP_PARAMS, body: READ_ROSTER, response: { 200: ROSTER_READ } } },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      await facilitatorIn(request, group, services);
      const { texts } = await exercises.input(group);
      return rosterRead(group, texts.departments ?? {}, request.body.text);
    },
  );

  app.get(
    '/api/groups/:group/roster',
    { schema: { tags, params: GROUP_PARAMS, response: { 200: ROSTER } } },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      await facilitatorIn(request, group, services);
      return shown(group, await services.rosters.of(group.id));
    },
  );

  app.post(
    '/api/groups/:group/roster',
    { schema: { tags, params: GROUP_PARAMS, body: SAVE_ROSTER, response: { 200: ROSTER } } },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      const by = await facilitatorIn(request, group, services);
      const room = await roomOf(services, group.id);
      const { revision, expected } = request.body;
      const roster = await services.rosters.save(group, revision, expected);
      const event = { who: by.person, verb: 'roster', subject: group.id };
      audit.write({ ...event, ok: true, address: request.ip });
      await seatWaiting(services, room, group, roster.expected);
      return shown(group, roster);
    },
  );
}

/** The list with who of those in the group is who. */
export function rosterBody(
  { revision, expected }: RosterDocument,
  present: readonly Person[],
): Roster {
  const come = arrivals(expected, present);
  return { revision, expected: expected.map((one, i) => ({ ...one, person: come[i] })) };
}

/** Before the start, those who wait in the lobby take the desks that are kept under their names. */
async function seatWaiting(
  services: Services,
  room: Room,
  group: GroupDocument,
  expected: readonly ExpectedPerson[],
): Promise<void> {
  for (const person of await services.people.of(group.id)) {
    if (person.department !== null) continue;
    const others = (await services.people.of(group.id)).filter(({ id }) => id !== person.id);
    await seatByName(services, room, group, person, deskKeptFor(expected, others, person.name));
  }
}

/**
 * Seats a participant at the desk that is kept under their name. Only before the start: a name is typed and
 * proves nothing, and once the exercise runs a desk holds what others must not read.
 */
export async function seatByName(
  { people }: Services,
  room: Room,
  group: GroupDocument,
  person: Person,
  department: string | null,
): Promise<Person> {
  const isFree = person.role === 'participant' && person.department === null;
  if (department === null || !isFree || room.state.clock.state !== 'lobby') return person;
  return people.place(room, group, person, { role: person.role, department }, SERVER);
}
