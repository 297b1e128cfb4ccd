/** An outbreak of an incident that another one has followed, as metrics still ask for it. Plain data. */
export interface PastGeneration {
  readonly incident: number;
  /** Its start, and that of the outbreak that followed, ms. */
  readonly startedMs: number;
  readonly untilMs: number;
  /** [department] when it first held anything, and the decisive content, ms; -1 for never. */
  readonly firstMs: Float64Array;
  readonly detailMs: Float64Array;
  /** When somebody took it up, ms; -1 for never, and for what has an owner by law. */
  readonly takenMs: number;
}
