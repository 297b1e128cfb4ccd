/** Who did what to the server, when, and what was refused: a log with a hash chain of its own. */
import { createHmac } from 'node:crypto';
import type { LeasePort } from '../room/lease-port.ts';
import type { LogPort } from '../room/log-port.ts';
import { openLog, type Log } from '../room/log.ts';
import type { Documents } from './documents.ts';
import { newSecret } from './secret.ts';

export interface AuditEvent {
  /** Account or person id; null for somebody unknown. */
  readonly who: string | null;
  readonly verb: string;
  readonly subject: string | null;
  readonly ok: boolean;
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

export async function openAudit(options: AuditOptions): Promise<Audit> {
  const { store, documents, holder, url, utcMs } = options;
  const stream = `audit.${holder.split('/')[0]}`;
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

  return {
    write({ address, ...event }) {
      const from = createHmac('sha256', key).update(address).digest('hex').slice(0, 16);
      const body = JSON.stringify({ at: utcMs(), ...event, from });
      last = last.then(async () => {
        try {
          await (await (log ??= open())).append([body]);
        } catch (error) {
          log = null;
          options.failed(error);
        }
      });
    },
    async close() {
      await last;
    },
  };
}
