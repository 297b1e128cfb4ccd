/** Shared by all that write the timeline. */
import type { Text } from '../base/text.ts';
import { asId } from '../exercise/facts.ts';
import type { Game } from '../exercise/game.ts';
import type { Played } from './playing.ts';
import type { Moment, Titles } from './report.ts';

/** A played game and the titles of what it names. */
export interface Told {
  readonly played: Played;
  readonly titles: Titles;
}

/** When something was: the story time, and its place among what happened at that instant. */
export interface When {
  readonly atMs: number;
  /** Rows of the trace before it; -1 for what opens its instant. */
  readonly row: number;
}

/** A moment with its place. */
export interface Placed {
  readonly when: When;
  readonly moment: Moment;
}

/** One thing of note; who and about what is left out where nobody or nothing is meant. */
export function moment(
  when: When,
  kind: Moment['kind'],
  role: Moment['role'],
  text: Text,
  about: { readonly department?: string; readonly incident?: string | null } = {},
): Placed {
  const { atMs } = when;
  const { department = null, incident = null } = about;
  return { when, moment: { atMs, kind, department, incident, text, role } };
}

export function departmentOf({ titles }: Told, id: string): Text {
  return titles.departments[id] ?? asId(id);
}

export function incidentOf({ titles }: Told, id: string): Text {
  return titles.incidents[id] ?? asId(id);
}

export function capabilityOf({ titles }: Told, id: string): Text {
  return titles.capabilities[id] ?? asId(id);
}

export function placeOf({ titles }: Told, id: string): Text {
  return titles.jurisdictions[id] ?? asId(id);
}

/** The jurisdiction of a department. */
export function placeOfDepartment(told: Told, id: string): Text {
  const { game } = told.played;
  const { departments, scenario } = game.run.sim;
  const { jurisdiction } = departments[game.names.department(id)];
  return placeOf(told, scenario.jurisdictions[jurisdiction].id);
}

export function protectionOf({ input }: Game, id: string): Text {
  return input.texts.protections[id] ?? asId(id);
}
