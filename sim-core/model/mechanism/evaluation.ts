export interface EvaluationHooks {
  /** Cost of activating in vain, in hours of delay: makes deciders hesitate. */
  readonly falseAlarmPenalty: number;
  /** Superiors watch and press: factor on hesitation, 1 = none. */
  readonly supervision: number;
}
