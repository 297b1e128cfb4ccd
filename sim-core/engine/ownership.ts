import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import { OWNERSHIPS } from '../model/incident.ts';
import type { Ownership } from '../model/incident.ts';
import type { MessageKind } from '../model/message.ts';
import { kindIdentity, send } from './mail.ts';
import { draw, exercise } from './sim.ts';
import type { Sim } from './sim.ts';

/** Whose an incident is; all but those that the scenario declares unowned belong to their place. */
export function ownershipOf(sim: Sim, incident: number): Ownership {
  const { ownership } = sim.state;
  return ownership === undefined ? 'owned' : OWNERSHIPS[ownership[incident]];
}

/** The lead of a place puts what is nobody's before whoever the organisation names for such. */
export function referIncident(sim: Sim, actor: number, incident: number): void {
  exercise(sim, 'organisation');
  const owner = sim.hooks.organisation.residualOwner(sim.world, incident);
  if (owner < 0 || ownershipOf(sim, incident) !== 'nobody') return;
  become(sim, incident, 'referred');
  const { clocks } = sim.scenario.jurisdictions[sim.scenario.incidents[incident].jurisdiction];
  write(sim, 'refer', actor, owner, incident, clocks.up);
}

/** The residual owner has read it: the place where it is runs it from now on, with its word. */
export function assignIncident(sim: Sim, owner: number, incident: number): void {
  const { jurisdiction } = sim.scenario.incidents[incident];
  const { lead, clocks } = sim.scenario.jurisdictions[jurisdiction];
  write(sim, 'assign', owner, lead, incident, clocks.down);
}

export function takeIncident(sim: Sim, owner: number, lead: number, incident: number): void {
  become(sim, incident, 'owned');
  sim.trace.add(sim.state.now, 'taken', owner, lead, incident);
}

function become(sim: Sim, incident: number, ownership: Ownership): void {
  if (sim.state.ownership === undefined) return;
  sim.state.ownership[incident] = OWNERSHIPS.indexOf(ownership);
}

function write(
  sim: Sim,
  kind: MessageKind,
  from: number,
  to: number,
  incident: number,
  delay: Distribution,
): void {
  const who = subject(
    sim.departments[from].identity,
    sim.departments[to].identity,
    sim.scenario.incidents[incident].identity,
    kindIdentity(kind),
  );
  send(sim, {
    kind,
    from,
    to,
    incident,
    cause: sim.state.beliefs[from][incident]?.span ?? -1,
    delayMs: delay.kind === 'constant' ? delay.value : quantile(delay, draw(sim, 'mail', who, 0)),
    ordinal: 0,
  });
}
