import { openDecisions } from '../engine/decisions.ts';
import { controlOf } from '../engine/people.ts';
import type { ControlMode } from './attempt.ts';
import type { ClockEntry } from './entries.ts';
import type { Game } from './game.ts';
import { heldInjects, nextHoldMs } from './holding.ts';
import { clockSection } from './views/clock.ts';

/** The little that whoever paces a group looks at after every attempt. */
export interface Glance {
  readonly clock: ClockEntry;
  readonly controls: Readonly<Record<string, ControlMode>>;
  /** Whether people at some desk owe an answer. */
  readonly owes: boolean;
  /**
   * Injects that go out by themselves in a moment, and the story time at which the next will be one of them.
   * Left out by engines that hold none.
   */
  readonly held?: readonly string[];
  readonly nextHoldMs?: number | null;
}

export function glanceAt(game: Game): Glance {
  const { sim } = game.run;
  const controls: Record<string, ControlMode> = {};
  let owes = false;
  sim.departments.forEach(({ id }, d) => {
    controls[id] = controlOf(sim, d);
    owes ||= controls[id] === 'people' && openDecisions(sim, d).length > 0;
  });
  const clock = clockSection(game).now;
  return { clock, controls, owes, held: heldInjects(game), nextHoldMs: nextHoldMs(game) };
}
