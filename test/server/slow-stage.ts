/**
 * P10: three hundred seats over real connections, twenty of which stop reading what they are sent: ten as
 * if their computer slept, and ten that still say that they live. The others must not notice.
 */
import { note } from '../kit/room.ts';
import { createExercise, joinBy, signUp, type Browser } from '../kit/server.ts';
import { sitPlainly, type PlainSeat, type PlainSpec } from '../kit/plain-seat.ts';
import { HEAVY_SEEDS } from '../kit/charted-group.ts';
import type { Figures } from '../kit/watched-process.ts';
import { startWatched, type Build, type Watched } from '../kit/watched-server.ts';

export interface SlowSpec {
  /** Empty; `buildWatched` has been called. */
  readonly folder: string;
  /** How long the slow ones read nothing. */
  readonly seconds: number;
  readonly kind: Build;
  /**
   * `promise`: others are answered within the time of the promise, which only a machine with little else
   * to do can show. `as before`: or no more than so many times what it was while everybody read.
   */
  readonly answers: 'promise' | 'as before';
}

export interface SlowReport {
  readonly faults: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const ROOMS = 20;
const SEATS = 15;
const SLOW_A_ROOM = 5;
const SLOW = HEAVY_SEEDS * SLOW_A_ROOM;
const ACTS_PER_SECOND = 40;
/** What a slow seat is to be sent meanwhile: the system keeps four million bytes of it itself. */
const BYTES = 20e6;
/** Changes of a desk in a second, at least. */
const CHANGES = 2;
/** How long everybody reads first, at most, ms. */
const WARM_MS = 60_000;
const SETTLE_MS = 5000;
/** Growth allowed for each slow seat, bytes. */
const PER_SLOW = 2 * 1024 * 1024;
const ANSWER_P99_MS = 150;
/** A change is shown at the beat of the room. */
const BEAT_MS = 250;
/** With `as before`: so many times. */
const WORSE = 3;
/** Looks at the memory, one a second, from one that clears it to the next: clearing stops the process. */
const CLEAR_EVERY = 30;
/** How long coming back may take on a busy machine, ms. */
const BACK_MS = 60_000;

interface Placed extends PlainSpec {
  readonly exercise: string;
  readonly isSlow: boolean;
}

export async function slowReaders(asked: SlowSpec): Promise<SlowReport> {
  const { folder, seconds, kind } = asked;
  const chart = Math.round(BYTES / (seconds * CHANGES));
  const spec = { folder, world: { chart }, plant: 'nothing', lookBackMs: 300_000 } as const;
  const server = await startWatched(spec, kind);
  try {
    return await watch(server, asked);
  } finally {
    await server.stop();
  }
}

async function watch(server: Watched, { seconds, answers }: SlowSpec): Promise<SlowReport> {
  const faults: string[] = [];
  const boss = await signUp(server);
  const places = await seatAll(boss);
  const seats = await Promise.all(places.map(sitPlainly));
  const slowPlaces = places.filter(({ isSlow }) => isSlow);
  const slow = seats.filter((_, i) => places[i].isSlow);
  const fast = seats.filter((_, i) => !places[i].isSlow);
  const play = keepActing(fast);

  // What is held while everybody reads is where growth begins.
  await pause(SETTLE_MS);
  play.begin();
  const warmMs = Math.min(WARM_MS, seconds * 1000);
  const first = await server.figures(true);
  const most = await highest(server, warmMs);
  const usual = play.take();
  const before = await server.figures(true);
  play.begin();
  slow.forEach((seat, i) => seat.stopReading(i % 2 === 0));
  const stopped = slow.map(({ frames }) => frames);
  const held = await highest(server, seconds * 1000);
  const times = play.take();
  if (slow.some(({ isOpen, frames }, i) => isOpen && frames !== stopped[i]))
    faults.push('a slow seat has read');

  for (const seat of slow) seat.readAgain();
  await play.finish();
  // The world stands still, so that all who look see the same.
  for (const id of new Set(places.map(({ exercise }) => exercise))) {
    await boss.post(`/api/exercises/${id}/order`, { kind: 'pause', why: 'look' });
  }
  const back = await Promise.all(slow.map((seat, i) => comeBack(seat, slowPlaces[i], faults)));
  faults.push(...fast.flatMap((seat) => seat.faults), ...play.faults);
  for (const seat of fast) if (!seat.isOpen) faults.push('a seat that read was cut off');
  const cut = slow.filter(({ isOpen }) => !isOpen).length;
  const caughtUp = slow.filter(({ isOpen, wholes }) => isOpen && wholes > 1).length;
  if (cut + caughtUp < SLOW)
    faults.push(`${SLOW - cut - caughtUp} slow seats were sent everything`);

  const p99 = quantile(times.answeredMs, 0.99);
  const shown = quantile(times.shownMs, 0.99);
  const usualP99 = quantile(usual.answeredMs, 0.99);
  const allowed = (promisedMs: number, usualMs: number): number =>
    answers === 'promise' ? promisedMs : Math.max(promisedMs, WORSE * usualMs);
  if (p99 >= allowed(ANSWER_P99_MS, usualP99)) {
    faults.push(`answers take up to ${p99} ms, before ${usualP99} ms`);
  }
  const usualShown = quantile(usual.shownMs, 0.99);
  if (shown >= allowed(ANSWER_P99_MS + BEAT_MS, usualShown)) {
    faults.push(`changes are shown after up to ${shown} ms, before ${usualShown} ms`);
  }
  if (times.shownMs.length < times.answeredMs.length / 2) faults.push('changes were not shown');
  // What is played is kept; that much it grows by with everybody reading.
  const kept = Math.max(0, (before.heapBytes - first.heapBytes) / warmMs) * seconds * 1000;
  const heap = held.heapBytes - before.heapBytes;
  if (heap > PER_SLOW * SLOW + kept) faults.push(`memory grew by ${mb(heap)} MB`);
  const errors = server.errors();
  faults.push(...errors.map((line) => `logged: ${line}`));
  for (const seat of [...seats, ...back]) seat.close();
  return {
    faults,
    detail: {
      seats: seats.length,
      slow: SLOW,
      seconds,
      answers: times.answeredMs.length,
      answer_ms: { p50: quantile(times.answeredMs, 0.5), p99, p99_before: usualP99 },
      shown_ms: { p50: quantile(times.shownMs, 0.5), p99: shown, p99_before: usualShown },
      heap_grew_mb: mb(heap),
      heap_grows_anyway_mb: mb(kept),
      rss_grew_mb: mb(held.rssBytes - most.rssBytes),
      caught_up: caughtUp,
      cut_off: cut,
    },
  };
}

async function seatAll(boss: Browser): Promise<readonly Placed[]> {
  const places: Placed[] = [];
  for (let room = 1; room <= ROOMS; room++) {
    const groups = [{ title: 'A', mechanism: 'none' }];
    const exercise = await createExercise(boss, groups, { seed: String(room) });
    const [group] = exercise.groups;
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    for (let n = 0; n < SEATS; n++) {
      const { code, department } = group.seats[n % group.seats.length];
      const isSlow = room <= HEAVY_SEEDS && n < SLOW_A_ROOM;
      places.push({
        exercise: exercise.id,
        browser: await joinBy(boss.url, code),
        group: group.id,
        department,
        folds: isSlow,
        isSlow,
      });
    }
  }
  return places;
}

interface Times {
  readonly answeredMs: readonly number[];
  /** Until another seat at the desk was shown it. */
  readonly shownMs: readonly number[];
}

interface Play {
  readonly faults: readonly string[];
  /** Forgets what was measured so far. */
  begin(): void;
  take(): Times;
  finish(): Promise<void>;
}

/** Seats that read act in turn, and each act is looked for at a neighbour's. */
function keepActing(fast: readonly PlainSeat[]): Play {
  let answeredMs: number[] = [];
  let shownMs: number[] = [];
  const faults: string[] = [];
  const sent = new Map<string, number>();
  const pending = new Set<Promise<void>>();
  let finishing = false;
  for (const seat of fast) {
    seat.hear = (text) => {
      for (const [, mark] of text.matchAll(/"text":"mark (\d+) /g)) {
        const atMs = sent.get(mark);
        if (atMs !== undefined) shownMs.push(performance.now() - atMs);
        sent.delete(mark);
      }
    };
  }

  async function one(i: number): Promise<void> {
    const seat = fast[(i * 7) % fast.length];
    const sentMs = performance.now();
    sent.set(String(i), sentMs);
    const answer = await seat.attempt(note(seat.department, `mark ${i} `, `a${i}`));
    if (!('verdict' in answer)) faults.push(answer.error);
    answeredMs.push(performance.now() - sentMs);
  }
  const acting = (async () => {
    const startedMs = performance.now();
    for (let i = 1; !finishing; i++) {
      const done = one(i);
      pending.add(done);
      void done.finally(() => pending.delete(done));
      await pause(startedMs + (i * 1000) / ACTS_PER_SECOND - performance.now());
    }
    await Promise.all(pending);
  })();
  return {
    faults,
    begin() {
      answeredMs = [];
      shownMs = [];
    },
    take: () => ({ answeredMs, shownMs }),
    finish() {
      finishing = true;
      return acting;
    },
  };
}

/** Once it reads again it sees what somebody sees who sits down now, if need be by a new connection. */
async function comeBack(slow: PlainSeat, place: Placed, faults: string[]): Promise<PlainSeat> {
  const fresh = await sitPlainly(place);
  const isThere = (seat: PlainSeat): boolean => seat.seq >= fresh.seq && isPaused(seat);
  await until(() => !slow.isOpen || isThere(slow));
  const seat = slow.isOpen ? slow : await sitPlainly({ ...place, after: slow });
  await until(() => isThere(seat));
  if (plain(seat) !== plain(fresh)) faults.push(`${seat.department} sees another view`);
  faults.push(...seat.faults);
  fresh.close();
  return seat;
}

/** Without the chart, which is another at each look. */
function plain({ view }: PlainSeat): string {
  const { chart: _, ...rest } = view ?? {};
  return JSON.stringify(rest);
}

function isPaused({ view }: PlainSeat): boolean {
  return JSON.stringify(view?.['clock'] ?? '').includes('paused');
}

/** The most that the process has held, its heap after it was cleared. */
async function highest(
  server: Watched,
  ms: number,
): Promise<Pick<Figures, 'heapBytes' | 'rssBytes'>> {
  const endMs = performance.now() + ms;
  let heapBytes = 0;
  let rssBytes = 0;
  for (let i = 1; performance.now() < endMs; i++) {
    const isClear = i % CLEAR_EVERY === 0;
    const figures = await server.figures(isClear);
    rssBytes = Math.max(rssBytes, figures.rssBytes);
    if (isClear) heapBytes = Math.max(heapBytes, figures.heapBytes);
    await pause(1000);
  }
  const last = await server.figures(true);
  return { heapBytes: Math.max(heapBytes, last.heapBytes), rssBytes };
}

async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + BACK_MS;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error('a slow seat did not come back');
    await pause(10);
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

const mb = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
