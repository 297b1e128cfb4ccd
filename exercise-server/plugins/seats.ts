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
import { deskKeptFor, isKeptFromOthers } from '../../sim-core/exercise/index.ts';
import type { Person } from '../registry/documents.ts';
import { SERVER } from '../registry/people.ts';
import { codeOf, refusal } from '../registry/refusal.ts';
import { callerOf, facilitatorIn, giveCookie, groupFor, personIn } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { createGuesses } from './guesses.ts';
import { joinedOf } from './joined.ts';
import { seatByName } from './rosters.ts';
import { roomOf } from './whereabouts.ts';

const GROUP_PARAMS = z.object({ group: z.string() });

export function seats(app: App, { services, secure, url }: PluginContext): void {
  const { people, exercises, sessions, rooms, audit } = services;
  const guesses = createGuesses(() => performance.now());

  /** Who joins, and at a seat if the code is a seat's: the room is found before anybody is made. */
  async function enter(
    code: string,
    name: string,
    known: Readonly<Record<string, string>>,
  ): Promise<Person> {
    const place = await people.placeOf(code);
    if (place.department === null) return enterLobby(code, name, known, place.group);
    const group = await exercises.group(place.group);
    const room = await roomOf(services, group.id);
    const person = await people.join(code, name, known);
    if (person.role !== 'participant' || person.department === place.department) return person;
    const { role } = person;
    return people.place(room, group, person, { role, department: place.department }, SERVER);
  }

  /** Whose name is on the list does not wait in the lobby. */
  async function enterLobby(
    code: string,
    name: string,
    known: Readonly<Record<string, string>>,
    of: string,
  ): Promise<Person> {
    const { expected } = await services.rosters.of(of);
    const desk = name === '' ? null : deskKeptFor(expected, await people.of(of), name);
    if (desk === null) return people.join(code, name, known);
    const group = await exercises.group(of);
    const room = await roomOf(services, of);
    return seatByName(services, room, group, await people.join(code, name, known), desk);
  }

  app.post(
    '/api/join',
    { schema: { tags: ['seats'], body: JOIN, response: { 200: JOINED } } },
    async (request, reply) => {
      const { code, name } = request.body;
      guesses.check(request.ip);
      const { token, session } = await callerOf(request, services);
      const event = { verb: 'join', address: request.ip };
      let person: Person;
      try {
        person = await enter(code, name ?? '', session?.persons ?? {});
      } catch (error) {
        const why = codeOf(error);
        if (why === 'http.unknown-code') guesses.failed(request.ip);
        audit.write({ ...event, who: null, subject: null, ok: false, why });
        throw error;
      }
      const { id, group, department } = person;
      audit.write({ ...event, who: id, subject: group, seat: department, ok: true });
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
      const group = await groupFor(request, request.params.group, services);
      return joinedOf(services, await personIn(request, group, services), exercises);
    },
  );

  app.post(
    '/api/groups/:group/seat',
    {
      schema: { tags: ['seats'], params: GROUP_PARAMS, body: TAKE_SEAT, response: { 200: JOINED } },
    },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      const person = await personIn(request, group, services);
      if (person.role !== 'participant') throw refusal(403, 'http.forbidden');
      const { department } = request.body;
      if (department !== null) {
        const { expected } = await services.rosters.of(group.id);
        const present = await people.of(group.id);
        const isKept = isKeptFromOthers(expected, present, department, person);
        if (isKept) throw refusal(409, 'http.seat-kept');
      }
      const seated = await people.take(await roomOf(services, group.id), group, person, department);
      const event = { who: person.id, verb: 'take-seat', subject: group.id, seat: department };
      audit.write({ ...event, ok: true, address: request.ip });
      return joinedOf(services, seated, exercises);
    },
  );

  app.post(
    '/api/groups/:group/hand-over',
    {
      schema: { tags: ['seats'], params: GROUP_PARAMS, body: HAND_OVER, response: { 200: JOINED } },
    },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      const by = await facilitatorIn(request, group, services);
      const { person: id, department, role } = request.body;
      const person = await people.get(id);
      if (person === null || person.group !== group.id) throw refusal(404, 'http.not-found');
      const room = await roomOf(services, group.id);
      const moved = await people.place(room, group, person, { role, department }, by);
      const event = { who: by.person, verb: 'hand-over', subject: person.id, seat: department };
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
      const group = await groupFor(request, request.params.group, services);
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
      const group = await groupFor(request, request.params.group, services);
      const by = await facilitatorIn(request, group, services);
      const { name, department } = request.body;
      const room = await roomOf(services, group.id);
      const { person, token } = await people.program(group, name, department);
      await people.place(room, group, person, { role: person.role, department }, by);
      const event = { who: by.person, verb: 'program', subject: person.id, seat: department };
      audit.write({ ...event, ok: true, address: request.ip });
      return { person: person.id, token, url };
    },
  );

  /** The address by which the caller reached us is the one it can reach again. */
  function ownUrl(host: string): string {
    return `${secure ? 'https' : 'http'}://${host}`;
  }
}
