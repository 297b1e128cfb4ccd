import { subject } from '../base/identity.ts';
import type { Action } from '../model/action.ts';
import { factOf } from './facts.ts';
import { delayMs, send } from './mail.ts';
import type { Sim } from './sim.ts';

/** What one department knows of an incident reaches another at this instant, if it knows anything. */
export function tellAtOnce(sim: Sim, from: number, to: number, incident: number, note = -1): void {
  const belief = sim.state.beliefs[from][incident];
  if (belief === null) return;
  const ordinal = sim.state.desks[from].sent;
  sim.trace.add(sim.state.now, 'told', from, to, incident);
  send(sim, {
    kind: 'fact',
    from,
    to,
    incident,
    fact: factOf(belief, incident),
    about: note,
    cause: belief.span,
    delayMs: 0,
    ordinal,
  });
}

/** A letter that tells of no incident. */
export function write(sim: Sim, action: Extract<Action, { kind: 'write' }>): void {
  const { actor, to, delay, note } = action;
  const ordinal = sim.state.desks[actor].sent;
  const who = subject(sim.departments[actor].identity, sim.departments[to].identity);
  send(sim, {
    kind: 'note',
    from: actor,
    to,
    incident: -1,
    about: note,
    cause: -1,
    delayMs: delayMs(sim, 'letter', delay, who, ordinal),
    ordinal,
  });
}
