/** Connections of seats: who may open one, what may come over it, what leaves by it. */
import type { IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import { CLIENT_ATTEMPT } from '../protocol/attempt.ts';
import { HANDSHAKE, type ClientEvents, type Moved, type ServerEvents } from '../protocol/socket.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { ID } from '../protocol/words.ts';
import { sayIssues } from '../registry/malformed.ts';
import { memberOf } from '../registry/member.ts';
import { keyOf } from '../room/streams.ts';
import type { Services } from '../server.ts';
import { createBucket } from './bucket.ts';
import { bearerOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { offerForecasts } from './forecast.ts';
import { noteRefusedAttempt } from './refused-calls.ts';
import {
  callbackOf,
  forgetHandshake,
  forgetRequest,
  lighten,
  subscriberOf,
  type SeatData,
  type SeatSocket,
} from './seat-socket.ts';
import { isOwnHost, isSameOrigin, type Hosts } from './security.ts';

/** Larger messages are no attempts. */
const MESSAGE_BYTES = 64 * 1024;
/** To one desk: somebody with merged desks has a line to each. */
const CONNECTIONS_A_PERSON = 3;
/** What a person sends: on average, and at once. */
const RATE = { perSecond: 10, burst: 30 };

export function sockets(app: App, { services, peers }: PluginContext, hosts: Hosts): Server {
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, SeatData>(app.server, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    perMessageDeflate: false,
    connectTimeout: 10_000,
    // A dead line is noticed within fifteen seconds.
    pingInterval: 10_000,
    pingTimeout: 5000,
    allowRequest(request, decide) {
      void decideOn(request, decide);
    },
  });
  async function decideOn(
    request: IncomingMessage,
    decide: (error: null, allowed: boolean) => void,
  ): Promise<void> {
    const allowed = await isAllowed(request, services, hosts, peers);
    if (!allowed) services.metrics.refused.inc({ why: 'origin' });
    decide(null, allowed);
  }

  io.engine.use(forgetRequest);
  io.engine.on('connection', lighten);

  const perPerson = new Map<string, SeatSocket[]>();

  io.use((socket, next) => void greet(socket, next));

  async function greet(socket: SeatSocket, go: (error?: Error) => void): Promise<void> {
    const data = await admit(socket.handshake.auth, services).catch((error: unknown) => {
      app.log.error({ err: error }, 'handshake');
      return 'http.fault';
    });
    if (typeof data === 'object' && 'room' in data) {
      socket.data = data;
      go();
      return;
    }
    const why = typeof data === 'string' ? data : 'gone.moved';
    services.metrics.refused.inc({ why });
    go(Object.assign(new Error(why), typeof data === 'string' ? {} : { data }));
  }

  io.on('connection', (socket) => {
    const { person, viewer } = socket.data.admission;
    forgetHandshake(socket);
    limitConnections(perPerson, `${person.id} ${keyOf(viewer)}`, socket);
    services.metrics.connections.inc();
    socket.on('disconnect', () => services.metrics.connections.dec());
    void serve(socket, services, peers).catch((error: unknown) => {
      app.log.error({ err: error }, 'connection');
      socket.disconnect(true);
    });
  });
  return io as unknown as Server;
}

/** A browser's page must be ours; a program has no page and shows its token instead. */
async function isAllowed(
  { headers }: IncomingMessage,
  { people }: Services,
  hosts: Hosts,
  peers: readonly string[],
): Promise<boolean> {
  if (!isOwnHost(headers.host, hosts)) return false;
  const { origin } = headers;
  if (origin !== undefined) return isSameOrigin(origin, headers.host) || peers.includes(origin);
  const token = bearerOf(headers.authorization);
  return token !== null && (await people.groupOfProgram(token).catch(() => null)) !== null;
}

/** @returns the seat's data, the code of why not, or where the room is instead */
async function admit(auth: unknown, services: Services): Promise<SeatData | string | Moved> {
  const parsed = HANDSHAKE.safeParse(auth);
  if (!parsed.success) return 'answer.malformed';
  const handshake = parsed.data;
  if (handshake.protocol !== PROTOCOL_VERSION) return 'gone.old-client';
  // One answer for a group that is not there and a ticket that is not good.
  const group = await services.documents.get('group', handshake.group);
  const isPass = group !== null && (await services.people.isPass(group, handshake.ticket));
  if (group === null || !isPass) return 'http.sign-in';
  // Before the ticket is used up: where this fails, its bearer comes back with it.
  const found = await services.rooms.find(group.id);
  const admission = await services.people.admit(group, handshake.ticket);
  if (admission === null) return 'http.sign-in';
  if (!('room' in found)) {
    const { ticket } = admission;
    const again = ticket === null ? handshake.ticket : await services.people.reissue(ticket);
    return { url: found.url, ticket: again };
  }
  // What was read of somebody may be older than what the room has heard since.
  found.room.setMember(memberOf(group, admission.person), 'if-unknown');
  return { handshake, admission, room: found.room };
}

function limitConnections(
  perPerson: Map<string, SeatSocket[]>,
  person: string,
  socket: SeatSocket,
): void {
  const mine = [...(perPerson.get(person) ?? []), socket];
  if (mine.length > CONNECTIONS_A_PERSON) {
    const oldest = mine.shift();
    oldest?.emit('gone', 'gone.elsewhere');
    oldest?.disconnect(true);
  }
  perPerson.set(person, mine);
  socket.on('disconnect', () => {
    const left = (perPerson.get(person) ?? []).filter((other) => other !== socket);
    if (left.length === 0) perPerson.delete(person);
    else perPerson.set(person, left);
  });
}

async function serve(
  socket: SeatSocket,
  services: Services,
  peers: readonly string[],
): Promise<void> {
  const { handshake, admission, room } = socket.data;
  const { person, viewer } = admission;
  const bucket = createBucket(RATE, () => performance.now());
  const subscriber = subscriberOf(socket, services);
  const position = { stream: handshake.stream, from: handshake.from };
  const address = socket.conn.remoteAddress;

  socket.on('attempt', (raw: unknown, answer: unknown) => {
    const give = callbackOf(answer);
    if (!bucket.take()) return give({ error: 'answer.too-fast', parameters: {} });
    const parsed = CLIENT_ATTEMPT.safeParse(raw);
    if (!parsed.success) {
      const said = sayIssues(parsed.error.issues, raw, { zh: 'attempt', en: 'attempt' });
      return give({ error: 'answer.malformed', parameters: {}, said });
    }
    const { data: tried } = parsed;
    room.submit(person.id, tried, (answered) => {
      noteRefusedAttempt(person.id, person.group, tried, answered, address, services);
      give(answered);
    });
  });
  socket.on('withdraw', (raw: unknown, answer: unknown) => {
    const parsed = ID.safeParse(raw);
    callbackOf(answer)(bucket.take() && parsed.success && room.withdraw(person.id, parsed.data));
  });

  offerForecasts(socket, services, bucket);

  if (admission.ticket !== null && peers.length > 0) {
    socket.emit('pass', { ticket: await services.people.returnTicket(admission.ticket), peers });
  }
  let detach = await room.attach(person.id, viewer, subscriber, position);
  let alive = true;
  socket.on('disconnect', () => {
    alive = false;
    detach();
  });
  if (!socket.connected) detach();
  // The whole view that is on its way answers whoever asks for it again meanwhile.
  let isLooking = false;
  socket.on('resync', () => {
    if (!bucket.take() || isLooking) return;
    isLooking = true;
    lookAgain()
      .catch(() => socket.disconnect(true))
      .finally(() => (isLooking = false));
  });

  async function lookAgain(): Promise<void> {
    detach();
    detach = await room.attach(person.id, viewer, subscriber, { stream: null, from: null });
    if (!alive) detach();
  }
}
