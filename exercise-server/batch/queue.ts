/**
 * The queue of runs that machines share: a PostgreSQL, which bullmq keeps in a schema of its own. A run lies
 * there under its identity, so that it is done once whoever asks for it, and what is kept of it serves the
 * next who asks. Each engine has a queue of its own: no run is done by another engine than it was asked of.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  createPostgresBackend,
  Queue,
  QueueEvents,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import type { Plan, Task } from './plan.ts';

const SCHEMA = 'liandong_runs';
/** Enough of an engine's SHA-256 to tell two apart. */
const SHORT = 16;

/** Where runs are put, and which engine they are for (SHA-256 of its bundle). */
export interface QueuePlace {
  /** `postgres://…` */
  readonly url: string;
  readonly engine: string;
}

/** A run as it lies in the queue; its id there is its identity. */
export interface QueuedRun {
  /** Id of the plan whose inputs the task names. */
  readonly plan: string;
  readonly task: Task;
}

/** The compiled inputs of an experiment, fetched once by each worker; its name there is the engine. */
export interface OfferedPlan {
  /** Id of the experiment. */
  readonly experiment: string;
  readonly text: string;
}

export type QueueFaultKind =
  | { readonly kind: 'unreachable'; readonly why: string }
  /** What waits there is for other engines only. */
  | { readonly kind: 'other-engine'; readonly engine: string; readonly experiment: string }
  /** Tried in vain by several workers; nothing is wrong with the run as such. */
  | { readonly kind: 'given-up'; readonly run: string; readonly why: string };

/** Why the queue cannot be used, or a run did not come back from it. */
export class QueueFault extends Error {
  override readonly name = 'QueueFault';
  readonly fault: QueueFaultKind;
  constructor(fault: QueueFaultKind) {
    super(fault.kind);
    this.fault = fault;
  }
}

type QueueOf<Data, Answer> = Queue<
  Data,
  Answer,
  string,
  Data,
  Answer,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;
/** Runs that wait, are being done, or were done within a day; each is answered with an outcome as JSON. */
export type RunQueue = QueueOf<QueuedRun, string>;
/** What experiments offer; nobody takes anything out of it. */
export type PlanQueue = QueueOf<OfferedPlan, null>;
export type RunEvents = QueueEvents<string, PostgresQueueBackend, PostgresConnectionOptions>;

/** The options of every end of the queue. */
export function connectionOf({ url }: QueuePlace) {
  return { connection: { connectionString: url, schema: SCHEMA, migrate: true } };
}

export function nameOf({ engine }: QueuePlace): string {
  return `runs-${engine.slice(0, SHORT)}`;
}

export function openRuns(place: QueuePlace): RunQueue {
  return new Queue(nameOf(place), connectionOf(place), createPostgresBackend);
}

export function openPlans(place: QueuePlace): PlanQueue {
  return new Queue('plans', connectionOf(place), createPostgresBackend);
}

export function openEvents(place: QueuePlace): RunEvents {
  return new QueueEvents(nameOf(place), connectionOf(place), createPostgresBackend);
}

/** Keys stay in their order, which a database's JSON would not keep. */
export function packPlan(plan: Plan): string {
  return gzipSync(JSON.stringify(plan, sayNumber)).toString('base64');
}

export function unpackPlan(text: string): Plan {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'), readNumber) as Plan;
}

/** Numbers for which JSON has no word: a desk without limit has Infinity of them. */
const NUMBER = '$number';

function sayNumber(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
}

function readNumber(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, NUMBER)) return value;
  return Number(Reflect.get(value, NUMBER));
}

/** What went wrong, in the words of the database or the system. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : error.name;
  return error.message === '' ? code : error.message;
}
