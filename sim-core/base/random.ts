import alea from 'seedrandom/lib/alea.js';
import { Fault } from './assert.ts';
import type { Identity } from './identity.ts';
import { philox } from './philox.ts';
import { utf8 } from './utf8.ts';

/** The key of one family of draws: 64 bits, each half an integer in [0, 2^32). */
export interface Root {
  readonly hi: number;
  readonly lo: number;
}

/**
 * Keyed draws: a draw is a pure function of (root, purpose, who, ordinal) and of nothing else, so it
 * does not matter who draws first or how often others draw. The ordinal has a meaning (a window, the
 * n-th attempt on this subject); it is never a count of calls. Purposes are unsigned 32-bit integers.
 */
export interface Draws {
  /**
   * A number in the open interval (0, 1): an odd multiple of 2^-53, so that 1 - u is exact and open
   * too, and ln(u) is finite.
   * @throws {Fault} when purpose or ordinal is not an integer in [0, 2^32), or the ledger has this draw.
   */
  uniform(purpose: number, who: Identity, ordinal: number): number;
  /** Two independent uniforms of one draw; the first equals `uniform` of the same key. */
  pair(purpose: number, who: Identity, ordinal: number): readonly [number, number];
}

const WHITENING_KEY_0 = 0x4c69616e; // "Lian"
const WHITENING_KEY_1 = 0x646f6e67; // "dong"

/**
 * Turns the seed a person types into a root. seedrandom's alea reads the UTF-8 bytes of
 * `seed, U+0000, label`; one Philox block then mixes its whole state, so that seeds 1, 2, 3 and the
 * labels of one seed give unrelated roots. (Of seedrandom's generators alea is the one whose code
 * touches neither the clock nor the entropy of the machine.)
 */
export function rootOf(seed: string, label: string): Root {
  let latin1 = '';
  for (const byte of utf8(`${seed}\u0000${label}`)) latin1 += String.fromCharCode(byte);
  const source = alea(latin1);
  const out = new Uint32Array(4);
  philox(
    source.int32(),
    source.int32(),
    source.int32(),
    source.int32(),
    WHITENING_KEY_0,
    WHITENING_KEY_1,
    out,
  );
  return { hi: out[0], lo: out[1] };
}

/**
 * @param ledger null, or the set in which every draw is written down: drawing a key twice is then a
 *   Fault, whichever `Draws` shares the ledger. It costs a string per draw: for tests and audits.
 */
export function createDraws(root: Root, ledger: Set<string> | null): Draws {
  const { hi, lo } = root;
  const out = new Uint32Array(4);

  function block(purpose: number, who: Identity, ordinal: number): void {
    if (ordinal >>> 0 !== ordinal) {
      throw new Fault(
        `random: ordinal ${ordinal} of purpose ${purpose} is not an integer in 0..2^32-1`,
      );
    }
    if (purpose >>> 0 !== purpose) {
      throw new Fault(`random: purpose ${purpose} is not an integer in 0..2^32-1`);
    }
    if (ledger !== null) {
      const key = `${hi} ${lo} ${purpose} ${who.hi} ${who.lo} ${ordinal}`;
      if (ledger.has(key)) {
        throw new Fault(
          `random: purpose ${purpose} of ${who.hi}:${who.lo}, ordinal ${ordinal}, is drawn twice`,
        );
      }
      ledger.add(key);
    }
    philox(purpose, who.hi, who.lo, ordinal, hi, lo, out);
  }

  return {
    uniform(purpose, who, ordinal) {
      block(purpose, who, ordinal);
      return openUnit(out[0], out[1]);
    },
    pair(purpose, who, ordinal) {
      block(purpose, who, ordinal);
      return [openUnit(out[0], out[1]), openUnit(out[2], out[3])];
    },
  };
}

/**
 * 52 random bits and a half: the middle of one of 2^52 equal cells of (0, 1). With 53 bits the half
 * would not fit in a double, and the last cell would round to 1.
 * @param high a word in [0, 2^32), of which the upper 26 bits count; low the same
 */
export function openUnit(high: number, low: number): number {
  return ((high >>> 6) * 0x4000000 + (low >>> 6) + 0.5) / 0x10000000000000;
}
