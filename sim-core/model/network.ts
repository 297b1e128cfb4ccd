import type { Tree } from '../formula/tree.ts';

export interface Place {
  readonly id: string;
  readonly jurisdiction: number;
  /** Degrees, two decimals (no facility finer than 0.01°). */
  readonly latitude: number;
  readonly longitude: number;
}

/** An undirected road between two places. */
export interface Road {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly lengthKm: number;
  /** Normal convoy time, ms. */
  readonly timeMs: number;
}

/** What a running scenario does to a road: a factor >= 1 on its time, and a condition that closes it. */
export interface RoadEffect {
  readonly road: number;
  readonly slow: Tree;
  readonly closed: Tree;
}

/** A stretch of river, upstream to downstream order inside `River.reaches`. */
export interface Reach {
  readonly id: string;
  readonly place: number;
  readonly lengthM: number;
  /** Wetted cross-section, m². */
  readonly sectionM2: number;
  /** Equal cells it is cut into. */
  readonly cells: number;
}

export interface River {
  readonly id: string;
  readonly reaches: readonly Reach[];
}
