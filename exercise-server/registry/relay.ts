/**
 * Orders for rooms that another server has. The order is left in the store that both share, and only the
 * secret of that note is sent: nobody's session leaves this server, an order is carried out once at most,
 * and one that was not taken is taken back, so that it is known never to have been heard.
 */
import { ORDERED } from '../protocol/rest.ts';
import type { Documents, OrderDocument } from './documents.ts';
import type { Outcome } from './order.ts';
import { digestOf, newSecret } from './secret.ts';

/** Longer than any answer is waited for; a note that its writer could not take back dies by itself. */
const NOTE_MS = 60_000;
/** Whoever asks for the clock to run waits for the world to be computed. */
const PATIENCE_MS = { run: 30_000, other: 2000 };

export type Heard =
  | { readonly outcomes: Readonly<Record<string, Outcome>> }
  /** `unreachable`: it did not hear and never will. `unanswered`: it heard, the rest is not known. */
  | { readonly why: 'order.unreachable' | 'order.unanswered' };

export interface Relay {
  send(url: string, order: Omit<OrderDocument, 'untilMs'>): Promise<Heard>;
  /** What was left for us under this secret, once; null for nothing. */
  take(note: string): Promise<OrderDocument | null>;
}

export function createRelay(documents: Documents, utcMs: () => number): Relay {
  return {
    async send(url, order) {
      const note = newSecret();
      await documents.put('order', digestOf(note), { ...order, untilMs: utcMs() + NOTE_MS });
      const isRun = order.order.kind === 'run-to' || order.order.kind === 'run-to-time';
      const outcomes = await ask(url, note, isRun ? PATIENCE_MS.run : PATIENCE_MS.other);
      // Whoever answered has taken it; it lies there still for all others.
      const isLeft = (await documents.pop('order', digestOf(note))) !== null;
      if (outcomes !== null) return { outcomes };
      return { why: isLeft ? 'order.unreachable' : 'order.unanswered' };
    },
    async take(note) {
      const order = await documents.pop('order', digestOf(note));
      return order === null || order.untilMs < utcMs() ? null : order;
    },
  };
}

/** Twice, since a connection that was kept open may belong to a server that has been started anew. */
async function ask(
  url: string,
  note: string,
  patienceMs: number,
): Promise<Readonly<Record<string, Outcome>> | null> {
  const signal = AbortSignal.timeout(patienceMs);
  for (let i = 0; i < 2 && !signal.aborted; i++) {
    try {
      const response = await fetch(new URL('/api/carried', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ note }),
        redirect: 'error',
        signal,
      });
      if (!response.ok) return null;
      return ORDERED.parse(await response.json()).groups;
    } catch {
      // No answer, or none of ours.
    }
  }
  return null;
}
