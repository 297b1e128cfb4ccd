import { Fault } from '../base/assert.ts';
import { createRun } from '../engine/run.ts';
import type { Run } from '../engine/run.ts';
import type { Response } from '../engine/sim.ts';
import { prepare } from '../engine/prepare.ts';
import type { Prepared } from '../engine/sim.ts';
import type { LabModel } from '../model/lab.ts';
import type { Hooks } from '../model/mechanism.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { ACTIONS } from '../rules/actions/index.ts';
import { DUTIES } from '../rules/doctrine/index.ts';
import { compose } from '../rules/mechanism/compose.ts';

/** One repetition of a lab. */
export interface Trial {
  readonly lab: LabModel;
  readonly seed: string;
  /** Share of the full work, (0, 1]. */
  readonly share: number;
}

interface Script {
  /** Answers that take the place of the mechanism's. */
  readonly hooks?: (hooks: Hooks) => Partial<Hooks>;
  /** Whether people do their duties; else they only do what the lab makes them do. */
  readonly duties?: boolean;
  readonly untilMs?: number;
  readonly response?: Response;
  /** Default: the seed of the trial. */
  readonly seed?: string;
}

const preparedOf = new WeakMap<ScenarioModel, Prepared>();

/** A run of the bench with the model's own engine, whose people follow a script. */
export function scripted({ lab, seed }: Trial, script: Script = {}): Run {
  let prepared = preparedOf.get(lab.scenario);
  if (prepared === undefined) {
    prepared = prepare(lab.scenario);
    preparedOf.set(lab.scenario, prepared);
  }
  const { hooks: changed, duties = false } = script;
  return createRun(
    {
      compose: (mechanism) => {
        const hooks = compose(mechanism);
        return { ...hooks, ...changed?.(hooks) };
      },
      duties: (fn) => (duties ? DUTIES[fn] : []),
      actions: ACTIONS,
    },
    {
      prepared,
      mechanism: lab.mechanism,
      seed: script.seed ?? seed,
      response: script.response ?? 'mechanism',
      ...(script.untilMs === undefined ? {} : { untilMs: script.untilMs }),
    },
  );
}

/** Index of a thing by its id. @throws {Fault} when the lab was compiled for another world. */
export function indexOf(things: readonly { readonly id: string }[], id: string): number {
  const index = things.findIndex((thing) => thing.id === id);
  if (index < 0) throw new Fault(`lab: there is no ${id} on the bench`);
  return index;
}
