/**
 * P11: malformed messages over real connections to a real server process on which somebody plays. It must
 * go on answering, log nothing of them, hold no more memory, and tell nothing of its inside.
 */
import { join } from 'node:path';
import { chainFault, headOf } from '../../exercise-server/room/chain.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { diceOf, type Dice } from '../kit/dice.ts';
import { note } from '../kit/room.ts';
import { createExercise, joinBy, signUp, sit } from '../kit/server.ts';
import { startWatched } from '../kit/watched-server.ts';
import { tellsOfInside } from './answers.ts';
import { closeCalls, hostileBytes, hostileCall, type Called, type CallTarget } from './calls.ts';
import { hostileConnection, type Target } from './connection.ts';

export interface HostileSpec {
  readonly seed: string;
  /** Empty; `buildWatched` has been called. */
  readonly folder: string;
  readonly messages: number;
  /** `hoard`: a server that keeps what it was sent, which must be found. */
  readonly plant: 'hoard' | 'nothing';
}

export interface HostileReport {
  readonly faults: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Hostile people at once. */
const WORKERS = 6;
/** Share of all messages after which compiled code and caches have settled. */
const WARM = 0.2;
const GROWTH = 20 * 1024 * 1024;
const MOST_FAULTS = 20;

interface Tally {
  sent: number;
  calls: number;
  connections: number;
  answers: number;
  readonly faults: string[];
  readonly statuses: Record<string, number>;
}

export async function hostile(spec: HostileSpec): Promise<HostileReport> {
  const { folder, messages, seed, plant } = spec;
  const server = await startWatched({ folder, world: { chart: 0 }, plant, lookBackMs: 300_000 });
  const tally: Tally = {
    sent: 0,
    calls: 0,
    connections: 0,
    answers: 0,
    faults: [],
    statuses: {},
  };
  let group = '';
  try {
    const boss = await signUp(server);
    const exercise = await createExercise(boss);
    [{ id: group }] = exercise.groups;
    const [{ code, department }] = exercise.groups[0].seats;
    const tokens: string[] = [];
    for (let i = 0; i < WORKERS; i++) {
      const program = { name: `p${i}`, department: exercise.groups[0].seats[1].department };
      const made = await boss.post<{ token: string }>(`/api/groups/${group}/programs`, program);
      tokens.push(made.token);
    }
    const browser = await joinBy(server.url, code);
    const seat = sit(browser, group);
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    await seat.until('a view', ({ view }) => view !== null);
    const calls: CallTarget = {
      url: server.url,
      group,
      exercise: exercise.id,
      cookie: boss.cookie ?? '',
    };
    const attack = async (until: number, name: string): Promise<void> => {
      const all = tokens.map((token, i) => {
        const dice = diceOf(`${seed} ${name} ${i}`);
        return worker({ url: server.url, group, token }, calls, dice, until, tally);
      });
      await Promise.all(all);
    };

    await attack(messages * WARM, 'warm');
    const before = await server.figures(true);
    await attack(messages, 'cold');
    const after = await server.figures(true);
    const grew = after.heapBytes - before.heapBytes;
    if (grew > GROWTH) tally.faults.push(`memory grew by ${mb(grew)} MB`);
    if (after.prototype.join() !== before.prototype.join()) {
      tally.faults.push(`every object has ${after.prototype.join()}`);
    }
    const answer = await seat.attempt(note(department, 'still here', 'last'));
    if (answer === null || !('verdict' in answer)) tally.faults.push('it answers nobody any more');
    const health = await fetch(`${server.url}/health`);
    if (health.status !== 200) tally.faults.push(`health ${health.status}`);
    tally.faults.push(...seat.faults, ...server.errors().map((line) => `logged: ${line}`));
    seat.close();
    const ended = await server.stop();
    if (ended !== 0) tally.faults.push(`the server ended with ${ended}`);
    tally.faults.push(...(await foreign(folder, group)));
    return report(tally, {
      heap_grew_mb: mb(grew),
      rss_grew_mb: mb(after.rssBytes - before.rssBytes),
    });
  } finally {
    closeCalls();
    await server.stop();
  }
}

async function worker(
  target: Target,
  calls: CallTarget,
  dice: Dice,
  until: number,
  tally: Tally,
): Promise<void> {
  while (tally.sent < until && tally.faults.length < MOST_FAULTS) {
    const { messages, answers, faults } = await hostileConnection(target, dice);
    tally.connections += 1;
    tally.sent += messages;
    tally.faults.push(...faults);
    for (const answer of answers) look(answer, tally);
    for (let i = 0; i < 4; i++) {
      take(await hostileCall(calls, dice), tally);
      if (i === 0) take(await hostileBytes(calls, dice), tally);
    }
  }
}

function take({ status, asked, text }: Called, tally: Tally): void {
  tally.sent += 1;
  tally.calls += 1;
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  // 404 and the like are answers too; 2xx would mean that it was taken, 5xx that it hurt.
  if (status < 400 || status > 499)
    tally.faults.push(`${status} for ${asked}: ${text.slice(0, 200)}`);
  look(text, tally);
}

function look(answer: string, tally: Tally): void {
  tally.answers += 1;
  const inside = tellsOfInside(answer);
  if (inside !== null) tally.faults.push(`an answer tells of the inside: ${inside}`);
}

/** Records that nobody but the clock, the facilitator and the one who plays may have caused. */
async function foreign(folder: string, group: string): Promise<readonly string[]> {
  const store = openLibsql(join(folder, 'liandong.db'));
  const records = await store.read(group, 0, Number.MAX_SAFE_INTEGER);
  await store.close();
  const broken = chainFault(headOf(group), 0, records);
  const bodies = records.map(({ body }) => JSON.parse(body).attempt as Attempted);
  const known = ['advance', 'start', 'pause', 'seat', 'control', 'phase'];
  const others = bodies.filter(
    ({ body: { kind }, id }) => !known.includes(kind) && !id.endsWith(':last'),
  );
  return [
    ...(broken === null ? [] : [`record ${broken.seq} ${broken.why}`]),
    ...others.map(({ id, body }) => `logged: ${id} ${body.kind}`),
  ];
}

interface Attempted {
  readonly id: string;
  readonly body: { readonly kind: string };
}

function report(tally: Tally, more: Readonly<Record<string, unknown>>): HostileReport {
  const { sent, calls, connections, answers, statuses, faults } = tally;
  return {
    faults: faults.slice(0, MOST_FAULTS),
    detail: { messages: sent, connections, calls, answers, statuses, ...more },
  };
}

const mb = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;
