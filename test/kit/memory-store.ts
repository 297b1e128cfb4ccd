/** A whole store in memory, which outlives the servers that a test kills on it. */
import { createHash } from 'node:crypto';
import { StoreFault, type LogRecord } from '../../exercise-server/room/log-port.ts';
import type { Lease } from '../../exercise-server/room/lease-port.ts';
import type { Store, StoredSnapshot } from '../../exercise-server/store/port.ts';

export interface MemoryStore extends Store {
  /** What a power cut would leave, by stream. */
  readonly logs: ReadonlyMap<string, readonly LogRecord[]>;
  readonly snapshots: ReadonlyMap<string, readonly StoredSnapshot[]>;
}

interface Held {
  readonly holder: string;
  readonly url: string;
  readonly epoch: number;
  readonly untilMs: number;
}

/** @param nowMs by which leases run out */
export function createMemoryStore(nowMs: () => number): MemoryStore {
  const logs = new Map<string, LogRecord[]>();
  const leases = new Map<string, Held>();
  const documents = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  const snapshots = new Map<string, StoredSnapshot[]>();
  const key = (kind: string, id: string): string => `${kind} ${id}`;
  const leaseOf = ({ holder, url, epoch }: Held, mine: boolean): Lease => {
    return { holder, url, epoch, mine };
  };
  return {
    kind: 'libsql',
    logs,
    snapshots,
    async append({ stream, epoch, records }) {
      if (leases.get(stream)?.epoch !== epoch) throw new StoreFault('fenced', 'lease lost');
      const log = logs.get(stream) ?? [];
      if (records[0].seq !== log.length + 1) throw new StoreFault('conflict', 'not the end');
      logs.set(stream, [...log, ...records]);
    },
    read: async (stream, after, limit) => (logs.get(stream) ?? []).slice(after, after + limit),
    mark: async () => null,
    async take({ stream, holder, url, ttlMs, instead }) {
      const held = leases.get(stream);
      const isFree =
        held === undefined ||
        held.untilMs <= nowMs() ||
        held.holder === holder ||
        held.holder === instead;
      if (!isFree) return leaseOf(held, false);
      const epoch = (held?.epoch ?? 0) + 1;
      const taken = { holder, url, epoch, untilMs: nowMs() + ttlMs };
      leases.set(stream, taken);
      return leaseOf(taken, true);
    },
    async renew(holder, ttlMs) {
      const own = [...leases].filter(([, held]) => held.holder === holder && held.untilMs > 0);
      for (const [stream, held] of own) leases.set(stream, { ...held, untilMs: nowMs() + ttlMs });
      return new Map(own.map(([stream, { epoch }]) => [stream, epoch]));
    },
    async release(stream, holder) {
      const held = leases.get(stream);
      if (held?.holder === holder) leases.set(stream, { ...held, untilMs: 0 });
    },
    async holderOf(stream) {
      const held = leases.get(stream);
      return held === undefined || held.untilMs <= nowMs() ? null : leaseOf(held, false);
    },
    held: async () =>
      [...leases]
        .filter(([, { untilMs }]) => untilMs > nowMs())
        .map(([stream, held]) => ({ stream, ...leaseOf(held, false) })),
    get: async (kind, id) => documents.get(key(kind, id)) ?? null,
    put: async (kind, id, body) => void documents.set(key(kind, id), body),
    async create(kind, id, body) {
      if (documents.has(key(kind, id))) return false;
      documents.set(key(kind, id), body);
      return true;
    },
    async replace(kind, id, before, body) {
      if (documents.get(key(kind, id)) !== before) return false;
      documents.set(key(kind, id), body);
      return true;
    },
    async putUnder({ stream, epoch }, kind, id, body) {
      if (leases.get(stream)?.epoch !== epoch) return false;
      documents.set(key(kind, id), body);
      return true;
    },
    async pop(kind, id) {
      const body = documents.get(key(kind, id)) ?? null;
      documents.delete(key(kind, id));
      return body;
    },
    async list(kind, prefix) {
      const found = [...documents].filter(([one]) => one.startsWith(key(kind, prefix)));
      const named = found.map(([one, body]) => [one.slice(kind.length + 1), body] as const);
      return named.sort(([a], [b]) => (a < b ? -1 : 1));
    },
    async putBlob(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      blobs.set(hash, Uint8Array.from(bytes));
      return hash;
    },
    getBlob: async (hash) => blobs.get(hash) ?? null,
    dropBlob: async (hash) => void blobs.delete(hash),
    async putSnapshot(stream, seq, bytes) {
      const kept = (snapshots.get(stream) ?? []).filter((one) => one.seq !== seq);
      const all = [...kept, { seq, bytes: Uint8Array.from(bytes) }];
      snapshots.set(stream, all.sort((a, b) => b.seq - a.seq).slice(0, 2));
    },
    getSnapshot: async (stream, atMost) =>
      (snapshots.get(stream) ?? []).find(({ seq }) => seq <= atMost) ?? null,
    async rewrite(stream, bodies) {
      const log = logs.get(stream) ?? [];
      logs.set(
        stream,
        log.map((record) => ({ ...record, body: bodies.get(record.seq) ?? record.body })),
      );
      snapshots.delete(stream);
    },
    async drop(stream) {
      for (const all of [logs, leases, snapshots]) all.delete(stream);
    },
    async backup() {
      throw new StoreFault('io', 'memory has no file');
    },
    close: async () => {},
  };
}
