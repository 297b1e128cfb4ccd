/** The store beyond one machine. The SQL keeps to what PostgreSQL 15 has. */
import { spawn } from 'node:child_process';
import pg from 'pg';
import type { Lease } from '../room/lease-port.ts';
import { StoreFault, type LogRecord, type StreamWrite } from '../room/log-port.ts';
import { groupCommit } from './group-commit.ts';
import { checkedBlob, digest } from './blobs.ts';
import { pastPrefix } from './libsql.ts';
import type { Store } from './port.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS log (
    stream text NOT NULL, seq bigint NOT NULL, epoch bigint NOT NULL,
    body text NOT NULL, hash text NOT NULL, PRIMARY KEY (stream, seq)
  );
  CREATE TABLE IF NOT EXISTS leases (
    stream text PRIMARY KEY, holder text NOT NULL, url text NOT NULL,
    epoch bigint NOT NULL, until_ms bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS documents (
    kind text NOT NULL, id text COLLATE "C" NOT NULL, body text NOT NULL, PRIMARY KEY (kind, id)
  );
  CREATE TABLE IF NOT EXISTS blobs (hash text PRIMARY KEY, bytes bytea NOT NULL);
  CREATE TABLE IF NOT EXISTS snapshots (
    stream text NOT NULL, seq bigint NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (stream, seq)
  );
`;
/** Two servers that start together must not make the tables together. */
const SCHEMA_LOCK = 5_062_009;

/** One statement, so one round trip and one transaction: fence, order and rows. */
const APPEND = `
  WITH asked AS (
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS a (stream, epoch, first)
  ), fence AS (
    SELECT l.stream, l.epoch FROM leases l WHERE l.stream = ANY ($1::text[]) FOR SHARE
  ), judged AS (
    SELECT a.stream,
      CASE WHEN f.epoch IS DISTINCT FROM a.epoch THEN 'fenced'
           WHEN a.first <> 1 + coalesce((SELECT max(seq) FROM log WHERE log.stream = a.stream), 0)
             THEN 'conflict'
           ELSE 'fits' END AS state
    FROM asked a LEFT JOIN fence f USING (stream)
  ), written AS (
    INSERT INTO log (stream, seq, epoch, body, hash)
    SELECT r.stream, r.seq, r.epoch, r.body, r.hash
    FROM unnest($4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])
      AS r (stream, seq, epoch, body, hash)
    JOIN judged j ON j.stream = r.stream AND j.state = 'fits'
  )
  SELECT stream, state FROM judged`;

const NOW_MS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

const TAKE = `
  INSERT INTO leases (stream, holder, url, epoch, until_ms)
  VALUES ($1, $2, $3, 1, ${NOW_MS} + $4)
  ON CONFLICT (stream) DO UPDATE SET
    holder = $2, url = $3, epoch = leases.epoch + 1, until_ms = ${NOW_MS} + $4
  WHERE leases.until_ms <= ${NOW_MS} OR leases.holder = $2 OR leases.holder = $5
  RETURNING holder, url, epoch`;

interface LeaseRow {
  readonly holder: string;
  readonly url: string;
  readonly epoch: string;
}

/** @throws {StoreFault} 'io' when it cannot be reached or would not sync what it commits */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5000 });
  // A connection that breaks while idle is replaced at the next use.
  pool.on('error', () => {});

  async function query<R extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    try {
      return (await pool.query<R>(text, [...values])).rows;
    } catch (error) {
      throw faultOf(error);
    }
  }

  await prepare(query);

  async function commit(writes: readonly StreamWrite[]): Promise<readonly (StoreFault | null)[]> {
    const rows = writes.flatMap(({ stream, records }) =>
      records.map((record) => ({ stream, ...record })),
    );
    const answers = await query<{ readonly stream: string; readonly state: string }>(APPEND, [
      writes.map(({ stream }) => stream),
      writes.map(({ epoch }) => epoch),
      writes.map(({ records }) => records[0].seq),
      rows.map(({ stream }) => stream),
      rows.map(({ seq }) => seq),
      rows.map(({ epoch }) => epoch),
      rows.map(({ body }) => body),
      rows.map(({ hash }) => hash),
    ]);
    const states = new Map(answers.map(({ stream, state }) => [stream, state]));
    return writes.map(({ stream, epoch, records }) => {
      const state = states.get(stream);
      if (state === 'fits') return null;
      const kind = state === 'conflict' ? 'conflict' : 'fenced';
      return new StoreFault(kind, `${stream}: record ${records[0].seq} of epoch ${epoch}: ${kind}`);
    });
  }

  async function bodyOf(text: string, values: readonly unknown[]): Promise<string | null> {
    const [row] = await query<{ readonly body: string }>(text, values);
    return row?.body ?? null;
  }

  async function current(stream: string, where: string): Promise<Lease | null> {
    const [row] = await query<LeaseRow>(
      `SELECT holder, url, epoch FROM leases WHERE stream = $1 ${where}`,
      [stream],
    );
    return row === undefined ? null : { ...row, epoch: Number(row.epoch), mine: false };
  }

  return {
    kind: 'postgres',
    append: groupCommit(commit),
    async read(stream, after, limit) {
      const rows = await query<Record<keyof LogRecord, string>>(
        'SELECT seq, epoch, body, hash FROM log WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3',
        [stream, after, limit],
      );
      return rows.map(({ seq, epoch, body, hash }) => ({
        seq: Number(seq),
        epoch: Number(epoch),
        body,
        hash,
      }));
    },
    mark: async () => null,
    async take({ stream, holder, url: address, ttlMs, instead }) {
      const values = [stream, holder, address, ttlMs, instead ?? holder];
      const [row] = await query<LeaseRow>(TAKE, values);
      if (row !== undefined) return { ...row, epoch: Number(row.epoch), mine: true };
      const lease = await current(stream, '');
      if (lease === null) throw new StoreFault('io', `${stream}: the lease vanished`);
      return lease;
    },
    async renew(holder, ttlMs) {
      const rows = await query<Pick<LeaseRow, 'epoch'> & { readonly stream: string }>(
        `UPDATE leases SET until_ms = ${NOW_MS} + $1 WHERE holder = $2 AND until_ms > 0
         RETURNING stream, epoch`,
        [ttlMs, holder],
      );
      return new Map(rows.map(({ stream, epoch }) => [stream, Number(epoch)]));
    },
    async release(stream, holder) {
      await query('UPDATE leases SET until_ms = 0 WHERE stream = $1 AND holder = $2', [
        stream,
        holder,
      ]);
    },
    holderOf: (stream) => current(stream, `AND until_ms > ${NOW_MS}`),
    async held() {
      const rows = await query<LeaseRow & { readonly stream: string }>(
        `SELECT stream, holder, url, epoch FROM leases WHERE until_ms > ${NOW_MS}`,
      );
      return rows.map((row) => ({ ...row, epoch: Number(row.epoch), mine: false }));
    },
    get: (kind, id) => bodyOf('SELECT body FROM documents WHERE kind = $1 AND id = $2', [kind, id]),
    async put(kind, id, body) {
      await query(
        `INSERT INTO documents (kind, id, body) VALUES ($1, $2, $3)
         ON CONFLICT (kind, id) DO UPDATE SET body = $3`,
        [kind, id, body],
      );
    },
    async create(kind, id, body) {
      const rows = await query(
        `INSERT INTO documents (kind, id, body) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING id`,
        [kind, id, body],
      );
      return rows.length > 0;
    },
    async replace(kind, id, before, body) {
      const rows = await query(
        `UPDATE documents SET body = $4 WHERE kind = $1 AND id = $2 AND body = $3 RETURNING id`,
        [kind, id, before, body],
      );
      return rows.length > 0;
    },
    async putUnder({ stream, epoch }, kind, id, body) {
      const rows = await query(
        `WITH fence AS (SELECT 1 FROM leases WHERE stream = $1 AND epoch = $2 FOR SHARE)
         INSERT INTO documents (kind, id, body) SELECT $3, $4, $5 FROM fence
         ON CONFLICT (kind, id) DO UPDATE SET body = $5 RETURNING id`,
        [stream, epoch, kind, id, body],
      );
      return rows.length > 0;
    },
    pop: (kind, id) =>
      bodyOf('DELETE FROM documents WHERE kind = $1 AND id = $2 RETURNING body', [kind, id]),
    async list(kind, prefix) {
      const rows = await query<{ readonly id: string; readonly body: string }>(
        'SELECT id, body FROM documents WHERE kind = $1 AND id >= $2 AND id < $3 ORDER BY id',
        [kind, prefix, pastPrefix(prefix)],
      );
      return rows.map(({ id, body }) => [id, body] as const);
    },
    async putBlob(bytes) {
      const hash = digest(bytes);
      await query('INSERT INTO blobs (hash, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        hash,
        Buffer.from(bytes),
      ]);
      return hash;
    },
    async getBlob(hash) {
      const [row] = await query<{ readonly bytes: Buffer }>(
        'SELECT bytes FROM blobs WHERE hash = $1',
        [hash],
      );
      return row === undefined ? null : checkedBlob(hash, new Uint8Array(row.bytes));
    },
    async dropBlob(hash) {
      await query('DELETE FROM blobs WHERE hash = $1', [hash]);
    },
    async putSnapshot(stream, seq, bytes) {
      await query(
        `INSERT INTO snapshots (stream, seq, bytes) VALUES ($1, $2, $3)
         ON CONFLICT (stream, seq) DO UPDATE SET bytes = $3`,
        [stream, seq, Buffer.from(bytes)],
      );
      await query(
        `DELETE FROM snapshots WHERE stream = $1 AND seq NOT IN
           (SELECT seq FROM snapshots WHERE stream = $1 ORDER BY seq DESC LIMIT 2)`,
        [stream],
      );
    },
    async getSnapshot(stream, atMost) {
      const [row] = await query<{ readonly seq: string; readonly bytes: Buffer }>(
        'SELECT seq, bytes FROM snapshots WHERE stream = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1',
        [stream, atMost],
      );
      return row === undefined ? null : { seq: Number(row.seq), bytes: new Uint8Array(row.bytes) };
    },
    async rewrite(stream, bodies) {
      await query(
        `WITH changed AS (
           UPDATE log SET body = b.body FROM unnest($2::bigint[], $3::text[]) AS b (seq, body)
           WHERE log.stream = $1 AND log.seq = b.seq
         ) DELETE FROM snapshots WHERE stream = $1`,
        [stream, [...bodies.keys()], [...bodies.values()]],
      );
    },
    async drop(stream) {
      await query(
        `WITH gone AS (DELETE FROM log WHERE stream = $1),
           also AS (DELETE FROM snapshots WHERE stream = $1)
         DELETE FROM leases WHERE stream = $1`,
        [stream],
      );
    },
    backup: (file) => dump(url, file),
    close: () => pool.end(),
  };
}

async function prepare(
  query: <R extends pg.QueryResultRow>(text: string) => Promise<R[]>,
): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit'] as const) {
    const [row] = await query<Record<string, string>>(`SHOW ${setting}`);
    if (row[setting] === 'off') {
      throw new StoreFault('io', `PostgreSQL runs with ${setting} = off: commits would be lost`);
    }
  }
  await query(`BEGIN; SELECT pg_advisory_xact_lock(${SCHEMA_LOCK}); ${SCHEMA} COMMIT`);
}

/** PostgreSQL's own tool makes the copy: it must be installed where the server runs. */
function dump(url: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pg_dump', ['--format=custom', `--file=${file}`, url], { stdio: 'ignore' });
    child.on('error', (error) => reject(new StoreFault('io', `pg_dump: ${error.message}`, error)));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StoreFault('io', `pg_dump ended with ${code}`));
    });
  });
}

function faultOf(error: unknown): StoreFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const kind =
    code === '53100'
      ? 'full'
      : code === '23505'
        ? 'conflict'
        : code.startsWith('XX00')
          ? 'damaged'
          : 'io';
  return new StoreFault(kind, message, error);
}
