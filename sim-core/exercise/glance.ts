import { openDecisions } from '../engine/decisions.ts';
import { controlOf } from '../engine/people.ts';
import type { ControlMode } from './attempt.ts';
import type { ClockEntry } from './entries.ts';
import type { Game } from './game.ts';
import { clockSection } from './views/clock.ts';

/** The little that whoever paces a group looks at after every attempt. */
export interface Glance {
  readonly clock: ClockEntry;
  readonly controls: Readonly<Record<string, ControlMode>>;
  /** Whether people at some desk owe an answer. */
  readonly owes: boolean;
}

export function glanceAt(game: Game): Glance {
  const { sim } = game.run;
  const controls: Record<string, ControlMode> = {};
  let owes = false;
  sim.departments.forEach(({ id }, d) => {
    controls[id] = controlOf(sim, d);
    owes ||= controls[id] === 'people' && openDecisions(sim, d).length > 0;
  });
  return { clock: clockSection(game).now, controls, owes };
}
