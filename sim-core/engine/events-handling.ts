import { hashOf } from '../base/canonical.ts';
import { HOUR } from '../base/time.ts';
import { commit } from './permits.ts';
import { callOver, serveWaiting, takeCall } from './background.ts';
import { becomeReady, comeHome, leave } from './homecoming.ts';
import { isPositioning, positioningGoesOn } from './positioning.ts';
import { depart, nextLeg } from './travel.ts';
import { isCurrent } from './unit-events.ts';
import { CLASS, EVENT, EVENT_KINDS } from './events.ts';
import { handled, review } from './handling.ts';
import { checkFeedback } from './lead-handling.ts';
import { lotKey, retry } from './lots.ts';
import { castVote, sittingReaches } from './sittings.ts';
import { messageArrives } from './control.ts';
import { MEETING, meetingIsHeld } from './meeting.ts';
import { settleClaim } from './money.ts';
import { take } from './ownership.ts';
import { protectionInForce } from './protecting.ts';
import type { Sim } from './sim.ts';
import { standBy } from './staging.ts';
import { wholeState } from './state.ts';
import { start, stepWorld } from './stepping.ts';

/** Handles the event that the queue popped last. */
export function handleEvent(sim: Sim): void {
  const { kind, entity, key, a, b, c } = sim.queue;
  switch (EVENT_KINDS[kind]) {
    case 'step':
      stepWorld(sim);
      return;
    case 'start':
      start(sim, a, b);
      return;
    case 'call':
      takeCall(sim, a);
      return;
    case 'call-over':
      callOver(sim, a);
      return;
    case 'deliver':
      messageArrives(sim, a);
      return;
    case 'handled':
      handled(sim, a, b);
      return;
    case 'sitting':
      if (b === MEETING) meetingIsHeld(sim, a);
      else if (key === lotKey(sim.state.lots[a])) {
        if (b < 0) retry(sim, a);
        else sittingReaches(sim, a);
      }
      return;
    case 'vote':
      if (key === lotKey(sim.state.lots[a])) castVote(sim, a, b);
      return;
    case 'paper':
      commit(sim, a);
      return;
    case 'review':
      review(sim, a);
      return;
    case 'feedback':
      checkFeedback(sim, a);
      return;
    case 'protect':
      protectionInForce(sim, a, b);
      return;
    case 'payment':
      settleClaim(sim, a, b, c);
      return;
    case 'taken':
      take(sim, a, b);
      return;
    case 'hour':
      chainHour(sim);
      return;
    default:
      if (isCurrent(sim, entity, key)) unitEvent(sim, kind, entity);
  }
}

function unitEvent(sim: Sim, kind: number, unit: number): void {
  if (isPositioning(sim, unit)) positioningGoesOn(sim, unit);
  else if (kind === EVENT['turn-out']) depart(sim, unit);
  else if (kind === EVENT.leg) nextLeg(sim, unit);
  else if (kind === EVENT.tired) leave(sim, unit);
  else if (kind === EVENT.staged) standBy(sim, unit);
  else if (kind === EVENT.home) comeHome(sim, unit);
  else {
    becomeReady(sim, unit);
    serveWaiting(sim, unit);
  }
}

/** The hourly link of the chain over states: it names the hour in which two runs part. */
function chainHour(sim: Sim): void {
  const { state } = sim;
  // A run that was given another's snapshot and keeps no trace has the event but no use for the hash.
  if (sim.trace.on) state.hourly = hashOf(wholeState(sim));
  const next = state.now + HOUR;
  if (next <= sim.scenario.horizonMs) {
    sim.queue.push(next, CLASS.hour, 0, 0, EVENT.hour, 0, 0, 0);
  }
}
