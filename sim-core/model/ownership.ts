/**
 * Who has taken up each incident that lies outside every duty, for one outbreak of it: another one is
 * nobody's again. A run has it only when its scenario has such an incident, so that the others are what
 * they would be without it. Outbreaks are counted from 1.
 */
export interface Ownership {
  /** [incident] department that has taken it, -1 for nobody yet. */
  readonly owner: Int32Array;
  /** [incident] when, ms; -1 for never. */
  readonly takenMs: Float64Array;
  /** [incident] the outbreak for which, 0 for none. */
  readonly generation: Int32Array;
  /** [department × incident] last outbreak for which it has asked who takes it, 0 for none. */
  readonly referred: Int32Array;
  /** [department × incident] last outbreak on which it knows that it may act, 0 for none. */
  readonly mandated: Int32Array;
}
