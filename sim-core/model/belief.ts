/** What one department holds about one incident. Timestamps, never ages. */
export interface Belief {
  /** Outbreak of the incident that all this is about, from 1; what was held of an earlier one is no more. */
  generation: number;
  severity: number;
  need: readonly number[];
  asOfMs: number;
  learnedMs: number;
  /** Department whose observation it rests on. */
  origin: number;
  /** Department that told it, or itself. */
  source: number;
  detail: boolean;
  /** When it first held anything, and when it first held the decisive content (-1: never). */
  firstMs: number;
  detailMs: number;
  /** Independent reports taken in: one for each of `origins`, and what checking a lead is worth. */
  reports: number;
  /** Departments whose own observation it has heard of, by whatever way; sorted. */
  readonly origins: number[];
  /** Its own constant misjudgement factor on severity and need. */
  factor: number;
  /** Span whose end brought the present content. */
  span: number;
  /** Last time it reported this incident on the statutory line, and told it across; -1 never. */
  reportedMs: number;
  sharedMs: number;
  /** How often it told each recipient of this incident, over all its outbreaks: the ordinal of the draws of its messages. */
  told: Record<number, number>;
}
