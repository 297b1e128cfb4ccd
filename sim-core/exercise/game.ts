import type { Run } from '../index.ts';
import type { Term } from '../engine/linked.ts';
import type { GroupInput } from './group.ts';
import type { Names } from './names.ts';
import type { GroupState } from './state.ts';

/** A group from the inside: what is fixed, the run, and the exercise around it. */
export interface Game {
  readonly input: GroupInput;
  readonly run: Run;
  readonly names: Names;
  /** Conditions of injects that wait for the model, by inject id. */
  readonly conditions: ReadonlyMap<string, Term>;
  state: GroupState;
}

export function nowOf({ run }: Game): number {
  return run.sim.state.now;
}
