/** The embedded store: one SQLite file, write-ahead log, every commit synced. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Lease } from '../room/lease-port.ts';
import { StoreFault, type LogRecord, type StreamWrite } from '../room/log-port.ts';
import { checkedBlob, digest } from './blobs.ts';
import { groupCommit } from './group-commit.ts';
import type { Store } from './port.ts';
import { transaction } from './transaction.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS log (
    stream TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL,
    body TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (stream, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS leases (
    stream TEXT PRIMARY KEY, holder TEXT NOT NULL, url TEXT NOT NULL,
    epoch INTEGER NOT NULL, until_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS blobs (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS snapshots (
    stream TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (stream, seq)
  );
`;

const LEASES = `
  SELECT CAST(stream AS BLOB) AS stream, CAST(holder AS BLOB) AS holder, CAST(url AS BLOB) AS url,
    CAST(epoch AS INTEGER) AS epoch, CAST(until_ms AS INTEGER) AS until_ms FROM leases`;

/** A text as the driver gives it when asked for bytes; null where damage has taken it away. */
type Bytes = ArrayBuffer | null;

interface LeaseRow {
  readonly stream: Bytes;
  readonly holder: Bytes;
  readonly url: Bytes;
  readonly epoch: number;
  readonly until_ms: number;
}

interface LogRow {
  readonly seq: number;
  readonly epoch: number;
  readonly body: Bytes;
  readonly hash: Bytes;
}

/**
 * Opens (and makes) the database. Every statement says what type it reads, texts as bytes: the driver
 * ends the whole process over a text that damage has made invalid. @throws {StoreFault} 'io' when it cannot be opened or does not
 * take the settings that durability needs
 */
export function openLibsql(file: string): Store {
  const db = guarded(() => open(file));
  const sql = {
    epoch: db.prepare('SELECT CAST(epoch AS INTEGER) AS epoch FROM leases WHERE stream = ?'),
    head: db.prepare('SELECT CAST(max(seq) AS INTEGER) AS seq FROM log WHERE stream = ?'),
    // Added only under the lease and at the end of the log: in one statement, for it runs at every beat.
    insertNext: db.prepare(
      `INSERT INTO log (stream, seq, epoch, body, hash) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE (SELECT epoch FROM leases WHERE stream = ?1) = ?6
         AND (SELECT coalesce(max(seq), 0) FROM log WHERE stream = ?1) = ?2 - 1`,
    ),
    insert: db.prepare('INSERT INTO log (stream, seq, epoch, body, hash) VALUES (?, ?, ?, ?, ?)'),
    read: db.prepare(
      `SELECT CAST(seq AS INTEGER) AS seq, CAST(epoch AS INTEGER) AS epoch,
         CAST(body AS BLOB) AS body, CAST(hash AS BLOB) AS hash
       FROM log WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
    ),
    take: db.prepare(
      `INSERT INTO leases (stream, holder, url, epoch, until_ms) VALUES (?1, ?2, ?3, 1, ?4 + ?5)
       ON CONFLICT (stream) DO UPDATE SET
         holder = ?2, url = ?3, epoch = leases.epoch + 1, until_ms = ?4 + ?5
       WHERE leases.until_ms <= ?4 OR leases.holder = ?2 OR leases.holder = ?6`,
    ),
    lease: db.prepare(`${LEASES} WHERE stream = ?`),
    leases: db.prepare(`${LEASES} WHERE until_ms > ?`),
    renew: db.prepare(
      `UPDATE leases SET until_ms = ? WHERE holder = ? AND until_ms > 0
       RETURNING CAST(stream AS BLOB) AS stream, epoch`,
    ),
    release: db.prepare('UPDATE leases SET until_ms = 0 WHERE stream = ? AND holder = ?'),
    get: db.prepare('SELECT CAST(body AS BLOB) AS body FROM documents WHERE kind = ? AND id = ?'),
    put: db.prepare(
      `INSERT INTO documents (kind, id, body) VALUES (?1, ?2, ?3)
       ON CONFLICT (kind, id) DO UPDATE SET body = ?3`,
    ),
    create: db.prepare(
      'INSERT INTO documents (kind, id, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    replace: db.prepare('UPDATE documents SET body = ?4 WHERE kind = ?1 AND id = ?2 AND body = ?3'),
    putUnder: db.prepare(
      `INSERT INTO documents (kind, id, body) SELECT ?3, ?4, ?5
       WHERE (SELECT epoch FROM leases WHERE stream = ?1) = ?2
       ON CONFLICT (kind, id) DO UPDATE SET body = ?5`,
    ),
    pop: db.prepare(
      'DELETE FROM documents WHERE kind = ? AND id = ? RETURNING CAST(body AS BLOB) AS body',
    ),
    list: db.prepare(
      `SELECT CAST(id AS BLOB) AS id, CAST(body AS BLOB) AS body FROM documents
       WHERE kind = ?1 AND id >= ?2 AND id < ?3 ORDER BY id`,
    ),
    putBlob: db.prepare('INSERT INTO blobs (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    getBlob: db.prepare('SELECT bytes FROM blobs WHERE hash = ?'),
    dropBlob: db.prepare('DELETE FROM blobs WHERE hash = ?'),
    putSnapshot: db.prepare(
      'INSERT OR REPLACE INTO snapshots (stream, seq, bytes) VALUES (?, ?, ?)',
    ),
    trimSnapshots: db.prepare(
      `DELETE FROM snapshots WHERE stream = ?1 AND seq NOT IN
         (SELECT seq FROM snapshots WHERE stream = ?1 ORDER BY seq DESC LIMIT 2)`,
    ),
    getSnapshot: db.prepare(
      'SELECT seq, bytes FROM snapshots WHERE stream = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
    ),
    rewrite: db.prepare('UPDATE log SET body = ? WHERE stream = ? AND seq = ?'),
    dropSnapshots: db.prepare('DELETE FROM snapshots WHERE stream = ?'),
    drop: [
      db.prepare('DELETE FROM snapshots WHERE stream = ?'),
      db.prepare('DELETE FROM log WHERE stream = ?'),
      db.prepare('DELETE FROM leases WHERE stream = ?'),
    ],
    backup: db.prepare('VACUUM INTO ?'),
  };

  function leaseOf(stream: string): LeaseRow | undefined {
    return sql.lease.get(stream) as LeaseRow | undefined;
  }

  function refusal({ stream, epoch, records }: StreamWrite): StoreFault {
    const lease = sql.epoch.get(stream) as { readonly epoch: number } | undefined;
    if (lease?.epoch !== epoch) {
      return new StoreFault('fenced', `${stream}: epoch ${epoch}, the lease has ${lease?.epoch}`);
    }
    const { seq } = sql.head.get(stream) as { readonly seq: number | null };
    return new StoreFault('conflict', `${stream}: record ${records[0].seq} after ${seq ?? 0}`);
  }

  const commit = transaction(db, (writes: readonly StreamWrite[]) =>
    writes.map((write) => {
      const [first, ...others] = write.records;
      const { changes } = sql.insertNext.run(...columns(write.stream, first), write.epoch);
      if (changes === 0) return refusal(write);
      for (const record of others) sql.insert.run(...columns(write.stream, record));
      return null;
    }),
  );

  const rewrite = transaction(db, (stream: string, bodies: ReadonlyMap<number, string>) => {
    for (const [seq, body] of bodies) sql.rewrite.run(body, stream, seq);
    sql.dropSnapshots.run(stream);
  });

  return {
    kind: 'libsql',
    append: groupCommit((writes) => guarded(() => commit(writes))),
    read: later((stream: string, after: number, limit: number) =>
      (sql.read.all(stream, after, limit) as LogRow[]).map(
        ({ seq, epoch, body, hash }): LogRecord => ({
          seq,
          epoch,
          body: textOf(body),
          hash: textOf(hash),
        }),
      ),
    ),
    mark: later(() => null),
    take: later(({ stream, holder, url, ttlMs, instead }) => {
      const { changes } = sql.take.run(stream, holder, url, Date.now(), ttlMs, instead ?? holder);
      const lease = leaseOf(stream);
      if (lease === undefined) throw new StoreFault('io', `${stream}: the lease vanished`);
      return { ...leaseFrom(lease), mine: changes > 0 };
    }),
    renew: later((holder, ttlMs) => {
      const held = sql.renew.all(Date.now() + ttlMs, holder) as Pick<
        LeaseRow,
        'stream' | 'epoch'
      >[];
      return new Map(held.map(({ stream, epoch }) => [textOf(stream), epoch]));
    }),
    release: later((stream, holder) => void sql.release.run(stream, holder)),
    holderOf: later((stream: string): Lease | null => {
      const lease = leaseOf(stream);
      if (lease === undefined || lease.until_ms <= Date.now()) return null;
      return { ...leaseFrom(lease), mine: false };
    }),
    held: later(() =>
      (sql.leases.all(Date.now()) as LeaseRow[]).map((row) => ({
        ...leaseFrom(row),
        stream: textOf(row.stream),
        mine: false,
      })),
    ),
    get: later((kind, id) => bodyOf(sql.get.get(kind, id))),
    put: later((kind, id, body) => void sql.put.run(kind, id, body)),
    create: later((kind, id, body) => sql.create.run(kind, id, body).changes > 0),
    replace: later((kind, id, before, body) => sql.replace.run(kind, id, before, body).changes > 0),
    putUnder: later(
      ({ stream, epoch }, kind, id, body) =>
        sql.putUnder.run(stream, epoch, kind, id, body).changes > 0,
    ),
    pop: later((kind, id) => bodyOf(sql.pop.get(kind, id))),
    list: later((kind, prefix) =>
      (
        sql.list.all(kind, prefix, pastPrefix(prefix)) as {
          readonly id: Bytes;
          readonly body: Bytes;
        }[]
      ).map(({ id, body }) => [textOf(id), textOf(body)] as const),
    ),
    putBlob: later((bytes) => {
      const hash = digest(bytes);
      sql.putBlob.run(hash, Buffer.from(bytes));
      return hash;
    }),
    getBlob: later((hash: string) => {
      const row = sql.getBlob.get(hash) as { readonly bytes: ArrayBuffer } | undefined;
      return row === undefined ? null : checkedBlob(hash, new Uint8Array(row.bytes));
    }),
    dropBlob: later((hash: string) => void sql.dropBlob.run(hash)),
    putSnapshot: later((stream, seq, bytes) => {
      sql.putSnapshot.run(stream, seq, Buffer.from(bytes));
      sql.trimSnapshots.run(stream);
    }),
    getSnapshot: later((stream: string, atMost: number) => {
      const row = sql.getSnapshot.get(stream, atMost) as
        { readonly seq: number; readonly bytes: ArrayBuffer } | undefined;
      return row === undefined ? null : { seq: row.seq, bytes: new Uint8Array(row.bytes) };
    }),
    rewrite: later((stream, bodies) => {
      rewrite(stream, bodies);
      // What was is also in the write-ahead log, until that is emptied.
      db.pragma('wal_checkpoint(TRUNCATE)');
    }),
    drop: later((stream: string) => {
      for (const statement of sql.drop) statement.run(stream);
    }),
    backup: later((target) => void sql.backup.run(target)),
    close: later(() => void db.close()),
  };
}

function open(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: 5000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // What is deleted is overwritten: erasing would otherwise leave texts on free pages.
  db.pragma('secure_delete = ON');
  const [journal] = db.pragma('journal_mode') as { readonly journal_mode: string }[];
  const [sync] = db.pragma('synchronous') as { readonly synchronous: number }[];
  if (journal.journal_mode !== 'wal' || sync.synchronous !== 2) {
    throw new StoreFault('io', `${file}: no write-ahead log with full sync on this disk`);
  }
  // What an earlier process wrote but could not sync is written once more, and synced.
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec(SCHEMA);
  return db;
}

/** SQLite answers at once; the port does not. */
function later<A extends readonly unknown[], R>(f: (...args: A) => R): (...args: A) => Promise<R> {
  return async (...args) => guarded(() => f(...args));
}

function guarded<R>(f: () => R): R {
  try {
    return f();
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = error instanceof Error ? error.message : String(error);
    const kind =
      code === 'SQLITE_FULL' || code === 'ENOSPC'
        ? 'full'
        : /^SQLITE_(CORRUPT|NOTADB)/.test(code)
          ? 'damaged'
          : 'io';
    throw new StoreFault(kind, message, error);
  }
}

function columns(stream: string, { seq, epoch, body, hash }: LogRecord) {
  return [stream, seq, epoch, body, hash] as const;
}

function bodyOf(row: unknown): string | null {
  return row === undefined ? null : textOf((row as { readonly body: Bytes }).body);
}

function leaseFrom({ holder, url, epoch }: LeaseRow): Omit<Lease, 'mine'> {
  return { holder: textOf(holder), url: textOf(url), epoch };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {StoreFault} 'damaged' for bytes that are no text */
function textOf(bytes: Bytes): string {
  try {
    if (bytes !== null) return UTF8.decode(bytes);
  } catch {
    // said below
  }
  throw new StoreFault('damaged', 'the database holds a text that is none');
}

/** A text behind every id that begins so; ids hold no `~`. */
export function pastPrefix(prefix: string): string {
  return `${prefix}~`;
}
