import type { InboxEntry, LogEntry } from '../../../sim-core/exercise/entries.ts';
import { isFromSomebody } from '../../parts/inbox/sender.ts';

export interface Figures {
  readonly decisions: number;
  readonly outside: number;
  readonly received: number;
  readonly acknowledged: number;
  /** Median story time from delivery to reading, ms; null when nothing was read. */
  readonly readingMs: number | null;
}

/** Acts that only handle an item and decide nothing. */
const HANDLING = new Set(['read', 'acknowledge', 'note', 'draft']);

/** Sums over what one desk received from others and did. */
export function figuresOf(all: readonly InboxEntry[], log: readonly LogEntry[]): Figures {
  const inbox = all.filter(isFromSomebody);
  const decisions = log.filter(({ act }) => !HANDLING.has(act.kind));
  const waits = inbox
    .flatMap(({ readMs, deliveredMs }) => (readMs === null ? [] : [readMs - deliveredMs]))
    .sort((a, b) => a - b);
  const middle = Math.floor(waits.length / 2);
  const median =
    waits.length === 0
      ? null
      : waits.length % 2 === 1
        ? (waits[middle] ?? 0)
        : ((waits[middle - 1] ?? 0) + (waits[middle] ?? 0)) / 2;
  return {
    decisions: decisions.length,
    outside: decisions.filter(({ standing }) => standing === 'outside').length,
    received: inbox.length,
    acknowledged: inbox.filter(({ acknowledgedMs }) => acknowledgedMs !== null).length,
    readingMs: median,
  };
}
