/**
 * Where the physical world stands; plain data. Indices follow the scenario's sorted lists.
 * Every array is mutated in place by the engine and copied whole by a snapshot.
 */
export interface HazardState {
  /** Environment vector: drivers, then one row per cell (see HazardLayout). */
  readonly env: Float64Array;
  /** 1 while the incident runs. */
  readonly active: Uint8Array;
  /** How often it has started (0 = never). */
  readonly generation: Int32Array;
  /** Root incident of the running generation, -1 when never started. */
  readonly root: Int32Array;
  /** Start of the running generation, ms; -1 when never started. */
  readonly startedAt: Float64Array;
  /** Since when `ends` has held without a break, ms; -1 when it does not hold. */
  readonly quietSince: Float64Array;
  /** Worst severity over the incident's cells at the last step. */
  readonly severity: Float64Array;
  /** True need, [incident × capability]. */
  readonly need: Float64Array;
  /** Amount at work, [incident × capability]; set by the units' part of the engine. */
  readonly working: Float64Array;
  /** Cumulative harm, [incident × kind of HARM_KINDS]. */
  readonly harm: Float64Array;
  /** Cumulative crew harmed on scene, per incident (people). */
  readonly crewHarm: Float64Array;
  /** People harmed per crew-hour now, blind and informed, [incident × 2]. */
  readonly danger: Float64Array;
  /** Per cascade edge: integrated intensity since the source's generation began. */
  readonly accumulated: Float64Array;
  /** Per cascade edge: for how long its condition has held, ms. */
  readonly heldMs: Float64Array;
  /** Per cascade edge: generation of the source for which it has fired (0 = none). */
  readonly fired: Int32Array;
  /** Per protection: 1 while in force. */
  readonly protections: Uint8Array;
  /** Per road: factor on its normal time; -1 = closed. */
  readonly roads: Float64Array;
}
