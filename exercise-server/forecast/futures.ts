import type { ForecastPoint } from '../../sim-core/exercise/index.ts';

/** The moment to look ahead from, as bytes: only who runs the futures needs to read them. */
export interface Moment {
  /** Module of the engine that the group is pinned to. */
  readonly engine: string;
  /** Everything that decides the group, as `node:v8` writes it. */
  readonly input: Uint8Array;
  /** The group's state, as its engine wrote it. */
  readonly snapshot: Uint8Array;
}

export interface FuturesListener {
  future(future: readonly ForecastPoint[]): void;
  /** Nothing more will come. @param fault what went wrong, null when all are done */
  end(fault: string | null): void;
}

/** Runs so many futures of a moment, wherever they run. @returns stops at once; `end` is not called then */
export type RunFutures = (moment: Moment, count: number, listener: FuturesListener) => () => void;

/** What goes to a process that runs futures: which ones are its share. */
export interface FuturesAsked extends Moment {
  readonly numbers: readonly number[];
}

export type FutureTold = { readonly future: readonly ForecastPoint[] } | { readonly fault: string };
