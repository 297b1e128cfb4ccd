/** Traits of the people of one jurisdiction; answered per jurisdiction (members out of step). */
export interface AwarenessHooks {
  readonly traits: {
    /** Ask for help when believed need exceeds this multiple of own capacity. */
    readonly threshold: number;
    /** Weight of own forecast risk against lending, 0..1. */
    readonly caution: number;
    /** Factor on desk time (1 = as the desk is). */
    readonly handling: number;
    /** Sigma of the misjudgement of a belief (lognormal factor), 0 = none. */
    readonly misjudgement: number;
    /** Added to the chance of acceptance, -1..1. */
    readonly trust: number;
    /** Factor on desk time for what comes from another jurisdiction (1 = like any other message). */
    readonly across: number;
    /** Share of the skills lost between two events that training keeps up, 0..1. */
    readonly upkeep: number;
  };
}
