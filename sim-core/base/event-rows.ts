/** Float64s a row: two numbers, then six words of half the size. */
export const NUMBERS = 5;
/** Int32s a row, and where in it the words begin. */
export const WORDS = 10;
export const FIRST_WORD = 4;

/**
 * The pending events as rows of one buffer, 44 bytes each with the link of the list that the row is
 * in. A row lies together, because handling an event touches all of it: eight columns would be eight
 * cache misses. Rows are numbered from 1, so that fresh memory reads as "no row".
 */
export class EventRows {
  /** Row after this one in its list, 0 at the end. */
  links = new Int32Array(1);
  /** From `row * NUMBERS`: time, key. The hot paths read and write these themselves. */
  numbers = new Float64Array(NUMBERS);
  /** The same buffer. From `row * WORDS + FIRST_WORD`: class, entity, kind, a, b, c. */
  words = new Int32Array(this.numbers.buffer);
  /** First of the list of unused rows. */
  private vacant = 0;

  /** An unused row, for the caller to fill. */
  add(): number {
    if (this.vacant === 0) this.grow();
    const row = this.vacant;
    this.vacant = this.links[row];
    return row;
  }

  /** The row may be reused; its fields can be read until the next `add`. */
  remove(row: number): void {
    this.links[row] = this.vacant;
    this.vacant = row;
  }

  clear(): void {
    this.vacant = 0;
    this.vacate(1);
  }

  time(row: number): number {
    return this.numbers[row * NUMBERS];
  }

  key(row: number): number {
    return this.numbers[row * NUMBERS + 1];
  }

  cls(row: number): number {
    return this.words[row * WORDS + FIRST_WORD];
  }

  entity(row: number): number {
    return this.words[row * WORDS + FIRST_WORD + 1];
  }

  kind(row: number): number {
    return this.words[row * WORDS + FIRST_WORD + 2];
  }

  a(row: number): number {
    return this.words[row * WORDS + FIRST_WORD + 3];
  }

  b(row: number): number {
    return this.words[row * WORDS + FIRST_WORD + 4];
  }

  c(row: number): number {
    return this.words[row * WORDS + FIRST_WORD + 5];
  }

  /** Written out, because it is called more than anything else. */
  before(x: number, y: number): boolean {
    const numbers = this.numbers;
    const numberX = x * NUMBERS;
    const numberY = y * NUMBERS;
    if (numbers[numberX] !== numbers[numberY]) return numbers[numberX] < numbers[numberY];
    const words = this.words;
    const wordX = x * WORDS + FIRST_WORD;
    const wordY = y * WORDS + FIRST_WORD;
    if (words[wordX] !== words[wordY]) return words[wordX] < words[wordY];
    if (words[wordX + 1] !== words[wordY + 1]) return words[wordX + 1] < words[wordY + 1];
    return numbers[numberX + 1] < numbers[numberY + 1];
  }

  /** The order of `before`; a tie is still put in one fixed order. */
  compareWhole(x: number, y: number): number {
    return (
      this.time(x) - this.time(y) ||
      this.cls(x) - this.cls(y) ||
      this.entity(x) - this.entity(y) ||
      this.key(x) - this.key(y) ||
      this.kind(x) - this.kind(y) ||
      this.a(x) - this.a(y) ||
      this.b(x) - this.b(y) ||
      this.c(x) - this.c(y)
    );
  }

  /** By an eighth: copying is cheap beside what a queue twice as large as needed would waste. */
  private grow(): void {
    const first = this.links.length;
    const count = Math.max(64, first + (first >> 3));
    const numbers = new Float64Array(count * NUMBERS);
    numbers.set(this.numbers);
    this.numbers = numbers;
    this.words = new Int32Array(numbers.buffer);
    const links = new Int32Array(count);
    links.set(this.links);
    this.links = links;
    this.vacate(first);
  }

  private vacate(from: number): void {
    for (let row = this.links.length - 1; row >= from; row--) this.remove(row);
  }
}
