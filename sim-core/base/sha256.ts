import { Fault } from './assert.ts';

/** A hash under way, as plain data: it can be saved, sent and resumed. */
export interface Sha256State {
  /** The eight chaining words, each a signed 32-bit integer. */
  readonly words: readonly number[];
  /** The 0 to 63 bytes that do not fill a block yet. */
  readonly tail: readonly number[];
  /** Bytes taken in so far. */
  readonly length: number;
}

/** SHA-256 (FIPS 180-4) of a stream of bytes. */
export interface Sha256 {
  update(bytes: Uint8Array): Sha256;
  /** 64 lower-case hexadecimal digits of everything so far; more updates may follow. */
  digestHex(): string;
  state(): Sha256State;
  /** @throws {Fault} when the state cannot have come from `state()`. */
  resume(state: Sha256State): Sha256;
}

const ROUND_CONSTANTS = /* @__PURE__ */ Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);

const INITIAL = /* @__PURE__ */ Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);

// One schedule for all: the core runs on one thread and a block is never left half done.
const schedule = /* @__PURE__ */ new Int32Array(64);

export function createSha256(): Sha256 {
  return new Hasher();
}

class Hasher implements Sha256 {
  private readonly words = INITIAL.slice();
  private readonly block = new Uint8Array(64);
  private length = 0;

  update(bytes: Uint8Array): Sha256 {
    const count = bytes.length;
    let filled = this.length % 64;
    let at = 0;
    this.length += count;
    if (filled > 0) {
      const take = Math.min(64 - filled, count);
      for (let i = 0; i < take; i++) this.block[filled + i] = bytes[i];
      filled += take;
      at = take;
      if (filled < 64) return this;
      compress(this.words, this.block, 0);
    }
    for (; at + 64 <= count; at += 64) compress(this.words, bytes, at);
    for (let i = 0; at < count; i++, at++) this.block[i] = bytes[at];
    return this;
  }

  digestHex(): string {
    const words = this.words.slice();
    const last = new Uint8Array(128);
    const filled = this.length % 64;
    for (let i = 0; i < filled; i++) last[i] = this.block[i];
    last[filled] = 0x80;
    const size = filled < 56 ? 64 : 128;
    // The length in bits, big-endian: 2^53 bytes at most, so eight bytes hold it.
    const view = new DataView(last.buffer);
    view.setUint32(size - 8, Math.floor(this.length / 0x20000000));
    view.setUint32(size - 4, (this.length % 0x20000000) * 8);
    for (let at = 0; at < size; at += 64) compress(words, last, at);
    let hex = '';
    for (let i = 0; i < 8; i++) hex += hexOf(words[i]);
    return hex;
  }

  state(): Sha256State {
    return {
      words: Array.from(this.words),
      tail: Array.from(this.block.subarray(0, this.length % 64)),
      length: this.length,
    };
  }

  resume(state: Sha256State): Sha256 {
    const { words, tail, length } = state;
    if (words.length !== 8 || !Number.isSafeInteger(length) || tail.length !== length % 64) {
      throw new Fault('sha256: the state to resume is malformed');
    }
    this.words.set(words);
    this.block.set(tail);
    this.length = length;
    return this;
  }
}

function hexOf(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function compress(words: Int32Array, bytes: Uint8Array, start: number): void {
  const w = schedule;
  for (let i = 0, at = start; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = words[0];
  let b = words[1];
  let c = words[2];
  let d = words[3];
  let e = words[4];
  let f = words[5];
  let g = words[6];
  let h = words[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  words[0] = (words[0] + a) | 0;
  words[1] = (words[1] + b) | 0;
  words[2] = (words[2] + c) | 0;
  words[3] = (words[3] + d) | 0;
  words[4] = (words[4] + e) | 0;
  words[5] = (words[5] + f) | 0;
  words[6] = (words[6] + g) | 0;
  words[7] = (words[7] + h) | 0;
}
