import type { EventRows } from './event-rows.ts';

/** Up to this many rows, moving each to its place beats everything cleverer. */
export const SHORT = 8;
/** From this many rows on, counting digits pays for its passes. */
const LONG = 48;

/**
 * A list of rows brought into event order: the events of one bucket, which are few unless many fall
 * on one instant. The buffers are kept from one use to the next.
 */
export class EventSort {
  /** `rows[0..count)` in, the same in order out. Another array after `enlarge` and `sort`. */
  rows = new Int32Array(64);
  private values = new Int32Array(64);
  private otherRows = new Int32Array(64);
  private otherValues = new Int32Array(64);
  private readonly places = new Int32Array(256);

  append(row: number, count: number): void {
    if (count === this.rows.length) this.enlarge();
    this.rows[count] = row;
  }

  /** Adds a row to `count` rows that are in order. */
  insert(row: number, count: number, of: EventRows): void {
    const rows = this.rows;
    let at = count;
    for (; at > 0 && of.before(row, rows[at - 1]); at--) rows[at] = rows[at - 1];
    rows[at] = row;
  }

  sort(count: number, of: EventRows, startMs: number): void {
    if (count >= LONG) this.sortByDigits(count, of, startMs);
    for (let start = 0; start < count; start += SHORT) {
      this.insertEach(start, Math.min(start + SHORT, count), of);
    }
    for (let half = SHORT; half < count; half *= 2) {
      for (let start = 0; start + half < count; start += 2 * half) {
        this.merge(start, start + half, Math.min(start + 2 * half, count), of);
      }
    }
  }

  private insertEach(start: number, end: number, of: EventRows): void {
    const rows = this.rows;
    for (let i = start + 1; i < end; i++) {
      const row = rows[i];
      let at = i;
      for (; at > start && of.before(row, rows[at - 1]); at--) rows[at] = rows[at - 1];
      rows[at] = row;
    }
  }

  private enlarge(): void {
    const length = 2 * this.rows.length;
    const rows = new Int32Array(length);
    rows.set(this.rows);
    this.rows = rows;
    this.values = new Int32Array(length);
    this.otherRows = new Int32Array(length);
    this.otherValues = new Int32Array(length);
  }

  private merge(start: number, middle: number, end: number, of: EventRows): void {
    const rows = this.rows;
    if (of.before(rows[middle - 1], rows[middle])) return;
    const left = this.otherRows;
    const count = middle - start;
    for (let i = 0; i < count; i++) left[i] = rows[start + i];
    let at = start;
    let i = 0;
    let j = middle;
    while (i < count && j < end) {
      rows[at++] = of.before(rows[j], left[i]) ? rows[j++] : left[i++];
    }
    while (i < count) rows[at++] = left[i++];
  }

  /**
   * Orders by (time, class, entity), the last first, in bytes that differ at all. What is left are
   * keys, which are too wide for this and seldom decide.
   */
  private sortByDigits(count: number, of: EventRows, startMs: number): void {
    const { rows, values } = this;
    for (let i = 0; i < count; i++) values[i] = of.entity(rows[i]);
    this.sortByValues(count);
    for (let i = 0; i < count; i++) this.values[i] = of.cls(this.rows[i]);
    this.sortByValues(count);
    for (let i = 0; i < count; i++) this.values[i] = of.time(this.rows[i]) - startMs;
    this.sortByValues(count);
  }

  private sortByValues(count: number): void {
    let least = this.values[0];
    let most = least;
    for (let i = 1; i < count; i++) {
      const value = this.values[i];
      if (value < least) least = value;
      else if (value > most) most = value;
    }
    const range = (most - least) >>> 0;
    for (let shift = 0; shift < 32 && range >>> shift > 0; shift += 8) {
      this.distribute(count, least, shift);
    }
  }

  /** One stable pass by the byte of (value - least) at a shift. */
  private distribute(count: number, least: number, shift: number): void {
    const { rows, values, otherRows, otherValues, places } = this;
    places.fill(0);
    for (let i = 0; i < count; i++) places[((values[i] - least) >>> shift) & 255]++;
    let sum = 0;
    for (let digit = 0; digit < 256; digit++) {
      const here = places[digit];
      places[digit] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const value = values[i];
      const at = places[((value - least) >>> shift) & 255]++;
      otherRows[at] = rows[i];
      otherValues[at] = value;
    }
    this.rows = otherRows;
    this.values = otherValues;
    this.otherRows = rows;
    this.otherValues = values;
  }
}
