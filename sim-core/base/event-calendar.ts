import { NUMBERS, type EventRows } from './event-rows.ts';
import { EventSort, SHORT } from './event-sort.ts';

/** Until events come out nothing is known of their gaps: narrow wastes less than wide. */
const FIRST_WIDTH_MS = 128;
/** Keeps offsets within a bucket 32-bit integers. */
const WIDEST_MS = 0x40000000;
/** Eight kilobytes; many even for few events, so that few of them are passed over. */
const FEWEST_BUCKETS = 2048;
/** A bucket of two to four mean gaps: few are empty, few need more than a glance to sort. */
const GAPS_PER_BUCKET = 2;

/**
 * The rows of a queue in event order: a calendar queue (R. Brown, "Calendar queues", CACM 31, 1988).
 * Time is cut into buckets of one width, a ring of them. A bucket is an unordered list of the events
 * of its stretch of time and of those that lie whole turns of the ring later. Once the events before
 * `nearEnd` are used up, the next bucket that has any is sorted into `run`; what is added before
 * `nearEnd` from then on goes to `late`, a small heap. An event costs the same however many are
 * pending, and no pattern of delays costs more than sorting it.
 */
export class EventCalendar {
  /** How many rows are in it. */
  size = 0;
  private readonly rows: EventRows;
  private readonly run = new EventSort();
  private runAt = 0;
  private runEnd = 0;
  private late = new Int32Array(16);
  private lateSize = 0;
  private nearEnd = 0;
  /** First row of each bucket, 0 for none; a power of two of them. */
  private heads = new Int32Array(FEWEST_BUCKETS);
  /** A power of two, so that its inverse is exact. */
  private widthMs = FIRST_WIDTH_MS;
  private perMs = 1 / FIRST_WIDTH_MS;
  /** Since the width was last judged: from when, events that came near, buckets and rows passed over. */
  private judgedMs = 0;
  private cameNear = 0;
  private passedOver = 0;

  constructor(rows: EventRows) {
    this.rows = rows;
  }

  add(row: number, timeMs: number): void {
    if (++this.size > 2 * this.heads.length) this.layOut(2 * this.heads.length, this.widthMs);
    if (timeMs < this.nearEnd) {
      this.addLate(row);
      return;
    }
    const heads = this.heads;
    const bucket = Math.floor(timeMs * this.perMs) & (heads.length - 1);
    this.rows.links[row] = heads[bucket];
    heads[bucket] = row;
  }

  /** The first row, taken out. There must be one. */
  take(): number {
    this.size--;
    if (this.lateSize > 0) return this.takeBeforeLate();
    if (this.runAt === this.runEnd) this.advance();
    return this.run.rows[this.runAt++];
  }

  /** The time of the first row. There must be one. */
  firstTime(): number {
    if (this.runAt === this.runEnd && this.lateSize === 0) this.advance();
    const run = this.runAt < this.runEnd ? this.rows.time(this.run.rows[this.runAt]) : Infinity;
    return this.lateSize > 0 ? Math.min(run, this.rows.time(this.late[0])) : run;
  }

  /** The first row, left where it is. There must be one. */
  first(): number {
    if (this.runAt === this.runEnd && this.lateSize === 0) this.advance();
    if (this.lateSize === 0) return this.run.rows[this.runAt];
    const late = this.late[0];
    if (this.runAt === this.runEnd) return late;
    const row = this.run.rows[this.runAt];
    return this.rows.before(row, late) ? row : late;
  }

  /** Every row, in no order. */
  all(): number[] {
    const rows = [
      ...this.run.rows.subarray(this.runAt, this.runEnd),
      ...this.late.subarray(0, this.lateSize),
    ];
    for (const head of this.heads) {
      for (let row = head; row > 0; row = this.rows.links[row]) rows.push(row);
    }
    return rows;
  }

  /** Forgets all rows and what was learnt about delays. */
  clear(nowMs: number): void {
    this.runAt = 0;
    this.runEnd = 0;
    this.lateSize = 0;
    this.size = 0;
    this.heads = new Int32Array(FEWEST_BUCKETS);
    this.setWidth(FIRST_WIDTH_MS);
    this.nearEnd = Math.floor(nowMs * this.perMs) * this.widthMs;
    this.watch();
  }

  /** Sorts the next bucket that has an event of this turn into the run. One must be pending. */
  private advance(): void {
    if (this.cameNear + this.passedOver > 4 * (this.size + this.heads.length)) this.judgeWidth();
    const { heads, widthMs } = this;
    const last = heads.length - 1;
    let bucket = Math.floor(this.nearEnd * this.perMs) & last;
    let end = this.nearEnd;
    let count = 0;
    let passed = 0;
    while (count === 0) {
      if (passed > last) {
        end = Math.floor(this.earliest() * this.perMs) * widthMs;
        bucket = Math.floor(end * this.perMs) & last;
        this.passedOver += passed + this.size;
        passed = 0;
      }
      end += widthMs;
      if (heads[bucket] > 0) count = this.collect(bucket, end);
      bucket = (bucket + 1) & last;
      passed++;
    }
    if (count > SHORT) this.run.sort(count, this.rows, end - widthMs);
    this.runAt = 0;
    this.runEnd = count;
    this.nearEnd = end;
    this.cameNear += count;
    this.passedOver += passed;
  }

  /**
   * Moves the rows of a bucket that lie before its end into the run, and says how many. The first few
   * are put in their order at once.
   */
  private collect(bucket: number, end: number): number {
    const { heads, run, rows } = this;
    const { links, numbers } = rows;
    let row = heads[bucket];
    let count = 0;
    let kept = 0;
    while (row > 0) {
      const next = links[row];
      if (numbers[row * NUMBERS] < end) {
        if (count < SHORT) run.insert(row, count, rows);
        else run.append(row, count);
        count++;
      } else {
        links[row] = kept;
        kept = row;
        this.passedOver++;
      }
      row = next;
    }
    heads[bucket] = kept;
    return count;
  }

  /** A whole turn of the ring was empty: the time of the first event, from all buckets. */
  private earliest(): number {
    let least = Infinity;
    for (const head of this.heads) {
      for (let row = head; row > 0; row = this.rows.links[row]) {
        least = Math.min(least, this.rows.time(row));
      }
    }
    return least;
  }

  /**
   * Fits the width to the mean gap between the events of late. By Little's law that also bounds how
   * often an event is passed over: once or twice, whatever its delay. Only called while nothing is
   * near, and seldom enough to cost nothing an event.
   */
  private judgeWidth(): void {
    const gapMs = (this.nearEnd - this.judgedMs) / Math.max(1, this.cameNear);
    let widthMs = 1;
    while (widthMs < GAPS_PER_BUCKET * gapMs && widthMs < WIDEST_MS) widthMs *= 2;
    const isFar = widthMs > 2 * this.widthMs || 2 * widthMs < this.widthMs;
    if (isFar) this.layOut(this.heads.length, widthMs);
    this.watch();
  }

  private watch(): void {
    this.judgedMs = this.nearEnd;
    this.cameNear = 0;
    this.passedOver = 0;
  }

  private setWidth(widthMs: number): void {
    this.widthMs = widthMs;
    this.perMs = 1 / widthMs;
  }

  /** Puts all rows in the buckets of another ring. A new width is for when nothing is near. */
  private layOut(buckets: number, widthMs: number): void {
    const from = this.heads;
    const { rows } = this;
    const heads = new Int32Array(buckets);
    this.heads = heads;
    this.setWidth(widthMs);
    this.nearEnd = Math.floor(this.nearEnd * this.perMs) * widthMs;
    for (const head of from) {
      for (let row = head; row > 0;) {
        const next = rows.links[row];
        const bucket = Math.floor(rows.time(row) * this.perMs) & (buckets - 1);
        rows.links[row] = heads[bucket];
        heads[bucket] = row;
        row = next;
      }
    }
  }

  private takeBeforeLate(): number {
    const first = this.late[0];
    if (this.runAt < this.runEnd) {
      const row = this.run.rows[this.runAt];
      if (this.rows.before(row, first)) {
        this.runAt++;
        return row;
      }
    }
    this.cameNear++;
    if (--this.lateSize > 0) this.siftDown(this.late[this.lateSize]);
    return first;
  }

  private addLate(row: number): void {
    if (this.lateSize === this.late.length) {
      const late = new Int32Array(2 * this.lateSize);
      late.set(this.late);
      this.late = late;
    }
    const { late, rows } = this;
    let at = this.lateSize++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!rows.before(row, late[parent])) break;
      late[at] = late[parent];
      at = parent;
    }
    late[at] = row;
  }

  private siftDown(row: number): void {
    const { late, rows, lateSize } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= lateSize) break;
      if (child + 1 < lateSize && rows.before(late[child + 1], late[child])) child++;
      if (!rows.before(late[child], row)) break;
      late[at] = late[child];
      at = child;
    }
    late[at] = row;
  }
}
