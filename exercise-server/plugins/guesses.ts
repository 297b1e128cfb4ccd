import { refusal } from '../registry/refusal.ts';

const WINDOW_MS = 60_000;
/** A classroom mistypes; a machine that tries codes mistypes more. */
const FAILURES = { address: 60, all: 300 };

export interface Guesses {
  /** @throws {Refusal} 429 after too many failures of late */
  check(address: string): void;
  failed(address: string): void;
}

/** Counts failures only, so that a full room behind one address is never turned away for coming. */
export function createGuesses(nowMs: () => number): Guesses {
  let recent: { readonly address: string; readonly atMs: number }[] = [];
  return {
    check(address) {
      recent = recent.filter(({ atMs }) => nowMs() - atMs < WINDOW_MS);
      const own = recent.filter((one) => one.address === address).length;
      if (own >= FAILURES.address || recent.length >= FAILURES.all) {
        throw refusal(429, 'http.too-many');
      }
    },
    failed(address) {
      recent.push({ address, atMs: nowMs() });
    },
  };
}
