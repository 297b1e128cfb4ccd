/** A request for help as organisation and resources see it. */
export interface HelpRequest {
  readonly requester: number;
  readonly jurisdiction: number;
  readonly root: number;
  readonly hazard: number;
  readonly capability: number;
  /** Still missing, and as first asked for. */
  readonly quantity: number;
  readonly asked: number;
  /** 0 first; grows each time every donor in the scope of the last procedure was exhausted. */
  readonly level: number;
}

/** With what force donors are approached. */
export const FORCES = ['asked', 'tasked', 'ordered'] as const;
export type Force = (typeof FORCES)[number];
