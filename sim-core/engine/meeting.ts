import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Action } from '../model/action.ts';
import { CLASS, EVENT } from './events.ts';
import { peopleOf } from './people.ts';
import { hooksBetween } from './scopes.ts';
import { draw, exercise, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { tellAtOnce } from './telling.ts';

/** Marks the event of a meeting among those of sittings that reach a lot. */
export const MEETING = -2;

/** Requests that a sitting convened by hand takes. */
const AGENDA = 6;

/**
 * A person convenes a sitting: it is held after the time that the mechanism needs to convene one (or, where
 * it knows none, after the time of a report inside the caller's place), and requests of the same root that
 * reach the caller as their secretariat are taken there.
 */
export function convene(sim: Sim, action: Extract<Action, { kind: 'convene' }>): void {
  const { actor, members, incident, note } = action;
  const { state, scenario } = sim;
  const root = state.hazards.root[incident] >= 0 ? state.hazards.root[incident] : incident;
  const { jurisdiction } = sim.departments[actor];
  exercise(sim, 'organisation');
  const procedure = hooksBetween(sim, jurisdiction).organisation.procedure(sim.world, {
    requester: actor,
    jurisdiction,
    root,
    hazard: scenario.incidents[incident].hazard,
    capability: 0,
    quantity: 0,
    asked: 0,
    level: 0,
  });
  const takes = procedure?.convene ?? scenario.jurisdictions[jurisdiction].clocks.internal;
  const who = subject(sim.departments[actor].identity, scenario.incidents[root].identity);
  const count = state.sittings.filter(
    (one) => one.secretariat === actor && one.root === root,
  ).length;
  const convenedMs = state.now + wholeMs(quantile(takes, draw(sim, 'convene', who, count)));
  state.sittings.push({ secretariat: actor, root, convenedMs, span: -1, items: 0, agenda: AGENDA });
  const { meetings } = peopleOf(sim);
  const id = meetings.length;
  meetings.push({ caller: actor, members: [...members], incident, convenedMs, note });
  sim.queue.push(convenedMs, CLASS.sitting, actor, -1 - id, EVENT.sitting, id, MEETING, 0);
}

/** Round the table each tells what it knows of the incident. */
export function meetingIsHeld(sim: Sim, id: number): void {
  const { caller, members, incident } = peopleOf(sim).meetings[id];
  sim.trace.add(sim.state.now, 'met', caller, incident, members.length);
  const table = [...new Set([caller, ...members])].sort((a, b) => a - b);
  for (const speaker of table) {
    if (sim.state.beliefs[speaker][incident] === null) continue;
    for (const listener of table) {
      if (listener !== speaker) tellAtOnce(sim, speaker, listener, incident);
    }
  }
}
