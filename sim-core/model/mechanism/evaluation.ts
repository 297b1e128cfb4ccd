/** What the review of an event changes before the next one. */
export interface Feedback {
  /** Id of the metric that the review scores. */
  readonly scoredMetric: string;
  /** Share of the way to the better end of its range that a parameter moves after one event, 0..1. */
  readonly step: number;
  /** Whether it reaches what people do under pressure only, or the rules as well. */
  readonly reach: 'people' | 'rules';
}

export interface EvaluationHooks {
  /** Cost of activating in vain, in hours of delay: makes deciders hesitate. */
  readonly falseAlarmPenalty: number;
  /** Superiors watch and press: factor on hesitation, 1 = none. */
  readonly supervision: number;
  /** Null when nothing is changed after an event. A single event never asks. */
  readonly feedback: Feedback | null;
}
