import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { linkScenario } from '../../sim-core/engine/hazards.ts';
import type { LinkedScenario } from '../../sim-core/engine/linked.ts';
import { buildTape } from '../../sim-core/engine/tape.ts';
import type { Tape } from '../../sim-core/engine/tape.ts';
import type { HazardState } from '../../sim-core/model/hazard-state.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import { smallWorld } from './world.ts';
import type { WorldSpec } from './world.ts';

/** The physical half of a run: a linked small world, its tape, and how to read its rows. */
export interface Physics {
  readonly world: ScenarioModel;
  readonly linked: LinkedScenario;
  readonly tape: Tape;
  /** Index of an incident. */
  readonly incident: (id: string) => number;
  /** An input, parameter, state or derived value of one cell (from 0) of an incident. */
  readonly read: (state: HazardState, incident: string, variable: string, cell?: number) => number;
}

export function physicsOf(spec: WorldSpec, seed = '1'): Physics {
  const world = smallWorld(spec);
  const linked = linkScenario(world);
  const incident = (id: string): number => {
    const index = world.incidents.findIndex((one) => one.id === id);
    if (index < 0) throw new Error(`kit: there is no incident ${id}`);
    return index;
  };
  return {
    world,
    linked,
    tape: tapeOf(world, seed),
    incident,
    read: (state, id, variable, cell = 0) => {
      const { hazard, cells } = linked.incidents[incident(id)];
      const { inputs, parameters, states, derived } = hazard.layout;
      const slot = [...inputs, ...parameters, ...states, ...derived].indexOf(variable);
      if (slot < 0) throw new Error(`kit: ${id} has no variable ${variable}`);
      return state.env[cells[cell].base + 1 + slot];
    },
  };
}

export function tapeOf(world: ScenarioModel, seed: string): Tape {
  return buildTape(world, createDraws(rootOf(seed, 'world'), null));
}
