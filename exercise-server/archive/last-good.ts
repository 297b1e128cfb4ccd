/** A damaged log as far as it can be trusted: up to the last record before the first that does not fit. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { newId, newSecret } from '../registry/secret.ts';
import { chainFault, headOf } from '../room/chain.ts';
import { readEntry, writeEntry } from '../room/entry.ts';
import { StoreFault, type LogPort, type LogRecord } from '../room/log-port.ts';

export const DAMAGES = ['missing', 'changed', 'older-epoch', 'unreadable'] as const;

/** The first record that does not fit, and why. */
export interface Damage {
  readonly seq: number;
  readonly why: (typeof DAMAGES)[number];
}

export interface GoodRecords {
  readonly records: readonly LogRecord[];
  /** Null when the whole log is good. */
  readonly damage: Damage | null;
}

const PAGE = 500;

/** @throws {StoreFault} when the store does not answer, though not for damage */
export async function readLastGood(
  store: Pick<LogPort, 'read' | 'mark'>,
  stream: string,
): Promise<GoodRecords> {
  // Before the log: whoever plays it meanwhile makes it longer.
  const mark = await store.mark(stream);
  const records: LogRecord[] = [];
  let head = headOf(stream);
  let epoch = 0;
  let size = PAGE;
  for (;;) {
    const page = await readOrNull(store, stream, head.seq, size);
    if (page === null && size === 1) {
      return { records, damage: { seq: head.seq + 1, why: 'unreadable' } };
    }
    if (page === null) {
      // Of the page that cannot be read, the records before the damage can.
      size = 1;
      continue;
    }
    const fault = chainFault(head, epoch, page);
    records.push(...page.slice(0, fault === null ? undefined : fault.seq - 1 - head.seq));
    if (fault !== null) return { records, damage: fault };
    if (page.length > 0) ({ epoch } = head = page[page.length - 1]);
    if (page.length < size) break;
  }
  if (mark === null) return { records, damage: null };
  if (records.length < mark.seq) {
    return { records, damage: { seq: records.length + 1, why: 'missing' } };
  }
  const isMarked = records[mark.seq - 1].hash === mark.hash;
  return isMarked
    ? { records, damage: null }
    : { records: records.slice(0, mark.seq - 1), damage: { seq: mark.seq, why: 'changed' } };
}

async function readOrNull(
  store: Pick<LogPort, 'read'>,
  stream: string,
  after: number,
  limit: number,
): Promise<readonly LogRecord[] | null> {
  try {
    return await store.read(stream, after, limit);
  } catch (error) {
    if (error instanceof StoreFault && error.kind === 'damaged') return null;
    throw error;
  }
}

/**
 * What ends a log that goes no further, at the moment of its last record. Where it breaks off before the
 * exercise has started, that is started too: only what has started can end, and nobody shall start it.
 */
export function endOf(bodies: readonly string[]): readonly string[] {
  const entries = bodies.map(readEntry);
  const { at, phaseMs } = entries.at(-1) ?? { at: 0, phaseMs: 0 };
  const by = { person: 'server', role: 'facilitator' } as const;
  const isStarted = entries.some(({ attempt }) => attempt.body.kind === 'start');
  return [...(isStarted ? [] : ['start' as const]), 'end' as const].map((kind) => {
    const attempt: Attempt = { id: `cut:${newId()}`, by, body: { kind } };
    return writeEntry({ at, phaseMs, attempt }, newSecret());
  });
}
