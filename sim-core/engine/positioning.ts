import { quantile } from '../base/distribution.ts';
import { MINUTE } from '../base/time.ts';
import type { Action } from '../model/action.ts';
import { serveWaiting } from './background.ts';
import { route } from './network.ts';
import { choose, readyUnits } from './orders.ts';
import { peopleOf } from './people.ts';
import { draw } from './sim.ts';
import type { Sim } from './sim.ts';
import { schedule, STATUS } from './unit-events.ts';

/** A convoy before a closed road looks again after this time. */
const BLOCKED_MS = 30 * MINUTE;

/** Ready units are moved to where they may be needed; they stand ready again when they are there. */
export function preposition(sim: Sim, action: Extract<Action, { kind: 'pre-position' }>): void {
  const { owner, capability, amount, place } = action;
  const people = peopleOf(sim);
  const { units } = sim.state;
  const chosen = choose(
    sim,
    readyUnits(sim, owner, capability).filter((u) => units.place[u] !== place),
    capability,
    amount,
  );
  for (const unit of chosen) {
    const { kind, identity } = sim.scenario.units[unit];
    units.status[unit] = STATUS.positioning;
    units.sinceMs[unit] = sim.state.now;
    people.bound[unit] = place;
    const turnOut = draw(sim, 'position', identity, people.moves[unit]);
    people.moves[unit]++;
    schedule(sim, unit, quantile(sim.scenario.kinds[kind].turnOut, turnOut), 'turn-out');
  }
}

export function isPositioning(sim: Sim, unit: number): boolean {
  return sim.state.units.status[unit] === STATUS.positioning;
}

/** One road at a time, as every convoy. */
export function positioningGoesOn(sim: Sim, unit: number): void {
  const { bound } = peopleOf(sim);
  const { units, hazards } = sim.state;
  sim.trace.add(sim.state.now, 'passed', unit, units.place[unit]);
  if (units.place[unit] === bound[unit]) {
    bound[unit] = -1;
    units.status[unit] = STATUS.ready;
    sim.trace.add(sim.state.now, 'positioned', unit, units.place[unit]);
    serveWaiting(sim, unit);
    return;
  }
  const leg = route(sim.prepared.network, hazards.roads, units.place[unit], bound[unit]);
  if (leg === null) {
    schedule(sim, unit, BLOCKED_MS, 'leg');
    return;
  }
  units.place[unit] = leg.next;
  const { slowness } = sim.scenario.kinds[sim.scenario.units[unit].kind];
  schedule(sim, unit, leg.timeMs * slowness, 'leg');
}
