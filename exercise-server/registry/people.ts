/** Who is in a group, at which desk, in which role; the log learns it, and their rights follow at once. */
import type { Role } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { Member } from '../room/authority.ts';
import type { Room } from '../room/contract.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Code, Documents, GroupDocument, Person, Ticket } from './documents.ts';
import { memberOf, viewerOf } from './member.ts';
import { refusal } from './refusal.ts';
import { untoldSeats } from './seating.ts';
import { digestOf, newId, newSecret, readCode } from './secret.ts';
import { createTelling } from './telling.ts';
import { createTurns } from './turns.ts';

const TICKET_MS = 60_000;
/** Longer than the longest exercise day. */
const RETURN_MS = 12 * 3_600_000;

export interface Admission {
  readonly person: Person;
  readonly viewer: Viewer;
  /** What was used up by this; null for a program, whose token stays good. */
  readonly ticket: Ticket | null;
}

export interface People {
  /** Who joins by a code; one who is in the group already stays who they are. */
  join(typed: string, name: string, known: Readonly<Record<string, string>>): Promise<Person>;
  /** The same somebody in another group, in the same role and at no seat; once, however often asked. */
  again(person: Person, group: GroupDocument): Promise<Person>;
  /** Where a code leads: to a seat, or (department null) to a lobby. @throws {Refusal} 404 */
  placeOf(typed: string): Promise<Code>;
  /** An account's own person in a group. */
  facilitator(
    group: GroupDocument,
    account: { id: string; name: string },
    role: Role,
  ): Promise<Person>;
  get(id: string): Promise<Person | null>;
  of(group: string): Promise<readonly Person[]>;
  members(group: GroupDocument): Promise<readonly Member[]>;
  /**
   * Moves somebody to a seat or a role; who sat there before loses it in this turn.
   * @throws {Refusal} 400 for a seat in another role than participant's, 404 for one that is not there
   */
  place(
    room: Room,
    group: GroupDocument,
    person: Person,
    where: Where,
    by: Member,
  ): Promise<Person>;
  /**
   * Somebody takes a free seat by their own hand, or with null leaves theirs. Of two who want the same
   * the later hears of the earlier.
   * @throws {Refusal} 409 for a seat where somebody sits, and for any once the exercise has begun
   */
  take(
    room: Room,
    group: GroupDocument,
    person: Person,
    department: string | null,
  ): Promise<Person>;
  /**
   * Tells a room what its log has missed of who sits where: the store failed, or the process died, between
   * a move and its record.
   */
  catchUp(room: Room, group: GroupDocument, bodies: readonly string[]): Promise<void>;
  /** Groups of which a move may have happened in part: they wait for `catchUp`. */
  behind(): ReadonlySet<string>;
  ticket(person: Person, department: string | null): Promise<string>;
  /** The same ticket under another secret, for where the room really is. */
  reissue(ticket: Ticket): Promise<string>;
  /** A ticket that is good for hours, by which a connection that broke comes back. */
  returnTicket(ticket: Ticket): Promise<string>;
  /** An account's own persons, in every group. */
  ofAccount(account: string): Promise<readonly Person[]>;
  /** Makes all tickets of these people worthless. */
  voidTickets(persons: readonly string[]): Promise<void>;
  /** A person for a program, at no seat yet. @throws {Refusal} 404 for a seat that is not there */
  program(
    group: GroupDocument,
    name: string,
    department: string,
  ): Promise<{ person: Person; token: string }>;
  /** The group in which a program has this token; null for no program's. */
  groupOfProgram(token: string): Promise<string | null>;
  /** Whether this ticket or program token lets somebody in; it is not used up by this. */
  isPass(group: GroupDocument, token: string): Promise<boolean>;
  /** Who holds this ticket (used up by this) or program token, and what they may watch. */
  admit(group: GroupDocument, token: string): Promise<Admission | null>;
}

interface Where {
  readonly role: Role;
  readonly department: string | null;
}

/** The server itself seats people who come with a seat's code or take a free seat. */
export const SERVER: Member = { person: 'server', role: 'facilitator', departments: [] };

export function createPeople(documents: Documents, utcMs: () => number): People {
  const turns = createTurns();
  const behind = new Set<string>();
  const { tellSeats } = createTelling(of);

  async function add(group: string, name: string, role: Role): Promise<Person> {
    const person: Person = { id: `${group}.${newId()}`, group, name, role, department: null };
    await documents.put('person', person.id, person);
    return person;
  }

  async function issue(ticket: Ticket): Promise<string> {
    const secret = newSecret();
    await documents.put('ticket', digestOf(secret), ticket);
    return secret;
  }

  async function of(group: string): Promise<readonly Person[]> {
    return (await documents.list('person', `${group}.`)).map(([, person]) => person);
  }

  async function placeOf(typed: string): Promise<Code> {
    const code = await documents.get('code', readCode(typed));
    if (code === null) throw refusal(404, 'http.unknown-code');
    return code;
  }

  async function move(
    room: Room,
    group: GroupDocument,
    person: Person,
    { role, department }: Where,
    by: Member,
  ): Promise<Person> {
    // Whoever may not act at a desk must not keep others from it.
    if (department !== null && role !== 'participant') throw refusal(400, 'http.seat-of-another');
    if (department !== null && !hasSeat(group, department)) throw refusal(404, 'http.not-found');
    const moved: Person = { ...person, role, department };
    // Until the end of this it may have happened in part.
    const wasBehind = behind.has(group.id);
    behind.add(group.id);
    // Rights and connections of the old place end here, before anything is awaited.
    room.setMember(memberOf(group, moved));
    const fence = { stream: group.id, epoch: room.epoch };
    // Another server that has taken the room meanwhile has read who was where, and reads it once.
    if (!(await documents.putUnder(fence, 'person', moved.id, moved))) {
      throw new StoreFault('io', 'the room is elsewhere by now');
    }
    if (person.department !== null && person.department !== department) {
      await tellSeats(room, group, person.department, by);
    }
    if (department !== null) await tellSeats(room, group, department, by);
    if (!wasBehind) behind.delete(group.id);
    return moved;
  }

  return {
    async join(typed, name, known) {
      const code = await placeOf(typed);
      const before = known[code.group];
      const there = before === undefined ? null : await documents.get('person', before);
      return there ?? add(code.group, name, 'participant');
    },
    async again({ id: old, name, role }, group) {
      const id = `${group.id}.${old.slice(old.indexOf('.') + 1)}`;
      const person: Person = { id, group: group.id, name, role, department: null };
      if (await documents.create('person', id, person)) return person;
      return (await documents.get('person', id)) ?? person;
    },
    placeOf,
    async facilitator(group, account, role) {
      const id = `${group.id}.${account.id}`;
      const found = await documents.get('person', id);
      if (found !== null) return found;
      const person: Person = { id, group: group.id, name: account.name, role, department: null };
      await documents.put('person', id, person);
      return person;
    },
    get: (id) => documents.get('person', id),
    of,
    async members(group) {
      return (await of(group.id)).map((person) => memberOf(group, person));
    },
    place: (room, group, person, where, by) =>
      turns.after(group.id, async () => {
        const now = (await documents.get('person', person.id)) ?? person;
        return move(room, group, now, where, by);
      }),
    take: (room, group, { id, ...known }, department) =>
      turns.after(group.id, async () => {
        const person = (await documents.get('person', id)) ?? { id, ...known };
        const { role } = person;
        if (department === person.department) return person;
        if (department !== null) {
          if (room.state.clock.state !== 'lobby') throw refusal(409, 'http.seats-are-given');
          const everybody = await of(group.id);
          const isFree = everybody.every((one) => one.department !== department);
          if (!isFree) throw refusal(409, 'http.seat-taken');
        }
        return move(room, group, person, { role, department }, SERVER);
      }),
    catchUp: (room, group, bodies) =>
      turns.after(group.id, async () => {
        behind.add(group.id);
        const everybody = await of(group.id);
        for (const person of everybody) room.setMember(memberOf(group, person));
        const programs = new Set(everybody.flatMap(({ id, program }) => (program ? id : [])));
        const peopleAt = (seat: string): readonly string[] =>
          everybody.filter(({ department }) => department === seat).map(({ id }) => id);
        for (const seat of untoldSeats(group, bodies, peopleAt, programs)) {
          await tellSeats(room, group, seat, SERVER);
        }
        behind.delete(group.id);
      }),
    behind: () => behind,
    ticket: ({ id, group }, department) =>
      issue({ person: id, group, department, untilMs: utcMs() + TICKET_MS }),
    reissue: issue,
    returnTicket: (ticket) => issue({ ...ticket, untilMs: utcMs() + RETURN_MS }),
    async ofAccount(account) {
      const everybody = await documents.list('person');
      return everybody.flatMap(([id, person]) => (id.endsWith(`.${account}`) ? [person] : []));
    },
    async voidTickets(persons) {
      if (persons.length === 0) return;
      for (const [id, ticket] of await documents.list('ticket')) {
        if (persons.includes(ticket.person)) await documents.pop('ticket', id);
      }
    },
    async program(group, name, department) {
      if (!hasSeat(group, department)) throw refusal(404, 'http.not-found');
      const person: Person = { ...(await add(group.id, name, 'participant')), program: true };
      await documents.put('person', person.id, person);
      const token = newSecret();
      await documents.put('program', digestOf(token), { person: person.id, group: group.id });
      return { person, token };
    },
    groupOfProgram: async (token) =>
      (await documents.get('program', digestOf(token)))?.group ?? null,
    async isPass(group, token) {
      const id = digestOf(token);
      const pass = (await documents.get('ticket', id)) ?? (await documents.get('program', id));
      return pass?.group === group.id;
    },
    async admit(group, token) {
      const id = digestOf(token);
      const ticket = await documents.pop('ticket', id);
      const pass = ticket ?? (await documents.get('program', id));
      if (pass === null || pass.group !== group.id) return null;
      if (ticket !== null && ticket.untilMs < utcMs()) return null;
      const person = await documents.get('person', pass.person);
      if (person === null) return null;
      const viewer = viewerOf(memberOf(group, person), ticket?.department ?? null);
      return viewer === null ? null : { person, viewer, ticket };
    },
  };
}

function hasSeat({ seats }: GroupDocument, department: string): boolean {
  return seats.some((seat) => seat.department === department);
}
