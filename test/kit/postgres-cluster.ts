/** A PostgreSQL of the test's own: made in a temporary folder, gone with the test. */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cluster {
  readonly url: string;
  stop(): void;
}

/** PostgreSQL refuses to run as root. */
const OWNER = 'postgres';

/** The folder of `initdb` and `pg_ctl`: on the path, or where Debian puts it. @throws {Error} */
export function postgresFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => +b - +a) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found !== undefined) return found;
  throw new Error('PostgreSQL is needed for this test: apt-get install postgresql (as root)');
}

export async function startCluster(): Promise<Cluster> {
  const bin = postgresFolder();
  const folder = mkdtempSync(join(tmpdir(), 'liandong-pg-'));
  const data = join(folder, 'data');
  const identity = ownIdentity();
  mkdirSync(data, { mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    for (const path of [folder, data]) chownSync(path, identity.uid, identity.gid);
  }
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(bin, program), args, { ...identity, cwd: folder, stdio: 'pipe' });
  };
  const port = await freePort();
  run('initdb', '-D', data, '-A', 'trust', '-U', OWNER, '--no-locale', '-E', 'UTF8');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'server.log'), '-o', options, 'start');
  return {
    url: `postgres://${OWNER}@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ownIdentity(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, OWNER], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Systems give their outgoing connections ports from 32768: one of those would take a server's port
 * while it is dead.
 */
const PORTS = { first: 20_000, last: 32_000 };

/** A port that was free a moment ago, and that no connection is given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.last);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
