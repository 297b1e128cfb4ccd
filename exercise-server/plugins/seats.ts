/** Joining by a code, taking a seat, handing it over, and the tickets that open a connection. */
import * as z from 'zod';
import {
  HAND_OVER,
  JOIN,
  JOINED,
  NEW_PROGRAM,
  PROGRAM,
  TAKE_SEAT,
  TICKET,
  TICKET_FOR,
} from '../protocol/rest.ts';
import type { Person } from '../registry/documents.ts';
import { refusal } from '../registry/refusal.ts';
import type { Member } from '../room/authority.ts';
import { callerOf, facilitatorIn, giveCookie, personIn } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { createGuesses } from './guesses.ts';
import { joinedOf } from './joined.ts';
import { roomOf } from './whereabouts.ts';

const GROUP_PARAMS = z.object({ group: z.string() });
/** The server itself seats people who come with a seat's code or take a free seat. */
const SERVER: Member = { person: 'server', role: 'facilitator', departments: [] };

export function seats(app: App, { services, secure, url }: PluginContext): void {
  const { people, exercises, sessions, rooms, audit } = services;
  const guesses = createGuesses(() => performance.now());

  async function seat(person: Person, department: string | null, by: Member): Promise<Person> {
    const group = await exercises.group(person.group);
    const room = await roomOf(services, group.id);
    return people.place(room, group, person, { role: person.role, department }, by);
  }

  app.post(
    '/api/join',
    { schema: { tags: ['seats'], body: JOIN, response: { 200: JOINED } } },
    async (request, reply) => {
      const { code, name } = request.body;
      guesses.check(request.ip);
      const { token, session } = await callerOf(request, services);
      let person: Person;
      try {
        person = await people.join(code, name ?? '', session?.persons ?? {});
      } catch (error) {
        guesses.failed(request.ip);
        audit.write({ who: null, verb: 'join', subject: null, ok: false, address: request.ip });
        throw error;
      }
      const wanted = await people.seatOf(code);
      if (wanted !== null && person.role === 'participant' && person.department !== wanted) {
        person = await seat(person, wanted, SERVER);
      }
      audit.write({
        who: person.id,
        verb: 'join',
        subject: person.group,
        ok: true,
        address: request.ip,
      });
      if (token === null) {
        const persons = { [person.group]: person.id };
        giveCookie(reply, await sessions.create({ account: null, persons }), secure);
      } else {
        await sessions.remember(token, person.group, person.id);
      }
      return joinedOf(services, person, exercises);
    },
  );

  app.get(
    '/api/groups/:group/joined',
    { schema: { tags: ['seats'], params: GROUP_PARAMS, response: { 200: JOINED } } },
    async (request) => {
      const group = await exercises.group(request.params.group);
      return joinedOf(services, await personIn(request, group, services), exercises);
    },
  );

  app.post(
    '/api/groups/:group/seat',
    {
      schema: { tags: ['seats'], params: GROUP_PARAMS, body: TAKE_SEAT, response: { 200: JOINED } },
    },
    async (request) => {
      const group = await exercises.group(request.params.group);
      const person = await personIn(request, group, services);
      if (person.role !== 'participant') throw refusal(403, 'http.forbidden');
      const seated = await seat(person, request.body.department, SERVER);
      return joinedOf(services, seated, exercises);
    },
  );

  app.post(
    '/api/groups/:group/hand-over',
    {
      schema: { tags: ['seats'], params: GROUP_PARAMS, body: HAND_OVER, response: { 200: JOINED } },
    },
    async (request) => {
      const group = await exercises.group(request.params.group);
      const by = await facilitatorIn(request, group, services);
      const { person: id, department, role } = request.body;
      const person = await people.get(id);
      if (person === null || person.group !== group.id) throw refusal(404, 'http.not-found');
      const room = await roomOf(services, group.id);
      const moved = await people.place(room, group, person, { role, department }, by);
      const event = { who: by.person, verb: 'hand-over', subject: person.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return joinedOf(services, moved, exercises);
    },
  );

  app.post(
    '/api/groups/:group/ticket',
    {
      schema: {
        tags: ['seats'],
        params: GROUP_PARAMS,
        body: TICKET_FOR.optional(),
        response: { 200: TICKET },
      },
    },
    async (request) => {
      const group = await exercises.group(request.params.group);
      const person = await personIn(request, group, services);
      const ticket = await people.ticket(person, request.body?.department ?? null);
      const found = await rooms.find(group.id);
      // The room's owner is where the ticket is good; usually that is us.
      return { ticket, url: 'room' in found ? ownUrl(request.host) : found.url };
    },
  );

  app.post(
    '/api/groups/:group/programs',
    {
      schema: {
        tags: ['seats'],
        params: GROUP_PARAMS,
        body: NEW_PROGRAM,
        response: { 200: PROGRAM },
      },
    },
    async (request) => {
      const group = await exercises.group(request.params.group);
      const by = await facilitatorIn(request, group, services);
      const { name, department } = request.body;
      const { person, token } = await people.program(group, name);
      await seat(person, department, by);
      const event = { who: by.person, verb: 'program', subject: person.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return { person: person.id, token, url };
    },
  );

  /** The address by which the caller reached us is the one it can reach again. */
  function ownUrl(host: string): string {
    return `${secure ? 'https' : 'http'}://${host}`;
  }
}
