import type { Hooks } from '../model/mechanism.ts';
import type { AwarenessHooks } from '../model/mechanism/awareness.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { isWithin } from './tree.ts';
import type { Sim } from './sim.ts';

/** A layer with the jurisdiction inside which it holds. */
export interface Scope {
  readonly at: number;
  readonly hooks: Hooks;
}

type Scoped = Pick<Sim, 'scenario' | 'scopes' | 'hooks'>;

/** The layers that a region has a place for, innermost first. */
export function scopesOf(scenario: ScenarioModel, { layers }: Hooks): readonly Scope[] {
  const depth = (j: number): number => {
    let up = 0;
    for (let at = j; at >= 0; at = scenario.jurisdictions[at].parent) up++;
    return up;
  };
  return layers
    .map(({ scope, hooks }) => ({
      at: scenario.jurisdictions.findIndex(({ id }) => id === scope),
      hooks,
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => depth(b.at) - depth(a.at) || a.at - b.at);
}

/**
 * What holds between some places: the rules of the innermost layer that holds them all, and where the
 * first of them is out of step, its own.
 */
export function hooksBetween(sim: Scoped, first: number, ...others: readonly number[]): Hooks {
  const { scenario, scopes, hooks } = sim;
  const places = [first, ...others];
  const inner = scopes.find(({ at }) => places.every((place) => isWithin(scenario, place, at)));
  return outOfStep(sim, inner?.hooks ?? hooks, first);
}

function outOfStep({ scenario, hooks }: Scoped, held: Hooks, place: number): Hooks {
  const { id } = scenario.jurisdictions[place];
  return Object.hasOwn(hooks.members, id) ? { ...held, ...hooks.members[id] } : held;
}

/** The people of a place. */
export function traitsOf(sim: Sim, place: number): AwarenessHooks['traits'] {
  const inner = sim.scopes.find(({ at }) => isWithin(sim.scenario, place, at));
  return (inner?.hooks ?? sim.hooks).awareness(sim.scenario.jurisdictions[place].id);
}

/** The information option whose seat a department is. */
export function informationOf(sim: Sim, seat: number): Hooks['information'] {
  const { id } = sim.departments[seat];
  const all = [...sim.scopes.map(({ hooks }) => hooks), sim.hooks];
  const owner = all.find(({ information }) => information.seats.some((one) => one.id === id));
  return (owner ?? sim.hooks).information;
}
