/**
 * Who has taken up each incident that lies outside every duty. A run has it only when its scenario has
 * such an incident, so that the others are what they would be without it.
 */
export interface Ownership {
  /** [incident] department that has taken it, -1 for nobody yet. */
  readonly owner: Int32Array;
  /** [incident] when, ms; -1 for never. */
  readonly takenMs: Float64Array;
  /** [department × incident] 1 once it has asked who takes it. */
  readonly referred: Uint8Array;
  /** [department × incident] 1 once it knows that it may act on it. */
  readonly mandated: Uint8Array;
}
