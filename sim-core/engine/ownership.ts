import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Action } from '../model/action.ts';
import type { Procedure } from '../model/mechanism/organisation.ts';
import type { Ownership } from '../model/ownership.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { CLASS, EVENT } from './events.ts';
import { factOf, generationOf } from './facts.ts';
import { delayMs, kindIdentity, send } from './mail.ts';
import { draw, exercise, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';

/** Nobody has taken anything up; null when every incident of the scenario has an owner by law. */
export function initialOwnership(scenario: ScenarioModel, departments: number): Ownership | null {
  const { incidents } = scenario;
  if (!incidents.some(({ unowned }) => unowned === true)) return null;
  return {
    owner: new Int32Array(incidents.length).fill(-1),
    takenMs: new Float64Array(incidents.length).fill(-1),
    generation: new Int32Array(incidents.length),
    referred: new Int32Array(departments * incidents.length),
    mandated: new Int32Array(departments * incidents.length),
  };
}

/** Whether a department may act on an incident: it has an owner by law, or its new owner has told it so. */
export function mandateOf(sim: Sim, department: number, incident: number): boolean {
  const { incidents } = sim.scenario;
  if (incidents[incident].unowned !== true) return true;
  const { mandated } = ownershipOf(sim);
  return mandated[department * incidents.length + incident] >= heldOf(sim, department, incident);
}

/** Whether somebody has taken up what goes on now of an incident that lies outside every duty. */
export function isTaken(sim: Sim, incident: number): boolean {
  return ownershipOf(sim).generation[incident] >= generationOf(sim, incident);
}

/** Outbreak that a department has in mind; of what it has not heard of, the first. */
function heldOf({ state }: Sim, department: number, incident: number): number {
  return state.beliefs[department][incident]?.generation ?? 1;
}

/** Whether a department has already asked who takes an incident, or somebody has taken it. */
export function isReferred(sim: Sim, department: number, incident: number): boolean {
  const { incidents } = sim.scenario;
  if (incidents[incident].unowned !== true) return true;
  const { generation, referred } = ownershipOf(sim);
  const held = heldOf(sim, department, incident);
  return generation[incident] >= held || referred[department * incidents.length + incident] >= held;
}

/** A lead asks a body to take what nobody owns; to itself, without a letter. */
export function refer(sim: Sim, { actor, incident, to }: Extract<Action, { kind: 'refer' }>): void {
  const { incidents } = sim.scenario;
  if (to === actor) {
    settle(sim, incident, to, actor);
    return;
  }
  const held = heldOf(sim, actor, incident);
  ownershipOf(sim).referred[actor * incidents.length + incident] = held;
  exercise(sim, 'organisation');
  const belief = sim.state.beliefs[actor][incident];
  const who = subject(
    incidents[incident].identity,
    sim.departments[actor].identity,
    sim.departments[to].identity,
    kindIdentity('refer'),
  );
  const procedure = procedureFor(sim, actor, incident);
  send(sim, {
    kind: 'refer',
    from: actor,
    to,
    incident,
    ...(belief === null ? {} : { fact: factOf(belief, incident) }),
    cause: belief?.span ?? -1,
    delayMs: procedure === null ? 0 : delayMs(sim, 'mail', procedure.submit, who, held - 1),
    ordinal: held - 1,
  });
}

/** A body asked by `from` takes the incident up: at once, or when the sitting that it hosts has met. */
export function settle(sim: Sim, incident: number, body: number, from: number): void {
  const { referred } = ownershipOf(sim);
  const at = body * sim.scenario.incidents.length + incident;
  const generation = generationOf(sim, incident);
  if (isTaken(sim, incident) || referred[at] >= generation) return;
  referred[at] = generation;
  const procedure = procedureFor(sim, from, incident);
  const convene = procedure?.secretariat === body ? procedure.convene : null;
  if (convene === null) {
    take(sim, incident, body);
    return;
  }
  const who = subject(sim.departments[body].identity, sim.scenario.incidents[incident].identity);
  const atMs =
    sim.state.now + wholeMs(quantile(convene, draw(sim, 'referral', who, generation - 1)));
  sim.queue.push(atMs, CLASS.taken, body, incident, EVENT.taken, incident, body, 0);
}

/** The incident has an owner from now on, who tells everybody concerned, itself too, that they may act. */
export function take(sim: Sim, incident: number, owner: number): void {
  const ownership = ownershipOf(sim);
  const { incidents, jurisdictions, protections } = sim.scenario;
  if (isTaken(sim, incident)) return;
  const generation = generationOf(sim, incident);
  ownership.generation[incident] = generation;
  ownership.owner[incident] = owner;
  ownership.takenMs[incident] = sim.state.now;
  sim.trace.add(sim.state.now, 'taken', owner, incident);
  const { jurisdiction, decisiveFor } = incidents[incident];
  const concerned = new Set<number>([owner, ...decisiveFor]);
  if (jurisdictions[jurisdiction].lead >= 0) concerned.add(jurisdictions[jurisdiction].lead);
  for (const protection of protections) {
    if (protection.incident === incident) concerned.add(protection.owner);
  }
  const belief = sim.state.beliefs[owner][incident];
  const delay = contactOf(sim, incident, owner);
  for (const to of [...concerned].sort((a, b) => a - b)) {
    const who = subject(
      incidents[incident].identity,
      sim.departments[owner].identity,
      sim.departments[to].identity,
      kindIdentity('assign'),
    );
    send(sim, {
      kind: 'assign',
      from: owner,
      to,
      incident,
      ...(belief === null ? {} : { fact: factOf(belief, incident) }),
      cause: belief?.span ?? -1,
      delayMs: to === owner ? 0 : delayMs(sim, 'mail', delay, who, generation - 1),
      ordinal: generation - 1,
    });
  }
}

/** How long the new owner's word takes: as a contact under the mechanism, or as a superior's brief. */
function contactOf(sim: Sim, incident: number, owner: number): Distribution {
  const { jurisdictions, incidents } = sim.scenario;
  const { lead } = jurisdictions[incidents[incident].jurisdiction];
  const isResidual = sim.hooks.organisation.residualOwner(sim.world, incident) === owner;
  const procedure = isResidual && lead >= 0 ? procedureFor(sim, lead, incident) : null;
  return procedure?.contact ?? jurisdictions[sim.departments[owner].jurisdiction].clocks.down;
}

/** The way that organisation answers for a matter of this incident, as for a request. */
function procedureFor(sim: Sim, actor: number, incident: number): Procedure | null {
  const { hazard } = sim.scenario.incidents[incident];
  return sim.hooks.organisation.procedure(sim.world, {
    requester: actor,
    jurisdiction: sim.departments[actor].jurisdiction,
    root: incident,
    hazard,
    capability: sim.scenario.hazards[hazard].need[0]?.capability ?? 0,
    quantity: 0,
    asked: 0,
    level: 0,
  });
}

export function ownershipOf(sim: Sim): Ownership {
  const { ownership } = sim.state;
  if (ownership === undefined) throw new Error('ownership: every incident has an owner');
  return ownership;
}
