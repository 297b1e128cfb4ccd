/** The services behind the interface, put together; no HTTP and no sockets in here. */
import type { FastifyBaseLogger } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { createReports, type Reports } from './after-action/reports.ts';
import { exportExercise } from './archive/archive.ts';
import { keepHouse, type Housekeeping } from './archive/housekeeping.ts';
import { toldExercises } from './archive/retention.ts';
import { takeInBeside } from './archive/restore.ts';
import { createAccounts, type Accounts } from './registry/accounts.ts';
import { openAudit, type Audit } from './registry/audit.ts';
import { createBranches, type Branches } from './registry/branches.ts';
import type { Catalogue } from './registry/catalogue.ts';
import { documentsOf, type Documents, type Exercise } from './registry/documents.ts';
import { createDamagedDocuments, type DamageCounts } from './registry/damaged.ts';
import { createExercises, type Exercises } from './registry/exercises.ts';
import { createOidc, type Oidc, type OidcSettings } from './registry/oidc.ts';
import { createMaps, type Maps } from './registry/maps.ts';
import { createOrders, type Orders } from './registry/orders.ts';
import { createPeople, type People } from './registry/people.ts';
import { createRelay } from './registry/relay.ts';
import { newHolder } from './registry/holder.ts';
import { createRooms, type Rooms } from './registry/rooms.ts';
import { refusal } from './registry/refusal.ts';
import { createRosters, type Rosters } from './registry/rosters.ts';
import { newId } from './registry/secret.ts';
import { createSessions, type SessionKeeper } from './registry/sessions.ts';
import { shortOf, type Engines } from './engine-host/engines.ts';
import type { OpenEngine } from './engine-host/open.ts';
import { createCounterfactuals, type Counterfactuals } from './counterfactual/counterfactuals.ts';
import { createForecasts, type Forecasts } from './forecast/forecasts.ts';
import type { RunFutures } from './forecast/futures.ts';
import type { RoomClock } from './room/clock.ts';
import { DOCUMENT_KINDS, type Store } from './store/port.ts';
import { snapshotsOf } from './store/snapshots.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly openEngine: OpenEngine;
  readonly runFutures: RunFutures;
  readonly clock: RoomClock;
  /** Where clients reach this process, such as `http://192.168.1.5:8080`. */
  readonly url: string;
  readonly engines: Engines;
  readonly leaseMs: number;
  readonly tickMs: number;
  /** How long a room that is over stays open for those who look back, ms. */
  readonly lookBackMs: number;
  /** How long an inject released by hand can be taken back, ms. */
  readonly holdMs: number;
  /** The organisation's sign-in; null for accounts of our own only. */
  readonly oidc: OidcSettings | null;
  /** Records of a log from one snapshot to the next. */
  readonly snapshotEvery: number;
}

export interface Services {
  readonly documents: Documents;
  /** How many documents of each kind are known to be unreadable; kinds without any are left out. */
  damagedDocuments(): Promise<DamageCounts>;
  readonly accounts: Accounts;
  readonly sessions: SessionKeeper;
  readonly oidc: Oidc | null;
  readonly exercises: Exercises;
  /** The good records of a damaged exercise, as one that has ended. @throws {Refusal} when none is damaged */
  lookBack(exercise: string, by: string): Promise<Exercise>;
  readonly branches: Branches;
  readonly maps: Maps;
  readonly people: People;
  readonly rosters: Rosters;
  readonly rooms: Rooms;
  readonly orders: Orders;
  readonly forecasts: Forecasts;
  readonly counterfactuals: Counterfactuals;
  readonly reports: Reports;
  readonly engines: Pick<Engines, 'urlOf'>;
  readonly audit: Audit;
  /** When exercises will be erased, as far as notice of it is given, UTC ms by id. */
  toldExercises(): Promise<ReadonlyMap<string, number>>;
  /** Lets go of what is past its time. */
  readonly housekeeping: Housekeeping;
  readonly metrics: Metrics;
}

export interface Metrics {
  /** All of them, as `contentType` says. */
  text(): Promise<string>;
  readonly contentType: string;
  readonly answered: Histogram;
  readonly connections: Gauge;
  /** A message has left for a seat. */
  sent(): void;
  readonly refused: Counter;
}

export async function createServices(
  options: ServerOptions,
  logger: FastifyBaseLogger,
): Promise<Services> {
  const { store, clock, url } = options;
  const utcMs = (): number => clock.utcMs();
  const damaged = createDamagedDocuments((kind, id) =>
    logger.error({ kind, id }, 'document damaged'),
  );
  const documents = documentsOf(store, (kind, id) => damaged.found(kind, id));
  // Whoever watches over the server hears of damage before anybody wants what is damaged.
  for (const kind of DOCUMENT_KINDS) await documents.unreadable(kind);
  const holder = newHolder(newId());
  const exercises = createExercises({
    store,
    documents,
    catalogue: options.catalogue,
    engines: options.engines,
    utcMs,
    holdMs: options.holdMs,
  });
  const people = createPeople(documents, utcMs);
  const metrics = createMetrics(() => rooms.open().size);
  const rooms: Rooms = createRooms({
    store,
    clock,
    holder,
    url,
    ttlMs: options.leaseMs,
    tickMs: options.tickMs,
    lookBackMs: options.lookBackMs,
    holdMs: options.holdMs,
    snapshotEvery: options.snapshotEvery,
    newId,
    async plan(id) {
      const group = await exercises.group(id);
      const { hurry } = await exercises.get(group.exercise);
      const input = await exercises.input(group);
      const identity = group.engine ?? options.engines.own;
      if (options.engines.urlOf(group.engine) === null) {
        throw refusal(409, 'http.unknown-engine', { engine: shortOf(group.engine ?? '') });
      }
      return {
        engine: await options.openEngine(input, group.engine),
        hurry,
        members: await people.members(group),
        catchUp: (room, bodies) => people.catchUp(room, group, bodies),
        snapshots:
          identity === null
            ? null
            : snapshotsOf(store, id, identity, (error) =>
                logger.warn({ err: error, group: id }, 'snapshot'),
              ),
      };
    },
    live: () => exercises.live(),
    behind: () => people.behind(),
    hear: {
      opened: (group, room) => logger.info({ group, log: room.state.nowMs }, 'room opened'),
      closed: (group, why) => logger.warn({ group, why }, 'room closed'),
      trouble: (group, kind) => logger.error({ group, kind }, 'store trouble'),
      fault: (group, what) => logger.error({ group, what }, 'engine fault'),
      answered: (waitedMs) => metrics.answered.observe(waitedMs / 1000),
      turned(group, state) {
        const live = state === 'running' || state === 'paused';
        const endedMs = state === 'ended' || state === 'frozen' ? utcMs() : null;
        exercises
          .setLive(group, live, endedMs)
          .catch((error: unknown) => logger.error({ err: error, group }, 'state not kept'));
      },
      failed: (what, error) => logger.error({ err: error }, what),
    },
  });
  const audit = await openAudit({
    store,
    documents,
    holder,
    url,
    utcMs,
    failed: (error) => logger.error({ err: error }, 'audit'),
  });
  return {
    documents,
    damagedDocuments: () =>
      damaged.look(async (kind, id) => (await documents.unreadable(kind, id)).includes(id)),
    accounts: createAccounts(documents, utcMs),
    sessions: createSessions(documents, utcMs),
    oidc: options.oidc === null ? null : createOidc(options.oidc, documents, utcMs),
    exercises,
    async lookBack(id, by) {
      const archive = await exportExercise(store, id, 'last-good');
      if (archive === null) throw refusal(404, 'http.not-found');
      if (archive.groups.length === 0) throw refusal(409, 'http.nothing-good');
      const isDamaged =
        archive.left.length > 0 || archive.groups.some(({ damage }) => damage !== null);
      if (!isDamaged) throw refusal(409, 'http.not-damaged');
      return takeInBeside(store, archive, by, utcMs());
    },
    branches: createBranches({
      store,
      documents,
      exercises,
      open: ({ engine }, input) => options.openEngine(input, engine),
      utcMs,
    }),
    maps: createMaps(store, documents, utcMs),
    people,
    rosters: createRosters(documents),
    rooms,
    orders: createOrders({ rooms, exercises, relay: createRelay(documents, utcMs) }),
    engines: options.engines,
    forecasts: createForecasts(
      options.runFutures,
      () => clock.nowMs(),
      (group, fault) => logger.error({ group, fault }, 'forecast'),
    ),
    counterfactuals: createCounterfactuals(store, exercises, options.engines),
    reports: createReports(store, options.catalogue, options.engines),
    audit,
    toldExercises: () => toldExercises(store),
    housekeeping: keepHouse({
      store,
      clock,
      holder,
      url,
      audit,
      told: (what, due) => logger.warn({ due }, what),
      failed: (error) => logger.error({ err: error }, 'housekeeping'),
    }),
    metrics,
  };
}

let processMetrics: Registry | null = null;

/** Measures of the process: their probes are never taken off, so there is one set for all its servers. */
function ofProcess(): Registry {
  if (processMetrics !== null) return processMetrics;
  processMetrics = new Registry();
  // The finest measure of the event loop wakes it a hundred times a second.
  collectDefaultMetrics({ register: processMetrics, eventLoopMonitoringPrecision: 100 });
  return processMetrics;
}

function createMetrics(rooms: () => number): Metrics {
  const registry = new Registry();
  ofProcess();
  const registers = [registry];
  // Thousands a second: counted here, told when somebody asks.
  let frames = 0;
  new Counter({
    name: 'liandong_frames_total',
    help: 'Messages to seats',
    registers,
    collect() {
      this.reset();
      this.inc(frames);
    },
  });
  new Gauge({
    name: 'liandong_rooms',
    help: 'Rooms open in this process',
    registers,
    collect() {
      this.set(rooms());
    },
  });
  return {
    text: async () => `${await ofProcess().metrics()}\n${await registry.metrics()}`,
    contentType: registry.contentType,
    answered: new Histogram({
      name: 'liandong_attempt_seconds',
      help: 'From receiving an attempt to its durable answer',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
      registers,
    }),
    connections: new Gauge({
      name: 'liandong_connections',
      help: 'Seats connected',
      registers,
    }),
    sent: () => void (frames += 1),
    refused: new Counter({
      name: 'liandong_refused_total',
      help: 'Connections and attempts refused',
      labelNames: ['why'],
      registers,
    }),
  };
}
