/** Who did what to the server, when, and what was refused: a log with a hash chain of its own. */
import { createHmac } from 'node:crypto';
import type { LeasePort } from '../room/lease-port.ts';
import { StoreFault, type LogPort } from '../room/log-port.ts';
import { openLog, type Log } from '../room/log.ts';
import type { Documents } from './documents.ts';
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
  readonly store: LogPort & LeasePort;
  readonly documents: Documents;
  readonly holder: string;
  readonly url: string;
  readonly utcMs: () => number;
  failed(error: unknown): void;
}

const AUDIT_TTL_MS = 10 * 365 * 24 * 3_600_000;

/** Where the streams of all servers of a store are named, each under its own. */
export const AUDIT_STREAMS = 'audit-stream.';

export function auditStreamOf(host: string): string {
  return `audit.${host}`;
}

export async function openAudit(options: AuditOptions): Promise<Audit> {
  const { store, documents, holder, url, utcMs } = options;
  const [host] = holder.split('/');
  const stream = auditStreamOf(host);
  await documents.create('setting', `${AUDIT_STREAMS}${host}`, { value: stream });
  await documents.create('setting', 'audit-key', { value: newSecret() });
  const key = (await documents.get('setting', 'audit-key'))?.value ?? '';
  let log: Promise<Log> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function open(): Promise<Log> {
    const asked = { stream, holder, url, ttlMs: AUDIT_TTL_MS };
    const current = await store.holderOf(stream);
    const { epoch } = await store.take({ ...asked, instead: current?.holder ?? null });
    return (await openLog(store, stream, epoch)).log;
  }

  async function append(body: string): Promise<void> {
    try {
      await (await (log ??= open())).append([body]);
    } catch (error) {
      log = null;
      throw error;
    }
  }

  return {
    write({ address, ...event }) {
      const from = createHmac('sha256', key).update(address).digest('hex').slice(0, 16);
      const body = JSON.stringify({ at: utcMs(), ...event, from });
      // Another process of this machine may have taken the log: it is taken back once.
      last = last.then(() =>
        append(body)
          .catch((error: unknown) => (isFenced(error) ? append(body) : Promise.reject(error)))
          .catch(options.failed),
      );
    },
    async close() {
      await last;
    },
  };
}

function isFenced(error: unknown): boolean {
  return error instanceof StoreFault && error.kind === 'fenced';
}
