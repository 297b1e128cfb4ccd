/** The audit log read back, whoever wrote it: all servers of a store, in the order of their clocks. */
import { hostname } from 'node:os';
import { AUDIT_STREAMS, oldAuditStreamOf, type AuditEvent } from '../registry/audit.ts';
import { documentsOf, type Documents } from '../registry/documents.ts';
import type { Store } from '../store/port.ts';
import { readLastGood, type Damage } from './last-good.ts';

export interface AuditLine {
  /** UTC, ms. */
  readonly atMs: number;
  /** Account or person id; null for somebody unknown. */
  readonly who: string | null;
  /** What they were called; null where that was erased, or never given. */
  readonly name: string | null;
  readonly verb: string;
  readonly subject: string | null;
  /** Department whose seat it is about; null for none, or a seat that was left. */
  readonly seat: string | null;
  readonly ok: boolean;
  /** Code of why it was refused. */
  readonly why: string | null;
  /** Print of the network address: equal prints are one address, as long as its key is kept. */
  readonly from: string;
  /** Which server's log it stands in. */
  readonly stream: string;
}

export interface AuditRead {
  readonly lines: readonly AuditLine[];
  /** Logs that are good only up to a record. */
  readonly damaged: readonly ({ readonly stream: string } & Damage)[];
}

/** @throws {StoreFault} when the store does not answer */
export async function readAudit(store: Store): Promise<AuditRead> {
  const documents = documentsOf(store);
  const streams = await auditStreams(documents);
  const lines: AuditLine[] = [];
  const damaged: AuditRead['damaged'][number][] = [];
  for (const stream of streams) {
    const { records, damage } = await readLastGood(store, stream);
    if (damage !== null) damaged.push({ stream, ...damage });
    for (const { body } of records) lines.push(await lineOf(documents, stream, body));
  }
  return { lines: lines.sort((a, b) => a.atMs - b.atMs), damaged };
}

/** Every log that a server of this store has written, months of the same server apart. */
export async function auditStreams(documents: Documents): Promise<ReadonlySet<string>> {
  const named = await documents.list('setting', AUDIT_STREAMS);
  // A server of an older version named its stream nowhere.
  return new Set([...named.map(([, { value }]) => value), oldAuditStreamOf(hostname())]);
}

interface Written {
  readonly at: number;
  readonly from: string;
}

async function lineOf(documents: Documents, stream: string, body: string): Promise<AuditLine> {
  const written = JSON.parse(body) as Omit<AuditEvent, 'address'> & Written;
  const { at: atMs, who, verb, subject, seat = null, ok, why = null, from } = written;
  return {
    atMs,
    who,
    name: who === null ? null : await nameOf(documents, who),
    verb,
    subject,
    seat,
    ok,
    why,
    from,
    stream,
  };
}

async function nameOf(documents: Documents, who: string): Promise<string | null> {
  const found = (await documents.get('person', who)) ?? (await documents.get('account', who));
  return found === null || found.name === '' ? null : found.name;
}
