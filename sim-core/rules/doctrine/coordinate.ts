import type { Action } from '../../model/action.ts';
import type { Belief } from '../../model/belief.ts';
import type { Desk, Duty } from '../../model/doctrine.ts';
import { expectationOf } from './expectation.ts';
import { hesitation } from './hesitation.ts';

/** Nobody is sent, and no help asked, for less than half of one amount. */
const WORTH_ASKING = 0.5;
/** What is at work beyond this multiple of the believed need is sent home. */
const SURPLUS = 1.25;

/**
 * The lead of a place runs the response there: own units first, then a request for what is missing once
 * the need exceeds the threshold of own capacity, and the release of what is no longer needed. What is
 * on its way from a neighbour counts as need before it arrives: this is what an early notice is for.
 */
export const coordinate: Duty = (desk, stimulus) => {
  if (!desk.lead) return [];
  const { incidents } = desk.world.scenario;
  const actions: Action[] = [];
  const look = (incident: number): void => {
    if (incidents[incident].jurisdiction === desk.jurisdiction) {
      actions.push(...runIncident(desk, incident));
    }
  };
  const affected = (incident: number): void => {
    look(incident);
    for (const threatened of incidents[incident].threatens) look(threatened);
  };
  if (stimulus.kind === 'learned') affected(stimulus.incident);
  else for (const incident of ownIncidents(desk)) look(incident);
  return actions;
};

/** Incidents of the place that it holds a belief about, or that something it believes threatens. */
function ownIncidents(desk: Desk): readonly number[] {
  const { incidents } = desk.world.scenario;
  const isFound = new Uint8Array(incidents.length);
  for (const incident of desk.believed()) {
    isFound[incident] = 1;
    for (const threatened of incidents[incident].threatens) isFound[threatened] = 1;
  }
  const found: number[] = [];
  for (let incident = 0; incident < isFound.length; incident++) {
    if (isFound[incident] === 1) found.push(incident);
  }
  return found;
}

function runIncident(desk: Desk, incident: number): readonly Action[] {
  const { scenario } = desk.world;
  const expected = expectationOf(desk, incident);
  const held = desk.belief(incident);
  const belief = held ?? expected?.belief ?? null;
  if (belief === null || !desk.mayAct(incident)) return [];
  // Without a response in force nothing is sent or asked; what is there may always go home.
  const sends = desk.responseLevel() > 0 || expected !== null;
  const actions: Action[] = [];
  scenario.hazards[scenario.incidents[incident].hazard].need.forEach(({ capability }, entry) => {
    const want = Math.max(held?.need[entry] ?? 0, expected?.need[entry] ?? 0);
    actions.push(...meetNeed(desk, belief, incident, capability, want, sends));
  });
  return actions;
}

function meetNeed(
  desk: Desk,
  belief: Readonly<Belief>,
  incident: number,
  capability: number,
  want: number,
  sends: boolean,
): readonly Action[] {
  const actions: Action[] = [];
  const { self } = desk;
  const here = desk.assigned(incident, capability);
  const asked = desk.outstanding(incident, capability);
  let missing = sends ? want - here - asked : 0;
  if (missing >= WORTH_ASKING) {
    for (const { owner, amount } of desk.ready(capability)) {
      if (missing <= 0) break;
      const taken = Math.min(missing, amount);
      actions.push({ kind: 'dispatch', actor: self, owner, incident, capability, amount: taken });
      missing -= taken;
    }
    if (missing >= WORTH_ASKING && mayAsk(desk, belief, incident, capability, want)) {
      actions.push({
        kind: 'request',
        actor: self,
        incident,
        capability,
        amount: Math.ceil(missing),
      });
    }
  }
  const atWork = desk.atWork(incident, capability);
  if (atWork > want * SURPLUS) {
    actions.push({ kind: 'release', actor: self, incident, capability, amount: atWork - want });
  }
  return actions;
}

/**
 * Whether the lead asks for help now. By itself it asks when the need exceeds its threshold of own
 * capacity, which stands higher while the belief is unconfirmed and a false alarm would be held against
 * it; automatic activation takes the decision out of its hands.
 */
function mayAsk(
  desk: Desk,
  belief: Readonly<Belief>,
  incident: number,
  capability: number,
  want: number,
): boolean {
  const { awareness, law } = desk.hooks();
  if (law.automaticFrom !== null && belief.severity >= law.automaticFrom) return true;
  const { threshold } = awareness(desk.world.scenario.jurisdictions[desk.jurisdiction].id);
  return want > threshold * hesitation(desk, belief, incident) * desk.capacity(capability);
}
