/** The servers of one storm, on one store, under one clock: up to two, as they live and die. */
import { buildApp, type AppOptions } from '../../../exercise-server/app.ts';
import { readLibrary } from '../../../sim-core/files/index.ts';
import type { Dice } from '../../kit/dice.ts';
import type { FakeClock } from '../../kit/fake-clock.ts';
import { FAULTS, type FaultKind } from '../../kit/fault-store.ts';
import { createMemoryStore, type MemoryStore } from '../../kit/memory-store.ts';
import type { Weather } from '../sailor.ts';
import { startLife, type Life } from './life.ts';
import { openWorld, worldCatalogue } from './worlds.ts';

export interface Harbour {
  readonly clock: FakeClock;
  readonly dice: Dice;
  readonly weather: Weather;
  readonly store: MemoryStore;
  readonly urls: readonly string[];
  /** Faults of the store so far. */
  readonly storeFaults: number;
  /** Of a server that may be dead. */
  anyUrl(): string;
  lifeAt(url: string): Life;
  start(url: string): Promise<void>;
  /** From now on the store fails like this for a share of the writes; null for no longer. */
  fail(kind: FaultKind | null, share: number, reads: boolean): void;
  /** From now on writes take time. */
  setSail(): void;
}

const LEASE_MS = 3000;
/** After this what the dead held is free. */
export const LEASES_MS = 4500;

export function createHarbour({
  clock,
  dice,
  weather,
}: Pick<Harbour, 'clock' | 'dice' | 'weather'>): Harbour {
  const store = createMemoryStore(() => clock.nowMs());
  const urls = ['http://one.test', 'http://two.test'].slice(0, dice.whole(1, 2));
  const lives = new Map<string, Life>();
  const catalogue = worldCatalogue();
  let failing: { readonly kind: FaultKind; readonly share: number } | null = null;
  let readsFail = false;
  let isCalm = true;
  let storeFaults = 0;

  const fate = {
    delayMs: () => (isCalm ? 0 : dice.whole(0, 30)),
    survives: () => dice.chance(0.5),
    readsFail: () => readsFail,
    fault() {
      if (failing === null || !dice.chance(failing.share)) return null;
      storeFaults += 1;
      return failing.kind === 'fenced' ? null : failing.kind;
    },
  };

  return {
    clock,
    dice,
    weather,
    store,
    urls,
    get storeFaults() {
      return storeFaults;
    },
    anyUrl: () => dice.pick(urls),
    lifeAt: (url) => lives.get(url) as Life,
    async start(url) {
      const wasReading = readsFail;
      readsFail = false;
      const life = await startLife({
        url,
        clock,
        store,
        fate,
        build: (parts) => buildApp(optionsOf(parts, urls, catalogue)),
      });
      readsFail = wasReading;
      lives.set(url, life);
    },
    fail(kind, share, reads) {
      failing = kind === null ? null : { kind, share };
      readsFail = reads;
    },
    setSail: () => void (isCalm = false),
  };
}

export const STORE_FAULTS = FAULTS.filter((kind) => kind !== 'fenced');

function optionsOf(
  parts: Pick<AppOptions, 'clock' | 'store' | 'url'>,
  urls: readonly string[],
  catalogue: AppOptions['catalogue'],
): AppOptions {
  return {
    ...parts,
    catalogue,
    library: readLibrary([]),
    openEngine: openWorld,
    runFutures: () => () => {},
    engines: { own: 'storm', text: null, urlOf: () => 'storm' },
    leaseMs: LEASE_MS,
    tickMs: 250,
    lookBackMs: 300_000,
    holdMs: 1000,
    snapshotEvery: 15,
    logger: false,
    https: null,
    hosts: ['one.test', 'two.test'],
    addresses: [],
    peers: urls.filter((url) => url !== parts.url),
    oidc: null,
    webFolder: null,
    version: '0',
    // A storm calls more often in a minute than people do.
    callsAMinute: { session: 100_000, address: 100_000 },
  };
}
