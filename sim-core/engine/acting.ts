import { ACTION_KINDS, STANDINGS } from '../model/action.ts';
import type { Action, ActionKind, Judgement } from '../model/action.ts';
import { decide } from './deciding.ts';
import { converge } from './helping.ts';
import { releaseUnits } from './homecoming.ts';
import { openLot, withdraw } from './lots.ts';
import { convene } from './meeting.ts';
import { pay } from './money.ts';
import { notify, post } from './notices.ts';
import { offer } from './offers.ts';
import { dispatch } from './orders.ts';
import { refer } from './ownership.ts';
import { peopleOf } from './people.ts';
import { preposition } from './positioning.ts';
import { protect } from './protecting.ts';
import { hooksBetween } from './scopes.ts';
import { exercise } from './sim.ts';
import type { Sim } from './sim.ts';
import { tellAtOnce, write } from './telling.ts';

/**
 * The one door through which anybody acts, person or doctrine: the rules judge the action, and unless
 * it is impossible it takes effect. The judgement goes into the trace.
 */
export function apply(sim: Sim, action: Action): Judgement {
  const judgement = judge(sim, action.kind, action);
  const standing = STANDINGS.indexOf(judgement.standing);
  if (standing > 0) {
    sim.trace.add(
      sim.state.now,
      'judged',
      action.actor,
      ACTION_KINDS.indexOf(action.kind),
      standing,
    );
  }
  if (judgement.standing !== 'impossible') takeEffect(sim, action);
  return judgement;
}

/** What the rules say of an action, without doing it. */
export function judge<K extends ActionKind>(
  sim: Sim,
  kind: K,
  action: Extract<Action, { kind: K }>,
): Judgement {
  return sim.rules.actions[kind].judge(sim.world, action);
}

/** Departments that may do what the actor may not, by index, the first to be asked first. */
export function competentFor<K extends ActionKind>(
  sim: Sim,
  kind: K,
  action: Extract<Action, { kind: K }>,
): readonly number[] {
  return sim.rules.actions[kind].competent?.(sim.world, action) ?? [];
}

function takeEffect(sim: Sim, action: Action): void {
  switch (action.kind) {
    case 'notify':
      notify(sim, action);
      return;
    case 'post':
      post(sim, action);
      return;
    case 'declare':
      declare(sim, action.actor, action.level);
      return;
    case 'protect':
      protect(sim, action.protection, action.on);
      return;
    case 'dispatch':
      dispatch(sim, action);
      return;
    case 'request':
      openLot(sim, action);
      return;
    case 'release':
      releaseUnits(sim, action.incident, action.capability, action.amount);
      return;
    case 'refer':
      refer(sim, action);
      return;
    case 'decide':
      decide(sim, action);
      return;
    case 'write':
      write(sim, action);
      return;
    case 'tell':
      tellAtOnce(sim, action.actor, action.to, action.incident, action.note);
      return;
    case 'warn':
      warn(sim, action);
      return;
    case 'press':
      sim.trace.add(sim.state.now, 'spoke', action.actor, action.incident);
      return;
    case 'pay':
      pay(sim, sim.departments[action.actor].jurisdiction, action.jurisdiction, action.yuan);
      return;
    case 'offer':
      offer(sim, action);
      return;
    case 'pre-position':
      preposition(sim, action);
      return;
    case 'convene':
      convene(sim, action);
      return;
    case 'withdraw':
      withdraw(sim, sim.state.lots[action.lot]);
      return;
  }
}

/** The response level of a place; its first declaration is its activation. */
function declare(sim: Sim, actor: number, level: number): void {
  const { jurisdiction } = sim.departments[actor];
  const { state } = sim;
  if (state.responseLevel[jurisdiction] === level) return;
  // Whoever starts a response has weighed what a false alarm would cost.
  if (hooksBetween(sim, jurisdiction).evaluation.falseAlarmPenalty > 0) exercise(sim, 'evaluation');
  exercise(sim, 'awareness');
  state.responseLevel[jurisdiction] = level;
  if (level > 0 && state.activatedMs[jurisdiction] < 0) state.activatedMs[jurisdiction] = state.now;
  sim.trace.add(state.now, 'declared', actor, jurisdiction, level);
  if (level > 0) converge(sim, actor);
}

/** A warning to the public of one's own place. */
function warn(sim: Sim, action: Extract<Action, { kind: 'warn' }>): void {
  const { actor, colour, incident } = action;
  const { jurisdiction } = sim.departments[actor];
  peopleOf(sim).warnings[jurisdiction] = colour;
  sim.trace.add(sim.state.now, 'warned', actor, jurisdiction, colour, incident);
}
