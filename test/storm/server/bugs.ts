import type { Bug } from '../../kit/planted.ts';

export const PEOPLE = 'exercise-server/registry/people.ts';
const ROOMS = 'exercise-server/registry/rooms.ts';
const SOCKET = 'exercise-server/plugins/socket.ts';
const SEAT_SOCKET = 'exercise-server/plugins/seat-socket.ts';

/** Bugs around the rooms that the storm of the whole server must find. */
export const SERVER_BUGS: readonly Bug[] = [
  {
    what: 'lets a ticket in for a second time',
    file: PEOPLE,
    from: "const ticket = await documents.pop('ticket', id);",
    to: "const ticket = await documents.get('ticket', id);",
  },
  {
    what: 'opens a desk by a ticket that was kept until the desk was another’s',
    file: PEOPLE,
    from: 'if (department === undefined || !departments.includes(department)) return null;',
    to: 'if (department === undefined) return null;',
  },
  {
    what: 'leaves connections open when a seat is handed over',
    file: PEOPLE,
    from: "room.removeMember(person.id, 'gone.moved-seat');",
    to: '',
  },
  {
    what: 'never tells a room of a move that the store lost',
    file: PEOPLE,
    from: 'for (const seat of untoldSeats(group, bodies, peopleAt)) {',
    to: 'for (const seat of untoldSeats(group, bodies, peopleAt).slice(0, 0)) {',
  },
  {
    what: 'forgets the desks that are merged into a seat',
    file: PEOPLE,
    from: 'const departments = seat === undefined ? [] : [seat.department, ...seat.merges];',
    to: 'const departments = seat === undefined ? [] : [seat.department];',
  },
  {
    what: 'keeps a session that was ended',
    file: 'exercise-server/registry/sessions.ts',
    from: "end: (token) => documents.pop('session', digestOf(token)),",
    to: "end: (token) => documents.get('session', digestOf(token)),",
  },
  {
    what: 'lets participants run the game',
    file: 'exercise-server/plugins/caller.ts',
    from: "if (!RUNS_THE_GAME.includes(role)) throw refusal(403, 'http.forbidden');",
    to: '',
  },
  {
    what: 'goes on with rooms whose lease it has lost',
    file: ROOMS,
    from: 'if (held.includes(group)) continue;',
    to: 'if (held !== null) continue;',
  },
  {
    what: 'opens a room that another process has',
    file: ROOMS,
    from: 'if (!held.mine) return { url: held.url };',
    to: '',
  },
  {
    what: 'acknowledges at the door what is not logged yet',
    file: SOCKET,
    from: 'room.submit(person.id, parsed.data, give);',
    to: `room.submit(person.id, parsed.data, () => {});
    give({ verdict: { ok: true, standing: 'under', reason: null, made: [] }, nowMs: 0 });`,
  },
  {
    what: 'shows everybody with a seat what its facilitators see',
    file: SOCKET,
    from: 'let detach = await room.attach(person.id, viewer, subscriber, position);',
    to: "let detach = await room.attach(person.id, { role: 'director' }, subscriber, position);",
  },
  {
    what: 'drops what a line is not ready to take',
    file: SEAT_SOCKET,
    from: 'if (!isFree(connection)) return wait(connection, frame);',
    to: 'if (!isFree(connection)) return;',
  },
  {
    what: 'sends one desk what was written for another',
    file: SEAT_SOCKET,
    from: 'if (last?.message === message) return last;',
    to: 'if (last !== null && event !== "full") return last;',
  },
];
