import type { Bug } from '../../kit/planted.ts';

export const PEOPLE = 'exercise-server/registry/people.ts';
const SOCKET = 'exercise-server/plugins/socket.ts';
const SEAT_SOCKET = 'exercise-server/plugins/seat-socket.ts';

/** Bugs around the rooms, and at their door, that the storm of the whole server must find. */
export const SERVER_BUGS: readonly Bug[] = [
  {
    what: 'lets a ticket in for a second time',
    file: PEOPLE,
    from: "const ticket = await documents.pop('ticket', id);",
    to: "const ticket = await documents.get('ticket', id);",
  },
  {
    what: 'leaves connections open when a seat is handed over',
    file: 'exercise-server/room/room.ts',
    from: "audience.remove(member.person, 'gone.moved-seat', members.mayWatch);",
    to: '',
  },
  {
    what: 'never tells a room of a move that the store lost',
    file: PEOPLE,
    from: 'for (const seat of untoldSeats(group, bodies, peopleAt, programs)) {',
    to: 'for (const seat of untoldSeats(group, bodies, peopleAt, programs).slice(0, 0)) {',
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
    what: 'acknowledges at the door what is not logged yet',
    file: SOCKET,
    from: 'room.submit(person.id, tried, (answered) => {',
    to: `give({ verdict: { ok: true, standing: 'under', reason: null, made: [] }, nowMs: 0 });
    room.submit(person.id, tried, (answered) => {`,
  },
  {
    what: 'shows everybody with a seat what its facilitators see',
    file: SOCKET,
    from: 'let detach = await room.attach(person.id, viewer, subscriber, position);',
    to: "let detach = await room.attach(person.id, { role: 'director' }, subscriber, position);",
  },
  {
    what: 'keeps two places in the audience for a line that asks for the whole view twice at once',
    file: SOCKET,
    from: 'if (!bucket.take() || isLooking) return;',
    to: 'if (!bucket.take()) return;',
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
  {
    what: 'lets somebody walk to a desk that is not theirs',
    file: PEOPLE,
    from: "if (room.state.clock.state !== 'lobby') throw refusal(409, 'http.seats-are-given');",
    to: '',
  },
  {
    what: 'carries an order to all groups out only in those that are here',
    file: 'exercise-server/registry/orders.ts',
    from: '...[...groupedBy(away)].map(([url, groups]) => send(url, order, groups, false)),',
    to: '',
  },
  {
    what: 'shows a desk under a lease that may be another’s by now',
    file: 'exercise-server/room/is-ours.ts',
    from: 'while (!lease.isSure()) {',
    to: 'while (!true) {',
  },
  {
    what: 'runs the story on in a phase that plays none',
    file: 'exercise-server/registry/order.ts',
    from: 'const endMs = storyEndMs(room.state);',
    to: 'const endMs = storyEndMs(room.state) ?? Infinity;',
  },
];
