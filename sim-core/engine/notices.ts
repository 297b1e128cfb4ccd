import { assert } from '../base/assert.ts';
import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import type { Identity } from '../base/identity.ts';
import { exp, normalQuantile } from '../base/math.ts';
import { HOUR } from '../base/time.ts';
import type { Action } from '../model/action.ts';
import type { Belief } from '../model/belief.ts';
import type { LawHooks } from '../model/mechanism/law.ts';
import type { Fact } from '../model/message.ts';
import { factOf } from './facts.ts';
import { beginTransfer } from './lead-transfers.ts';
import { delayMs, send } from './mail.ts';
import { hooksBetween, informationOf } from './scopes.ts';
import { draw, exercise, heldDraw } from './sim.ts';
import type { Sim } from './sim.ts';

/** A fact goes to another department: a report on the line, or a notice across. */
export function notify(sim: Sim, action: Extract<Action, { kind: 'notify' }>): void {
  const { actor, to, incident, line } = action;
  const belief = heldBelief(sim, actor, incident);
  const across = line === 'across';
  const who = sim.subjects.told(actor, to, incident);
  if (across) exercise(sim, 'information');
  const ordinal = tell(sim, belief, to, across);
  if (across) beginTransfer(sim, actor, to, incident);
  if (action.loss > 0 && draw(sim, 'loss', who, ordinal) < action.loss) {
    sim.state.tallies.lostMessages++;
    sim.trace.add(sim.state.now, 'lost', actor, to, 0, incident);
    return;
  }
  send(sim, {
    kind: 'fact',
    from: actor,
    to,
    incident,
    fact: across
      ? distorted(sim, actor, factOf(belief, incident), who, ordinal)
      : factOf(belief, incident),
    about: action.note ?? -1,
    cause: belief.span,
    delayMs: across
      ? withinClock(
          sim,
          { from: actor, to },
          delayMs(sim, 'notice', action.delay, who, ordinal) +
            (action.pulled ? clearanceMs(sim, actor, to, incident, ordinal) : 0),
          who,
          ordinal,
        )
      : delayMs(sim, 'report', action.delay, who, ordinal),
    ordinal: ordinal * 2 + Number(across),
  });
}

/** A fact is posted at a relay, which passes it on; while that is out of service the fallback is told. */
export function post(sim: Sim, action: Extract<Action, { kind: 'post' }>): void {
  const { actor, incident } = action;
  if (isDown(sim, action.via)) {
    const notice = { from: actor, incident };
    for (const { to, delay, loss, pulled } of informationOf(sim, action.via).fallback(
      sim.world,
      notice,
    )) {
      notify(sim, {
        kind: 'notify',
        actor,
        to,
        incident,
        delay,
        loss,
        line: 'across',
        pulled,
        ...(action.note === undefined ? {} : { note: action.note }),
      });
    }
    return;
  }
  const belief = heldBelief(sim, actor, incident);
  exercise(sim, 'information');
  const ordinal = tell(sim, belief, action.via, true);
  for (const { to } of action.relay) beginTransfer(sim, actor, to, incident);
  send(sim, {
    kind: 'post',
    from: action.actor,
    to: action.via,
    incident: action.incident,
    fact: factOf(belief, action.incident),
    relay: action.relay,
    about: action.note ?? -1,
    cause: belief.span,
    delayMs: 0,
    ordinal,
  });
}

/** What a channel makes of a fact on its way: more or less than was meant, by one factor. */
function distorted(sim: Sim, actor: number, fact: Fact, who: Identity, ordinal: number): Fact {
  const sigma = hooksBetween(sim, sim.departments[actor].jurisdiction).information.distortion;
  if (sigma === 0) return fact;
  const factor = exp(sigma * normalQuantile(draw(sim, 'distortion', who, ordinal)));
  return {
    ...fact,
    severity: fact.severity * factor,
    need: fact.need.map((amount) => amount * factor),
  };
}

/** Whether a relay seat is out of service in this hour; the world decides it, for all who try. */
export function isDown(sim: Sim, via: number): boolean {
  const { outage } = informationOf(sim, via);
  if (outage === 0) return false;
  const hour = Math.floor(sim.state.now / HOUR);
  // By the place where it stands, which no mechanism makes: so the draws can be declared before any run.
  const { identity } = sim.scenario.jurisdictions[sim.departments[via].jurisdiction];
  return heldDraw(sim, 'channelOutage', identity, hour) < outage;
}

/**
 * Vertical pull: with probability pull × law, a horizontal notice waits until the sender's superior has
 * let it go, one leg up and one leg down its own line.
 */
function clearanceMs(
  sim: Sim,
  actor: number,
  to: number,
  incident: number,
  ordinal: number,
): number {
  const { pull, jurisdiction, superior } = sim.departments[actor];
  const chance = pull * lawOfNotice(sim, actor, to).verticalPull;
  if (chance === 0 || superior < 0) return 0;
  const who = sim.subjects.told(actor, to, incident);
  if (draw(sim, 'pull', who, ordinal) >= chance) return 0;
  const { up, down } = sim.scenario.jurisdictions[jurisdiction].clocks;
  return meanLeg(up) + meanLeg(down);
}

/** A notice that would take longer than the law allows takes what it allows, unless that is not kept. */
function withinClock(
  sim: Sim,
  notice: { readonly from: number; readonly to: number },
  timeMs: number,
  who: Identity,
  ordinal: number,
): number {
  const clock = lawOfNotice(sim, notice.from, notice.to).noticeClock(sim.world, notice);
  if (clock === null || timeMs <= clock.capMs) return timeMs;
  return draw(sim, 'late', who, ordinal) < clock.late ? timeMs : clock.capMs;
}

/** The law between the places of a notice; where the teller's is out of step, its own. */
function lawOfNotice(sim: Sim, from: number, to: number): LawHooks {
  const { departments } = sim;
  return hooksBetween(sim, departments[from].jurisdiction, departments[to].jurisdiction).law;
}

/** A clearance takes the typical leg: its own spread would need a draw per leg and add nothing. */
function meanLeg(clock: Distribution): number {
  return quantile(clock, 0.5);
}

/** Notes that `to` is told once more; answers which time it is. */
function tell(sim: Sim, belief: Belief, to: number, across: boolean): number {
  if (across) belief.sharedMs = sim.state.now;
  else belief.reportedMs = sim.state.now;
  // Notices across count apart from reports on the line, so that neither moves the other's draws.
  const line = across ? -1 - to : to;
  const ordinal = belief.told[line] ?? 0;
  belief.told[line] = ordinal + 1;
  return ordinal;
}

function heldBelief(sim: Sim, department: number, incident: number): Belief {
  const belief = sim.state.beliefs[department][incident];
  assert(
    belief !== null,
    `department ${department} tells of incident ${incident} without a belief`,
  );
  return belief;
}
