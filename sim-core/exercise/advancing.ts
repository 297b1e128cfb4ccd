import { HOUR } from '../base/time.ts';
import { harmNow } from '../engine/stepping.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { CLOCK, holdOrRelease, holds } from './holding.ts';
import { takeInMail } from './inbox.ts';
import {
  conditionalInjects,
  dueInjects,
  nextInjectMs,
  releaseInject,
  waitsOnModel,
} from './injects.ts';

/**
 * Story time moves to an instant. Injects are released on the way at their own times, those that wait on
 * the model at the steps of its grid, so that the course does not depend on how an advance is cut. In a
 * jump, which somebody ordered, nothing is held; what is due where it lands is left to `landed`.
 */
export function advanceTo(game: Game, toMs: number, how: 'pace' | 'jump' = 'pace'): void {
  const { run } = game;
  const { stepMs } = run.sim.scenario;
  while (nowOf(game) < toMs) {
    const now = nowOf(game);
    const nextHour = (Math.floor(now / HOUR) + 1) * HOUR;
    const nextStep = waitsOnModel(game) ? (Math.floor(now / stepMs) + 1) * stepMs : Infinity;
    const until = Math.min(toMs, nextHour, nextStep, Math.max(now, nextInjectMs(game)));
    if (how === 'jump' && until === toMs && holds(game)) game.run.advance(until);
    else moveTo(game, until, how);
    if (nowOf(game) % HOUR === 0) addToCurve(game);
  }
  takeInMail(game);
}

/** After a jump, and as play begins: what is due at this very instant, without notice, is held from now on. */
export function landed(game: Game): void {
  if (!holds(game)) return;
  for (const inject of dueInjects(game, nowOf(game))) holdOrRelease(game, inject);
  releaseConditional(game, 'pace');
  settle(game);
}

/** Handles what an attempt has set in motion at this very instant. */
export function settle(game: Game): void {
  game.run.advance(nowOf(game));
  takeInMail(game);
}

function moveTo(game: Game, until: number, how: 'pace' | 'jump'): void {
  game.run.advance(until);
  for (const inject of dueInjects(game, until)) releaseInject(game, inject, CLOCK);
  releaseConditional(game, how);
  takeInMail(game);
  // What an inject set in motion happens at the same instant.
  game.run.advance(nowOf(game));
}

function releaseConditional(game: Game, how: 'pace' | 'jump'): void {
  if (nowOf(game) % game.run.sim.scenario.stepMs !== 0) return;
  for (const inject of conditionalInjects(game)) {
    if (how === 'jump') releaseInject(game, inject, CLOCK);
    else holdOrRelease(game, inject);
  }
}

/** Where the sums over the whole region stand now. */
export function addToCurve(game: Game): void {
  const { hazards } = game.run.sim.state;
  let need = 0;
  let working = 0;
  hazards.need.forEach((wanted, at) => {
    need += wanted;
    working += Math.min(wanted, hazards.working[at]);
  });
  const [harmPeople] = harmNow(game.run.sim);
  game.state.curve.push({ atMs: nowOf(game), need, working, harmPeople });
}
