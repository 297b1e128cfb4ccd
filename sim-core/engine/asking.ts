import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Ask, Lot } from '../model/case.ts';
import type { Hooks } from '../model/mechanism.ts';
import { acceptanceChance, lendable } from './acceptance.ts';
import { isGiven, termsOf } from './holding.ts';
import { choose } from './orders.ts';
import { delayMs, kindIdentity, send } from './mail.ts';
import { hooksBetween } from './scopes.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { openSpan } from './spans.ts';
import {
  amountOf,
  branch,
  closeAskSpan,
  promised,
  refuse,
  requestOf,
  subjectOfAsk,
  supersede,
} from './asks.ts';
import { addPulledSuperior, nextPermit } from './permits.ts';

/**
 * Asks the best donors that are left, as many at a time as the rules of resources say.
 * @returns whether anybody is (still) being asked
 */
export function askNext(sim: Sim, lot: Lot): boolean {
  const { breadth } = resourcesOf(sim, lot);
  while (
    lot.candidates.length > 0 &&
    lot.pendingAsks < breadth &&
    lot.committed + promised(sim, lot) < lot.quantity
  ) {
    const donor = lot.candidates.shift() as number;
    const known = lot.quantities.shift() as number | null;
    const { lead } = sim.scenario.jurisdictions[donor];
    if (lead < 0 || known === 0) continue;
    const missing = lot.quantity - lot.committed;
    ask(sim, lot, donor, known === null ? missing : Math.min(missing, known));
  }
  return lot.pendingAsks > 0;
}

/** The rules of resources of the innermost layer that holds all who may be drawn on at this level. */
export function resourcesOf(sim: Sim, lot: Lot): Hooks['resources'] {
  if (sim.scopes.length === 0) return sim.hooks.resources;
  const procedure = sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
  return hooksBetween(sim, lot.jurisdiction, ...(procedure?.donors ?? [])).resources;
}

/** A donor's branch of a lot, not yet told to anybody. */
export function openAsk(sim: Sim, lot: Lot, donor: number, quantity: number): number {
  const id = sim.state.asks.length;
  const { lead } = sim.scenario.jurisdictions[donor];
  // Counted within (lot, donor), so that a donor's first answer meets the same draw by every route.
  const attempt = sim.state.asks.filter((one) => one.lot === lot.id && one.donor === donor).length;
  sim.state.asks.push({
    id,
    lot: lot.id,
    donor,
    quantity,
    attempt,
    permits: [],
    amount: 0,
    paperMs: 0,
    binding: false,
    status: 'asked',
    lastSpan: lot.lastSpan,
    openSpan: openSpan(sim, {
      kind: 'ask',
      holder: lead,
      cause: lot.lastSpan,
      lot: lot.id,
      attempt,
    }),
  });
  lot.pendingAsks++;
  return id;
}

function ask(sim: Sim, lot: Lot, donor: number, quantity: number): void {
  const id = openAsk(sim, lot, donor, quantity);
  const { lead } = sim.scenario.jurisdictions[donor];
  const { attempt } = sim.state.asks[id];
  sim.state.tallies.asks++;
  sim.trace.add(sim.state.now, 'asked', lot.secretariat, lot.id, donor, id, quantity);
  const procedure = sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
  const who = subject(
    branch(sim, lot, donor),
    sim.departments[lot.secretariat].identity,
    kindIdentity('ask'),
  );
  send(sim, {
    kind: 'ask',
    from: lot.secretariat,
    to: lead,
    incident: lot.incident,
    about: id,
    cause: lot.lastSpan,
    delayMs: procedure === null ? 0 : delayMs(sim, 'mail', procedure.contact, who, attempt),
    ordinal: attempt,
  });
}

/** The donor's lead has read what it is asked: can it, may it, will it? */
export function askHandled(sim: Sim, id: number): void {
  const ask = sim.state.asks[id];
  if (ask.status !== 'asked') return;
  const lot = sim.state.lots[ask.lot];
  const missing = Math.max(0, lot.quantity - lot.committed - promised(sim, lot));
  const request = requestOf(sim, lot);
  const given = isGiven(sim, ask.donor, request);
  const available = lendable(sim, ask.donor, request, false);
  const units = choose(sim, available, lot.capability, Math.min(missing, ask.quantity));
  const amount = amountOf(sim, units, lot.capability);
  const willing =
    given ||
    hooksBetween(sim, ask.donor, lot.jurisdiction).resources.lends ||
    lot.force !== 'asked';
  const chance = willing ? acceptanceChance(sim, ask.donor, request, lot.force) : 0;
  const agreed = given || lot.agreed.includes(ask.donor);
  const accepts =
    amount > 0 &&
    willing &&
    (agreed || draw(sim, 'acceptance', subjectOfAsk(sim, lot, ask), ask.attempt) < chance);
  sim.trace.add(
    sim.state.now,
    'answered',
    ask.donor,
    lot.id,
    id,
    Number(accepts),
    amount,
    agreed ? 1 : chance,
  );
  if (!accepts) {
    if (missing === 0) supersede(sim, ask);
    else refuse(sim, ask);
    return;
  }
  promise(sim, lot, ask, amount, false);
}

/** A person promises: what is in the place's own reserve is weighed by whoever promises it. */
export function acceptAsk(sim: Sim, id: number, limit: number | null): void {
  const ask = sim.state.asks[id];
  const lot = sim.state.lots[ask.lot];
  const missing = Math.max(0, lot.quantity - lot.committed - promised(sim, lot));
  const wanted = Math.min(missing, limit ?? ask.quantity);
  const available = lendable(sim, ask.donor, requestOf(sim, lot), true);
  const units = wanted > 0 ? choose(sim, available, lot.capability, wanted) : [];
  const amount = amountOf(sim, units, lot.capability);
  answered(sim, ask, amount > 0, amount);
  if (amount > 0) promise(sim, lot, ask, amount, true);
  else if (missing === 0) supersede(sim, ask);
  else refuse(sim, ask);
}

/** A person refuses. */
export function declineAsk(sim: Sim, id: number): void {
  const ask = sim.state.asks[id];
  answered(sim, ask, false, 0);
  refuse(sim, ask);
}

function answered(sim: Sim, ask: Ask, yes: boolean, amount: number): void {
  const { lot, donor, id } = ask;
  sim.trace.add(sim.state.now, 'answered', donor, lot, id, Number(yes), amount, Number(yes));
}

/** @param weighed whether a person has weighed the reserve: then it is not weighed again at departure */
function promise(sim: Sim, lot: Lot, ask: Ask, amount: number, weighed: boolean): void {
  const request = requestOf(sim, lot);
  const terms = termsOf(sim, ask.donor, request, lot.force);
  closeAskSpan(sim, ask);
  ask.amount = amount;
  ask.binding = weighed || terms.binding;
  ask.permits = [...terms.permits];
  if (!isGiven(sim, ask.donor, request)) addPulledSuperior(sim, lot, ask);
  ask.paperMs =
    terms.paper === null || terms.paper.kind === 'constant'
      ? wholeMs(terms.paper?.value ?? 0)
      : wholeMs(
          quantile(terms.paper, draw(sim, 'paper', subjectOfAsk(sim, lot, ask), ask.attempt)),
        );
  ask.status = 'permits';
  nextPermit(sim, ask);
}
