/**
 * P20: a real server process for a long time, with exercises that begin and end, people who leave and
 * come back, and programs that act; its figures are read all along, and its logs verified at the end.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { verifyArchive, exportExercise } from '../../exercise-server/archive/archive.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { signUp } from '../kit/server.ts';
import { startWatched, type Watched } from '../kit/watched-server.ts';
import { emptyNotes, live, pause, type Notes } from './life.ts';
import { grows, trendOf, type Reading } from './flat.ts';

export interface SoakSpec {
  /** Empty; `buildWatched` has been called. */
  readonly folder: string;
  readonly seconds: number;
  /** `leak`: a server that keeps what it has sent. */
  readonly plant: 'leak' | 'nothing';
  /** Longest an answer may take, ms; null where exercises are pressed into seconds. */
  readonly answers: { readonly p50: number; readonly p99: number } | null;
  readonly hear?: (line: string) => void;
}

export interface SoakReport {
  readonly faults: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const ROOMS = 3;
/** Exercises that follow each other in one room. */
const LIVES = 5;
/** The longest time between two readings, ms; the memory is cleared before every so many. */
const READ_MS = 10_000;
const COLLECT_EVERY = 4;
/** Readings in the shortest soak. */
const READINGS = 120;
/** As the product has it. */
const LOOK_BACK_MS = 5 * 60_000;
const MB = 1024 * 1024;
/** What the goal allows, bytes an hour. */
const PER_HOUR = MB;
/** What caches and compiled code may still take once the first round of exercises is over, bytes. */
const SETTLING = { heap: 2 * MB, rss: 16 * MB };
/** Files and sockets more in the last third than in the first. */
const MORE_OPEN = 2;

interface Readings {
  readonly heap: Reading[];
  readonly rss: Reading[];
  readonly files: Reading[];
  readonly sockets: Reading[];
  /** Programs that want a processor, on the whole machine. */
  readonly load: Reading[];
}

export async function soak(spec: SoakSpec): Promise<SoakReport> {
  const { folder, seconds, plant, hear } = spec;
  const wallMs = (seconds * 1000) / (LIVES + (ROOMS - 1) / ROOMS);
  const server = await startWatched({
    folder,
    world: 'drills',
    plant,
    lookBackMs: Math.min(LOOK_BACK_MS, wallMs / 4),
  });
  const boss = await signUp(server);
  const notes = emptyNotes();
  const readings: Readings = { heap: [], rss: [], files: [], sockets: [], load: [] };
  const startedMs = performance.now();
  const endMs = startedMs + seconds * 1000;
  const isOver = (): boolean => performance.now() >= endMs;

  async function room(n: number): Promise<void> {
    // One ends while others are in the middle.
    await pause((n / ROOMS) * wallMs);
    for (let i = 1; !isOver(); i++) {
      await live({ boss, wallMs, name: `room ${n} life ${i}`, isOver, notes });
    }
  }
  const rooms = Promise.all(Array.from({ length: ROOMS }, (_, n) => room(n)));
  let isPlaying = true;
  // A room that breaks ends the soak; its error comes with the rooms below.
  const settled = rooms.then(
    () => void (isPlaying = false),
    () => void (isPlaying = false),
  );
  const everyMs = Math.min(READ_MS, (seconds * 1000) / READINGS);
  let last: ReadonlyMap<string, number> = new Map();
  let cpuShare = 0;
  let code: number | null = null;
  try {
    for (let i = 0; isPlaying && !isOver(); i++) {
      await Promise.race([settled, pause(everyMs)]);
      const isClear = i % COLLECT_EVERY === 0;
      last = await read(server, readings, performance.now() - startedMs, isClear);
      if (isClear) hear?.(lineOf(readings, notes, performance.now() - startedMs));
    }
    await rooms;
    const { cpuMs } = await server.figures(true);
    cpuShare = cpuMs / (performance.now() - startedMs);
  } finally {
    code = await server.stop();
  }
  const verified = await verifyAll(folder, notes);
  return verdict({ spec, server, notes, readings, wallMs, cpuShare, code, verified, last });
}

async function read(
  server: Watched,
  readings: Readings,
  atMs: number,
  isClear: boolean,
): Promise<ReadonlyMap<string, number>> {
  const metrics = await server.metrics();
  const { heapBytes, rssBytes } = await server.figures(isClear);
  if (isClear) readings.heap.push({ atMs, value: heapBytes });
  readings.rss.push({ atMs, value: rssBytes });
  readings.load.push({ atMs, value: loadavg()[0] });
  const open = server.open();
  if (open !== null) {
    readings.files.push({ atMs, value: open.files });
    readings.sockets.push({ atMs, value: open.sockets });
  }
  return metrics;
}

function lineOf({ heap, rss, files, sockets }: Readings, notes: Notes, atMs: number): string {
  const mb = (list: readonly Reading[]): string => ((list.at(-1)?.value ?? 0) / MB).toFixed(1);
  const answers = notes.answeredMs.length;
  const open = `${files.at(-1)?.value ?? '?'} files, ${sockets.at(-1)?.value ?? '?'} sockets`;
  return `${Math.round(atMs / 1000)} s: heap ${mb(heap)} MB, rss ${mb(rss)} MB, ${open}, ${answers} answers`;
}

/** Every log by its chain, run again to its end; and what was acknowledged is in it. */
async function verifyAll(
  folder: string,
  { exercises, acknowledged }: Notes,
): Promise<{ readonly faults: readonly string[]; readonly records: number }> {
  const store = openLibsql(join(folder, 'liandong.db'));
  const faults: string[] = [];
  let records = 0;
  for (const id of exercises) {
    const archive = await exportExercise(store, id);
    if (archive === null) {
      faults.push(`exercise ${id} is gone`);
      continue;
    }
    for (const { group, fault, end } of await verifyArchive(archive, async () => createGroup)) {
      if (fault !== null) faults.push(`${group}: record ${fault.seq} ${fault.why}`);
      else if (end === null) faults.push(`${group}: its log was not run again`);
    }
    for (const { document, records: log } of archive.groups) {
      records += log.length;
      const known = new Set(log.map(({ body }) => String(JSON.parse(body).attempt.id)));
      for (const attempt of acknowledged.get(document.id) ?? []) {
        if (!known.has(attempt)) faults.push(`${document.id}: ${attempt} is lost`);
      }
    }
  }
  await store.close();
  return { faults, records };
}

function verdict({
  spec,
  server,
  notes,
  readings,
  wallMs,
  cpuShare,
  code,
  verified,
  last,
}: {
  readonly spec: SoakSpec;
  readonly server: Watched;
  readonly notes: Notes;
  readonly readings: Readings;
  readonly wallMs: number;
  readonly cpuShare: number;
  readonly code: number | null;
  readonly verified: { readonly faults: readonly string[]; readonly records: number };
  readonly last: ReadonlyMap<string, number>;
}): SoakReport {
  // Until the first exercise of each room is over nothing has been let go of.
  const after = (list: readonly Reading[]): readonly Reading[] =>
    list.filter(({ atMs }) => atMs > wallMs * (2 + (ROOMS - 1) / ROOMS));
  const heap = trendOf(after(readings.heap));
  const rss = trendOf(after(readings.rss));
  const times = [...notes.answeredMs].sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const mb = (bytes: number): number => Math.round((bytes / MB) * 100) / 100;
  const faults = [...notes.faults, ...verified.faults];
  if (times.length === 0 || notes.acts === 0 || notes.returns === 0) faults.push('nobody acted');
  if (grows(heap, PER_HOUR, SETTLING.heap)) faults.push(`the heap grows: ${said(heap)}`);
  if (grows(rss, PER_HOUR, SETTLING.rss)) faults.push(`the process grows: ${said(rss)}`);
  for (const what of ['files', 'sockets'] as const) {
    const list = after(readings[what]);
    if (list.length < 3) continue;
    const { first, last: now } = trendOf(list);
    if (now > first + MORE_OPEN) faults.push(`open ${what}: ${first}, later ${now}`);
  }
  if (spec.answers !== null && (at(0.5) >= spec.answers.p50 || at(0.99) >= spec.answers.p99)) {
    faults.push(`answers take ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
  }
  if (code !== 0) faults.push(`the server ended with ${code}`);
  const errors = server.errors();
  faults.push(...errors.map((line) => `logged: ${line}`));
  return {
    faults,
    detail: {
      seconds: spec.seconds,
      exercises: notes.exercises.length,
      story_hours: Math.round((notes.storyMs / 3_600_000) * 10) / 10,
      answers: times.length,
      program_acts: notes.acts,
      returns: notes.returns,
      records: verified.records,
      answer_ms: { p50: tenth(at(0.5)), p99: tenth(at(0.99)), p999: tenth(at(0.999)) },
      heap_mb: { first: mb(heap.first), last: mb(heap.last), per_hour: mb(heap.perHour) },
      rss_mb: { first: mb(rss.first), last: mb(rss.last), per_hour: mb(rss.perHour) },
      open_files: readings.files.at(-1)?.value ?? null,
      open_sockets: readings.sockets.at(-1)?.value ?? null,
      rooms_open: last.get('liandong_rooms') ?? null,
      // How busy others kept the machine meanwhile: answers wait for them too.
      load: tenth(trendOf(readings.load).last),
      cpu_share: Math.round(cpuShare * 1000) / 1000,
      warnings: server.logged.length - errors.length,
    },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function said({ perHour, first, last }: ReturnType<typeof trendOf>): string {
  const mb = (bytes: number): string => (bytes / MB).toFixed(2);
  return `${mb(first)} MB, later ${mb(last)} MB, ${mb(perHour)} MB an hour`;
}
