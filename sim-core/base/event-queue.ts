import { Fault } from './assert.ts';
import { EventCalendar } from './event-calendar.ts';
import { EventRows, FIRST_WORD, NUMBERS, WORDS } from './event-rows.ts';

/**
 * The events still to come, as plain data in event order: two queues with the same events have the
 * same state, whatever the order they were pushed in. The columns have one row an event.
 */
export interface QueueState {
  /** The event popped last, or null when none was. */
  readonly last: QueuedEvent | null;
  /** How many events have been popped at `last.time`. */
  readonly popsAtInstant: number;
  readonly time: Float64Array;
  readonly cls: Int32Array;
  readonly entity: Int32Array;
  readonly key: Float64Array;
  readonly kind: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
}

/** An event is data: when, in which order among its like, and four numbers that say what. */
export interface QueuedEvent {
  /** ms since the start, an integer. */
  readonly time: number;
  /** Orders events of one instant: a lower class comes first, then a lower entity, then a lower key. */
  readonly cls: number;
  readonly entity: number;
  /** A semantic number, an integer within +-2^53. Never a count of pushes. */
  readonly key: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * The future event list, ordered by (time, class, entity, key) and never by insertion. The fields of
 * `QueuedEvent` on it are those of the event popped last (0 before the first).
 */
export interface EventQueue extends QueuedEvent {
  readonly size: number;
  /**
   * All but time and key are signed 32-bit integers.
   * @throws {Fault} for a time before the last popped one, or a number its column cannot hold.
   */
  push(
    time: number,
    cls: number,
    entity: number,
    key: number,
    kind: number,
    a: number,
    b: number,
    c: number,
  ): void;
  /**
   * Takes the first event into the fields; false when there is none.
   * @throws {Fault} when it ties with the one before it in all four order fields, or is one of more
   *   than 100,000 at one instant.
   */
  pop(): boolean;
  /** The time of the first event, Infinity when there is none. */
  peekTime(): number;
  /** The kind of the first event, -1 when there is none. */
  peekKind(): number;
  state(): QueueState;
  /** Replaces everything in the queue. @throws {Fault} when the columns differ in length. */
  restore(state: QueueState): void;
}

/** No real instant needs so many; a loop of events without delay gets there at once. */
const POPS_PER_INSTANT_LIMIT = 100_000;

const NOTHING: QueuedEvent = { time: 0, cls: 0, entity: 0, key: 0, kind: 0, a: 0, b: 0, c: 0 };

export function createEventQueue(): EventQueue {
  return new CalendarQueue();
}

/** The contract, its checks and the saved form; the order itself is the calendar's. */
class CalendarQueue implements EventQueue {
  time = 0;
  cls = 0;
  entity = 0;
  key = 0;
  kind = 0;
  a = 0;
  b = 0;
  c = 0;
  private popsAtInstant = 0;
  private hasPopped = false;
  private readonly rows = new EventRows();
  private readonly calendar = new EventCalendar(this.rows);

  get size(): number {
    return this.calendar.size;
  }

  push(
    time: number,
    cls: number,
    entity: number,
    key: number,
    kind: number,
    a: number,
    b: number,
    c: number,
  ): void {
    if (
      !Number.isSafeInteger(time) ||
      !Number.isSafeInteger(key) ||
      (cls | 0) !== cls ||
      (entity | 0) !== entity ||
      (kind | 0) !== kind ||
      (a | 0) !== a ||
      (b | 0) !== b ||
      (c | 0) !== c
    ) {
      throw unfit({ time, cls, entity, key, kind, a, b, c });
    }
    if (this.hasPopped && time < this.time) throw past(time, kind, this.time);
    const row = this.rows.add();
    const { numbers, words } = this.rows;
    numbers[row * NUMBERS] = time;
    numbers[row * NUMBERS + 1] = key;
    const word = row * WORDS + FIRST_WORD;
    words[word] = cls;
    words[word + 1] = entity;
    words[word + 2] = kind;
    words[word + 3] = a;
    words[word + 4] = b;
    words[word + 5] = c;
    this.calendar.add(row, time);
  }

  pop(): boolean {
    if (this.calendar.size === 0) return false;
    const row = this.calendar.take();
    this.rows.remove(row);
    const { numbers, words } = this.rows;
    const word = row * WORDS + FIRST_WORD;
    const time = numbers[row * NUMBERS];
    const key = numbers[row * NUMBERS + 1];
    const cls = words[word];
    const entity = words[word + 1];
    const kind = words[word + 2];
    if (this.hasPopped && time === this.time) {
      if (cls === this.cls && entity === this.entity && key === this.key) {
        throw tied(this, kind);
      }
      if (++this.popsAtInstant > POPS_PER_INSTANT_LIMIT) {
        throw looping(time, cls, entity, key, kind);
      }
    } else {
      this.popsAtInstant = 1;
    }
    this.hasPopped = true;
    this.time = time;
    this.cls = cls;
    this.entity = entity;
    this.key = key;
    this.kind = kind;
    this.a = words[word + 3];
    this.b = words[word + 4];
    this.c = words[word + 5];
    return true;
  }

  peekTime(): number {
    return this.size === 0 ? Infinity : this.calendar.firstTime();
  }

  peekKind(): number {
    return this.size === 0 ? -1 : this.rows.kind(this.calendar.first());
  }

  state(): QueueState {
    const pending = this.calendar.all().sort((x, y) => this.rows.compareWhole(x, y));
    const { rows } = this;
    return {
      last: this.hasPopped ? eventOf(this) : null,
      popsAtInstant: this.popsAtInstant,
      time: Float64Array.from(pending, (row) => rows.time(row)),
      cls: Int32Array.from(pending, (row) => rows.cls(row)),
      entity: Int32Array.from(pending, (row) => rows.entity(row)),
      key: Float64Array.from(pending, (row) => rows.key(row)),
      kind: Int32Array.from(pending, (row) => rows.kind(row)),
      a: Int32Array.from(pending, (row) => rows.a(row)),
      b: Int32Array.from(pending, (row) => rows.b(row)),
      c: Int32Array.from(pending, (row) => rows.c(row)),
    };
  }

  restore(state: QueueState): void {
    const { time, cls, entity, key, kind, a, b, c, last } = state;
    for (const column of [cls, entity, key, kind, a, b, c]) {
      if (column.length !== time.length) {
        throw new Fault('event queue: the columns of the state differ in length');
      }
    }
    this.rows.clear();
    this.calendar.clear(last?.time ?? 0);
    this.hasPopped = false;
    for (let i = 0; i < time.length; i++) {
      this.push(time[i], cls[i], entity[i], key[i], kind[i], a[i], b[i], c[i]);
    }
    this.hasPopped = last !== null;
    this.popsAtInstant = state.popsAtInstant;
    Object.assign(this, eventOf(last ?? NOTHING));
  }
}

function eventOf({ time, cls, entity, key, kind, a, b, c }: QueuedEvent): QueuedEvent {
  return { time, cls, entity, key, kind, a, b, c };
}

/*
 * The sentences stand apart from the checks: a function that engines are to build into its caller
 * must be short.
 */
function unfit({ time, cls, entity, key, kind, a, b, c }: QueuedEvent): Fault {
  if (!Number.isSafeInteger(time) || !Number.isSafeInteger(key)) {
    return new Fault(`event queue: time ${time} and key ${key} must be integers within 2^53`);
  }
  const fields = [cls, entity, kind, a, b, c].join();
  return new Fault(`event queue: class, entity, kind, a, b, c must be 32-bit integers: ${fields}`);
}

function past(time: number, kind: number, now: number): Fault {
  return new Fault(`event queue: kind ${kind} at ${time} is before now, ${now}`);
}

function tied({ time, cls, entity, key, kind: first }: QueuedEvent, kind: number): Fault {
  const order = [time, cls, entity, key].join();
  return new Fault(`event queue: tie of kinds ${first} and ${kind} at ${order}`);
}

function looping(time: number, cls: number, entity: number, key: number, kind: number): Fault {
  const last = [cls, entity, key, kind].join();
  return new Fault(`event queue: loop of zero delay at ${time}: class, entity, key, kind ${last}`);
}
