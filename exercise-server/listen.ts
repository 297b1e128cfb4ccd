/** Starts a whole server on a data folder or a database, and says where it is. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FastifyServerOptions } from 'fastify';
import type { Library } from '../sim-core/files/index.ts';
import { ownAddresses, ownNames } from './addresses.ts';
import { buildApp, type BuiltApp } from './app.ts';
import { keepEngine, openEngines } from './engine-host/engines.ts';
import { createEnginePool } from './engine-host/pool.ts';
import { futuresInProcesses } from './forecast/processes.ts';
import type { Catalogue } from './registry/catalogue.ts';
import type { OidcSettings } from './registry/oidc.ts';
import { openEmbedded } from './store/embedded.ts';
import { withHighWater } from './store/high-water.ts';
import { openPostgres } from './store/postgres.ts';
import { systemClock } from './system-clock.ts';

export interface ListenOptions {
  readonly port: number;
  /** Whether other computers may call by plain HTTP. */
  readonly lan: boolean;
  /** Folder of the embedded store and of the marks. */
  readonly data: string;
  /** Address of a PostgreSQL; null for the embedded store. */
  readonly database: string | null;
  /** A certificate and its key as PEM text, for HTTPS; null for plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The organisation's sign-in; null for accounts of our own only. */
  readonly oidc: OidcSettings | null;
  /** More names by which this server is called. */
  readonly hosts: readonly string[];
  /** Where clients reach this process; null for its first address on the network. */
  readonly url: string | null;
  /** Addresses of the other servers on the same database. */
  readonly peers: readonly string[];
  readonly catalogue: Catalogue;
  readonly library: Library;
  readonly webFolder: string | null;
  readonly version: string;
  readonly logger: FastifyServerOptions['logger'];
  /** Another process has taken the data folder: this one must end. */
  readonly lost: () => void;
}

export interface Listening {
  readonly built: BuiltApp;
  readonly url: string;
  /** Addresses for other computers; empty when we listen to this one only. */
  readonly addresses: readonly string[];
  /** For the first account, at first run. */
  readonly setupToken: string | null;
  stop(): Promise<void>;
}

const LEASE_MS = 6000;
const TICK_MS = 250;
const LOOK_BACK_MS = 5 * 60_000;
const HOLD_MS = 5000;
/** A quarter of an hour of quiet play: carried out again in a tenth of a second. */
const SNAPSHOT_EVERY = 1000;

/** @throws {StoreFault} when the store cannot be opened or another server has it; Node's own for the port */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { port, lan, tls, database, data } = options;
  mkdirSync(data, { recursive: true });
  const store =
    database === null
      ? await openEmbedded(databaseFile(data), markFile(data), options.lost)
      : withHighWater(await openPostgres(database), sharedMarkFile(data, port));
  const engines = openEngines(enginesFolder(data));
  // A later version of this server can then run what begins under this one.
  if (engines.text !== null) keepEngine(enginesFolder(data), engines.text);
  const pool = createEnginePool(Math.max(1, availableParallelism() - 1), engines);
  const scheme = tls === null ? 'http' : 'https';
  const isOpen = lan || tls !== null;
  const network = isOpen ? ownAddresses() : [];
  const own = options.url ?? `${scheme}://${network[0] ?? '127.0.0.1'}:${port}`;
  const built = await buildApp({
    store,
    catalogue: options.catalogue,
    library: options.library,
    openEngine: pool.openEngine,
    runFutures: futuresInProcesses(availableParallelism()),
    clock: systemClock,
    url: own,
    engines,
    leaseMs: LEASE_MS,
    tickMs: TICK_MS,
    lookBackMs: LOOK_BACK_MS,
    holdMs: HOLD_MS,
    snapshotEvery: SNAPSHOT_EVERY,
    logger: options.logger ?? false,
    https: tls,
    hosts: [...ownNames(), new URL(own).hostname, ...options.hosts],
    peers: options.peers,
    oidc: options.oidc,
    addresses: network.map((address) => `${scheme}://${address}:${port}`),
    webFolder: options.webFolder,
    version: options.version,
  });
  const stop = async (): Promise<void> => {
    await built.stop();
    await pool.close();
  };
  try {
    await built.app.listen({ host: isOpen ? '0.0.0.0' : '127.0.0.1', port });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    built,
    url: `${scheme}://127.0.0.1:${port}`,
    addresses: network.map((address) => `${scheme}://${address}:${port}`),
    setupToken: await built.services.accounts.setupToken(),
    stop,
  };
}

export function databaseFile(data: string): string {
  return join(data, 'liandong.db');
}

/** Engines that this server has run, and may run again for exercises that are pinned to them. */
export function enginesFolder(data: string): string {
  return join(data, 'engines');
}

export function markFile(data: string): string {
  return join(data, 'liandong.mark');
}

/** Of one of the servers on a shared database: what it has acknowledged itself. Each has a port of its own. */
export function sharedMarkFile(data: string, port: number): string {
  return join(data, `liandong-${port}.mark`);
}
