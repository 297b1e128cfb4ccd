import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';

/** More seeds than this are a slip of the finger. */
export const SEED_LIMIT = 1_000_000;

/** Why a choice of seeds was refused. */
export type SeedFlaw =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'repeated'; readonly seed: string }
  | { readonly kind: 'too-many'; readonly count: number };

/**
 * `200` is seeds 1 to 200, `1-200` the same, `5,9` these two; parts may be joined by commas when
 * there is more than one. The order is as written.
 */
export function readSeeds(written: string): Result<readonly string[], SeedFlaw> {
  const parts = written.split(/[,，、]/);
  const found: string[] = [];
  for (const part of parts) {
    const match = /^\s*(\d{1,15})\s*(?:-\s*(\d{1,15})\s*)?$/.exec(part);
    if (match === null) return err({ kind: 'malformed' });
    const first = Number(match[1]);
    const alone = parts.length === 1 && match[2] === undefined;
    const from = alone ? 1 : first;
    const to = alone ? first : match[2] === undefined ? first : Number(match[2]);
    if (to < from || (alone && to < 1)) return err({ kind: 'malformed' });
    const count = found.length + (to - from + 1);
    if (count > SEED_LIMIT) return err({ kind: 'too-many', count });
    for (let seed = from; seed <= to; seed++) found.push(String(seed));
  }
  const seen = new Set<string>();
  for (const seed of found) {
    if (seen.has(seed)) return err({ kind: 'repeated', seed });
    seen.add(seed);
  }
  return ok(found);
}
