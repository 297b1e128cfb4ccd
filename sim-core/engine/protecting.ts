import { quantile } from '../base/distribution.ts';
import { HOUR } from '../base/time.ts';
import { CLASS, EVENT } from './events.ts';
import { payCost } from './money.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';

const IDLE = 0;
const STARTING = 1;
const IN_FORCE = 2;
/** No run takes one protection so often. */
const TIMES_LIMIT = 0x100000;

/** A protective action is ordered or lifted; it takes effect after its own time. */
export function protect(sim: Sim, protection: number, on: boolean): void {
  const { state } = sim;
  if (on && state.protecting[protection] === IDLE) {
    const { identity, takes, owner } = sim.scenario.protections[protection];
    const count = state.protectCount[protection];
    state.protecting[protection] = STARTING;
    state.protectCount[protection]++;
    const afterMs = wholeMs(quantile(takes, draw(sim, 'protect', identity, count)));
    const at = state.now + afterMs;
    // Taken, lifted and taken again, it may come into force twice at one instant: the key tells them apart.
    const key = protection * TIMES_LIMIT + count;
    sim.queue.push(at, CLASS.protect, owner, key, EVENT.protect, protection, count, 0);
  }
  if (!on && state.protecting[protection] !== IDLE) {
    if (state.protecting[protection] === IN_FORCE) settleProtection(sim, protection);
    state.protecting[protection] = IDLE;
    state.hazards.protections[protection] = 0;
    const { owner } = sim.scenario.protections[protection];
    sim.trace.add(state.now, 'protected', owner, protection, 0);
  }
}

/** The protection comes into force, unless it was lifted while it was being put in force. */
export function protectionInForce(sim: Sim, protection: number, count: number): void {
  const { state } = sim;
  if (state.protecting[protection] !== STARTING) return;
  if (state.protectCount[protection] !== count + 1) return;
  state.protecting[protection] = IN_FORCE;
  state.protectedSinceMs[protection] = state.now;
  state.hazards.protections[protection] = 1;
  sim.trace.add(state.now, 'protected', sim.scenario.protections[protection].owner, protection, 1);
}

/** Charges the cost of a protection since it came into force (or was last charged). */
export function settleProtection(sim: Sim, protection: number): void {
  const { state } = sim;
  if (state.protecting[protection] !== IN_FORCE) return;
  const hours = (state.now - state.protectedSinceMs[protection]) / HOUR;
  const { owner, costPerHour } = sim.scenario.protections[protection];
  state.tallies.protectionHours += hours;
  state.protectedSinceMs[protection] = state.now;
  payCost(sim, sim.departments[owner].jurisdiction, hours * costPerHour);
}
