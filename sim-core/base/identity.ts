import { Fault } from './assert.ts';
import { philox } from './philox.ts';
import { createSha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

/**
 * Who or what a draw is about: 64 bits that depend on the id path alone, never on a position in a
 * list, so adding a city does not move another city's dice. Each half is an integer in [0, 2^32).
 */
export interface Identity {
  readonly hi: number;
  readonly lo: number;
}

/** The first 64 bits of SHA-256 of the path's UTF-8 bytes. */
export function identityOf(path: string): Identity {
  const hex = createSha256().update(utf8(path)).digestHex();
  return { hi: parseInt(hex.slice(0, 8), 16), lo: parseInt(hex.slice(8, 16), 16) };
}

const mixed = /* @__PURE__ */ new Uint32Array(4);
const SUBJECT_KEY = 0x7375626a; // "subj": keeps tuples apart from every draw

/**
 * The identity of a tuple, for instance (actor, incident, counterpart). Order and number of parts
 * matter; the empty tuple is allowed. Each part goes through one Philox block chained to the last.
 * The result behaves as 64 random bits: among n different tuples the odds of any two being equal are
 * about n^2 / 2^65, 3e-8 for a million, so a run may use them unchecked.
 */
export function subject(...parts: readonly Identity[]): Identity {
  let hi = 0;
  let lo = 0;
  for (const part of parts) {
    philox(hi, lo, part.hi, part.lo, SUBJECT_KEY, parts.length, mixed);
    hi = mixed[0];
    lo = mixed[1];
  }
  return { hi, lo };
}

/**
 * Refuses a set of id paths in which two share an identity (or a path stands twice): they would also
 * share their dice.
 * @param identify only tests pass another one
 * @throws {Fault} that names both paths.
 */
export function checkCollisions(
  paths: readonly string[],
  identify: (path: string) => Identity = identityOf,
): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const { hi, lo } = identify(path);
    const key = `${hi} ${lo}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw new Fault(`identity: "${earlier}" and "${path}" have the same identity`);
    }
    seen.set(key, path);
  }
}
