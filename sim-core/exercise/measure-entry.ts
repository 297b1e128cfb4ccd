import type { MeasureKind } from './act.ts';

/** A measure in the field that a desk has ordered, and what facilitators have said comes of it. */
export interface MeasureEntry {
  readonly department: string;
  readonly measure: MeasureKind;
  readonly incident: string;
  /** Where, null = where the incident is. */
  readonly place: string | null;
  readonly orderedMs: number;
  readonly endedMs: number | null;
  /** null until it is ruled on. */
  readonly ruling: {
    readonly atMs: number;
    readonly works: boolean;
    readonly text: string;
  } | null;
}
