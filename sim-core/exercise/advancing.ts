import { HOUR } from '../base/time.ts';
import { harmNow } from '../engine/stepping.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { takeInMail } from './inbox.ts';
import {
  conditionalInjects,
  dueInjects,
  nextInjectMs,
  releaseInject,
  waitsOnModel,
} from './injects.ts';

const CLOCK = 'clock';

/**
 * Story time moves to an instant. Injects are released on the way at their own times, those that wait on
 * the model at the steps of its grid, so that the course does not depend on how an advance is cut.
 */
export function advanceTo(game: Game, toMs: number): void {
  const { run } = game;
  const { stepMs } = run.sim.scenario;
  while (nowOf(game) < toMs) {
    const now = nowOf(game);
    const nextHour = (Math.floor(now / HOUR) + 1) * HOUR;
    const nextStep = waitsOnModel(game) ? (Math.floor(now / stepMs) + 1) * stepMs : Infinity;
    const until = Math.min(toMs, nextHour, nextStep, Math.max(now, nextInjectMs(game)));
    moveTo(game, until);
    if (nowOf(game) % HOUR === 0) addToCurve(game);
  }
  takeInMail(game);
}

/** Handles what an attempt has set in motion at this very instant. */
export function settle(game: Game): void {
  game.run.advance(nowOf(game));
  takeInMail(game);
}

function moveTo(game: Game, until: number): void {
  game.run.advance(until);
  for (const inject of dueInjects(game, until)) releaseInject(game, inject, CLOCK);
  if (until % game.run.sim.scenario.stepMs === 0) {
    for (const inject of conditionalInjects(game)) releaseInject(game, inject, CLOCK);
  }
  takeInMail(game);
  // What an inject set in motion happens at the same instant.
  game.run.advance(nowOf(game));
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
