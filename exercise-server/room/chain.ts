/** The hash chain over the records of a log: no record can be changed, left out or moved unseen. */
import { createHash } from 'node:crypto';
import type { Head, LogRecord } from './log-port.ts';
import { sealed } from './seal.ts';

/** Before the first record: the stream's own name, so that two logs cannot be exchanged. */
export function headOf(stream: string): Head {
  return { seq: 0, hash: createHash('sha256').update(`log ${stream}`).digest('hex') };
}

/** The records that `bodies` become after `head`. */
export function chain(head: Head, epoch: number, bodies: readonly string[]): readonly LogRecord[] {
  let { seq, hash } = head;
  return bodies.map((body) => {
    seq += 1;
    hash = link(hash, seq, epoch, body);
    return { seq, epoch, body, hash };
  });
}

export interface ChainFault {
  /** The first record that does not fit. */
  readonly seq: number;
  readonly why: 'missing' | 'changed' | 'older-epoch';
}

/** Whether `records` follow `head`. @returns the first that does not, or null */
export function chainFault(
  head: Head,
  epoch: number,
  records: readonly LogRecord[],
): ChainFault | null {
  let { seq, hash } = head;
  let newest = epoch;
  for (const record of records) {
    if (record.seq !== seq + 1) return { seq: seq + 1, why: 'missing' };
    if (record.epoch < newest) return { seq: record.seq, why: 'older-epoch' };
    if (record.hash !== link(hash, record.seq, record.epoch, record.body)) {
      return { seq: record.seq, why: 'changed' };
    }
    ({ seq, hash, epoch: newest } = record);
  }
  return null;
}

function link(before: string, seq: number, epoch: number, body: string): string {
  return createHash('sha256')
    .update(`${before}\n${seq}\n${epoch}\n${sealed(body)}`)
    .digest('hex');
}
