import { UNIT_STATUSES } from '../model/resource.ts';
import type { Sim } from './sim.ts';
import { spanCause, spanEnd, spanStart } from './spans.ts';

/**
 * Invariants that hold at every instant of every run; tests call it often.
 * @returns sentences that say what is broken; empty when all is well
 */
export function brokenInvariants(sim: Sim): readonly string[] {
  return [...money(sim), ...units(sim), ...mail(sim), ...spans(sim), ...promises(sim)];
}

function money({ state }: Sim): readonly string[] {
  const broken: string[] = [];
  const sum = state.ledger.reduce((total, amount) => total + amount, 0);
  const owed = state.owed.reduce((total, amount) => total + amount, 0);
  if (sum !== 0) broken.push(`the ledger sums to ${sum} yuan`);
  if (owed !== 0) broken.push(`what is owed sums to ${owed} yuan`);
  return broken;
}

/** A unit is in one place and one state, and what is assigned to an incident is what its units bring. */
function units({ state, scenario }: Sim): readonly string[] {
  const broken: string[] = [];
  const width = scenario.capabilities.length;
  const working = new Float64Array(state.hazards.working.length);
  const assigned = new Float64Array(state.assigned.length);
  for (let u = 0; u < scenario.units.length; u++) {
    const status = UNIT_STATUSES[state.units.status[u]];
    if (status === undefined) broken.push(`unit ${u} has no status`);
    const busy = status === 'mobilising' || status === 'travelling' || status === 'working';
    if (!busy) continue;
    const at = state.units.incident[u] * width + state.units.capability[u];
    const amount = scenario.kinds[scenario.units[u].kind].capabilities[state.units.capability[u]];
    assigned[at] += amount;
    if (status === 'working') working[at] += amount;
  }
  working.forEach((amount, at) => {
    if (Math.abs(amount - state.hazards.working[at]) > 1e-9) {
      broken.push(`slot ${at}: units at work bring ${amount}, booked ${state.hazards.working[at]}`);
    }
  });
  assigned.forEach((amount, at) => {
    if (Math.abs(amount - state.assigned[at]) > 1e-9) {
      broken.push(`slot ${at}: units assigned bring ${amount}, booked ${state.assigned[at]}`);
    }
  });
  return broken;
}

/** No desk handles more at once than it has places, and nothing is read before it is delivered. */
function mail({ state, departments }: Sim): readonly string[] {
  const broken: string[] = [];
  state.desks.forEach((desk, d) => {
    if (desk.busy < 0 || desk.busy > departments[d].desks) {
      broken.push(`${departments[d].id} has ${desk.busy} desks busy of ${departments[d].desks}`);
    }
    for (const id of desk.inbox) {
      const message = state.messages[id];
      if (message !== null && message.deliverMs > state.now) {
        broken.push(`message ${id} lies in an inbox before its delivery`);
      }
    }
  });
  state.beliefs.forEach((beliefs, d) => {
    beliefs.forEach((belief, i) => {
      if (belief === null) return;
      if (belief.asOfMs > belief.learnedMs && belief.asOfMs > state.now) {
        broken.push(`${departments[d].id} believes of incident ${i} what has not happened yet`);
      }
      if (belief.generation > Math.max(1, state.hazards.generation[i])) {
        broken.push(
          `${departments[d].id} believes in an outbreak of incident ${i} that has not come`,
        );
      }
    });
  });
  return broken;
}

/** Every span starts exactly where its last-enabling cause ended, and no effect comes before its cause. */
function spans({ state }: Sim): readonly string[] {
  const broken: string[] = [];
  for (let id = 0; id < state.spans.count; id++) {
    const cause = spanCause(state.spans, id);
    const start = spanStart(state.spans, id);
    const end = spanEnd(state.spans, id);
    if (end >= 0 && end < start) broken.push(`span ${id} ends before it starts`);
    if (cause < 0) continue;
    if (cause >= id) broken.push(`span ${id} is caused by a later span`);
    if (spanEnd(state.spans, cause) !== start)
      broken.push(`span ${id} does not start where its cause ended`);
  }
  return broken;
}

function promises({ state }: Sim): readonly string[] {
  return state.lots
    .filter((lot) => lot.committed < 0 || lot.pendingAsks < 0)
    .map(
      (lot) => `lot ${lot.id} has committed ${lot.committed} with ${lot.pendingAsks} asks pending`,
    );
}
