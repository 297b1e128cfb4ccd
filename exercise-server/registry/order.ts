/** An order of those who run the game, carried out in one room, and what became of it in words. */
import { fill, MESSAGES, type Text } from '../../sim-core/text/index.ts';
import type { Order, Ordered } from '../protocol/rest.ts';
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Member } from '../room/authority.ts';
import type { Room } from '../room/contract.ts';
import { StoreFault } from '../room/log-port.ts';
import { storyEndMs } from '../room/pacing.ts';
import { Refusal } from './refusal.ts';

/** What became of an order in one group, without the group's name. */
export type Outcome = Ordered['groups'][string];

export const DONE: Outcome = { ok: true, reason: null, said: null };

type Parameters = Readonly<Record<string, string | number>>;

/** @param reason code of the catalogue; an unknown one is said as it is */
export function notDone(reason: string, parameters: Parameters = {}): Outcome {
  const known: Readonly<Record<string, Text>> = MESSAGES;
  const found = Object.hasOwn(known, reason) ? known[reason] : { zh: reason, en: reason };
  const said: Text = { zh: fill(found.zh, parameters), en: fill(found.en, parameters) };
  return { ok: false, reason, said };
}

export async function carryOut(room: Room, by: Member, order: Order): Promise<Outcome> {
  const answer = await tryIn(room, by, order);
  if ('error' in answer) return notDone(answer.error, answer.parameters);
  const { verdict } = answer;
  return verdict.ok
    ? { ...DONE, reason: verdict.reason }
    : notDone(verdict.reason, verdict.parameters);
}

/** Runs are jumps of the clock: they are logged as the advances that they are, and end with the phase. */
async function tryIn(room: Room, { person, role }: Member, order: Order): Promise<AttemptAnswer> {
  if (order.kind !== 'run-to' && order.kind !== 'run-to-time') {
    return room.order({ person, role }, order);
  }
  const wantedMs = await whereTo(room, order);
  // Looking ahead takes time: where the story ends is asked after it.
  const endMs = storyEndMs(room.state);
  if (endMs === null) return { error: 'order.no-story', parameters: {} };
  const toMs = Math.min(wantedMs ?? endMs, endMs);
  return room.order({ person, role: 'clock' }, { kind: 'advance', toMs, jump: true });
}

/** Story time that is wanted, ms; null when nothing more is to come. */
async function whereTo(
  room: Room,
  order: Extract<Order, { readonly kind: 'run-to' | 'run-to-time' }>,
): Promise<number | null> {
  if (order.kind === 'run-to-time') return order.toMs;
  return order.what === 'event' ? room.state.nextEventMs : room.nextDecisionMs();
}

/** Whether a group cannot be opened for what is kept of it, or for its engine: nobody's fault who asks. */
export function cannotOpen(error: unknown): boolean {
  if (error instanceof StoreFault) return error.kind === 'damaged';
  return error instanceof Refusal && [404, 409].includes(error.status);
}
