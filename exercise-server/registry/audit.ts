/** Who did what to the server, when, and what was refused: a log with a hash chain of its own. */
import { createHmac } from 'node:crypto';
import type { LeasePort } from '../room/lease-port.ts';
import { StoreFault, type LogPort } from '../room/log-port.ts';
import { openLog, type Log } from '../room/log.ts';
import type { Documents } from './documents.ts';
import type { Store } from '../store/port.ts';
import { newSecret } from './secret.ts';

export interface AuditEvent {
  /** Account or person id; null for somebody unknown. */
  readonly who: string | null;
  readonly verb: string;
  readonly subject: string | null;
  readonly ok: boolean;
  /** Department whose seat was taken, given or (null) left; left out where it is about no seat. */
  readonly seat?: string | null;
  /** Code of why it was refused; null or left out where it was not. */
  readonly why?: string | null;
  /** Network address; kept only as a keyed digest, so that erasing the key erases them all. */
  readonly address: string;
}

export interface Audit {
  write(event: AuditEvent): void;
  close(): Promise<void>;
}

export interface AuditOptions {
  readonly store: LogPort & LeasePort & Pick<Store, 'get' | 'replace'>;
  readonly documents: Documents;
  readonly holder: string;
  readonly url: string;
  readonly utcMs: () => number;
  failed(error: unknown): void;
}

const AUDIT_TTL_MS = 10 * 365 * 24 * 3_600_000;

/** Where the streams of all servers of a store are named, each under its own. */
export const AUDIT_STREAMS = 'audit-stream.';
const KEY = 'audit-key';
/** When a key that could not be read was given up, UTC ms; nothing where that never happened. */
export const AUDIT_KEY_LOST = 'audit-key-lost';

/** A month of a server's audit log: a chain cannot be shortened, but a whole month of it can go. */
export function auditStreamOf(host: string, utcMs: number): string {
  return `audit.${host}.${monthOf(utcMs)}`;
}

/** Whether a stream is that month's, whichever server's. */
export function isAuditOf(stream: string, utcMs: number): boolean {
  return stream.endsWith(`.${monthOf(utcMs)}`);
}

function monthOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 7);
}

/** What older versions wrote: one stream for all time. */
export function oldAuditStreamOf(host: string): string {
  return `audit.${host}`;
}

/** Whether a document holds a key by which addresses can be printed. */
export function isAuditKey(text: string | null): boolean {
  try {
    const { value } = JSON.parse(text ?? '') as { readonly value?: unknown };
    return typeof value === 'string' && value !== '';
  } catch {
    return false;
  }
}

export async function openAudit(options: AuditOptions): Promise<Audit> {
  const { store, documents, holder, url, utcMs } = options;
  const [host] = holder.split('/');
  await documents.create('setting', KEY, { value: newSecret() });
  const isLost = await replaceBrokenKey(options);
  const key = (await documents.get('setting', KEY))?.value ?? '';
  let log: { readonly stream: string; readonly opened: Promise<Log> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function open(stream: string): Promise<Log> {
    // Named before it is written, so that no line lies where nobody looks.
    await documents.create('setting', `${AUDIT_STREAMS}${stream}`, { value: stream });
    const asked = { stream, holder, url, ttlMs: AUDIT_TTL_MS };
    const current = await store.holderOf(stream);
    const { epoch } = await store.take({ ...asked, instead: current?.holder ?? null });
    return (await openLog(store, stream, epoch)).log;
  }

  async function append(stream: string, body: string): Promise<void> {
    try {
      if (log?.stream !== stream) log = { stream, opened: open(stream) };
      await (await log.opened).append([body]);
    } catch (error) {
      log = null;
      throw error;
    }
  }

  function write({ address, ...event }: AuditEvent): void {
    const from = createHmac('sha256', key).update(address).digest('hex').slice(0, 16);
    const at = utcMs();
    const stream = auditStreamOf(host, at);
    const body = JSON.stringify({ at, ...event, from });
    // Another process of this machine may have taken the log: it is taken back once.
    last = last.then(() =>
      append(stream, body)
        .catch((error: unknown) => (isFenced(error) ? append(stream, body) : Promise.reject(error)))
        .catch(options.failed),
    );
  }

  if (isLost) {
    const why = 'audit.key-lost';
    write({ who: 'server', verb: 'audit-key', subject: null, ok: false, why, address: '' });
  }
  return {
    write,
    async close() {
      await last;
    },
  };
}

/**
 * A key that cannot be read is no reason not to start: another takes its place, and prints made by the old
 * one can no longer be told to be of the same address as new ones.
 * @returns whether this server put the other in its place
 */
async function replaceBrokenKey({ store, documents, utcMs }: AuditOptions): Promise<boolean> {
  const found = await store.get('setting', KEY);
  if (found === null || isAuditKey(found)) return false;
  const fresh = JSON.stringify({ value: newSecret() });
  if (!(await store.replace('setting', KEY, found, fresh))) return false;
  await documents.put('setting', AUDIT_KEY_LOST, { value: String(utcMs()) });
  return true;
}

function isFenced(error: unknown): boolean {
  return error instanceof StoreFault && error.kind === 'fenced';
}
