import { act } from './act.ts';
import { addInject } from './add-inject.ts';
import { adjudicate } from './adjudicate.ts';
import { advance } from './advance.ts';
import { approveInject } from './approve-inject.ts';
import { control } from './control.ts';
import { end } from './end.ts';
import { freeze } from './freeze.ts';
import { mechanism } from './mechanism.ts';
import { observe } from './observe.ts';
import { pause } from './pause.ts';
import { phase } from './phase.ts';
import { postponeInject } from './postpone-inject.ts';
import { releaseInject } from './release-inject.ts';
import { resume } from './resume.ts';
import { seat } from './seat.ts';
import { shiftInjects } from './shift-injects.ts';
import { skipInject } from './skip-inject.ts';
import { speed } from './speed.ts';
import { start } from './start.ts';
import type { Attempt, AttemptBody, AttemptKind, Verdict } from '../attempt.ts';
import type { Game } from '../game.ts';
import { refused } from '../verdict.ts';
import type { AttemptRule } from './rule.ts';

/** Every kind of attempt. */
export const ATTEMPTS: { readonly [K in AttemptKind]: AttemptRule<K> } = {
  act,
  'add-inject': addInject,
  adjudicate,
  advance,
  'approve-inject': approveInject,
  control,
  end,
  freeze,
  mechanism,
  observe,
  pause,
  phase,
  'postpone-inject': postponeInject,
  'release-inject': releaseInject,
  resume,
  seat,
  'shift-injects': shiftInjects,
  'skip-inject': skipInject,
  speed,
  start,
};

/** Judges an attempt by role and state of the exercise, and carries it out. */
export function tryAttempt(game: Game, { body, by }: Attempt): Verdict {
  return tryKind(game, body.kind, body, by);
}

function tryKind<K extends AttemptKind>(
  game: Game,
  kind: K,
  body: Extract<AttemptBody, { kind: K }>,
  by: Attempt['by'],
): Verdict {
  const rule = ATTEMPTS[kind];
  if (!rule.roles.includes(by.role)) return refused('not-your-role');
  const { state } = game.state.clock;
  if (!rule.states.includes(state)) return refused(`while-${state}`);
  return rule.carryOut(game, body, by);
}
