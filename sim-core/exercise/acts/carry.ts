/** Shared by all acts: from a person's act to the engine's actions. */
import { apply, judge } from '../../engine/acting.ts';
import type { Action, Judgement } from '../../model/action.ts';
import type { SeatAct, SeatActKind } from '../act.ts';
import type { Verdict } from '../attempt.ts';
import { bodiesForAction } from '../competence.ts';
import type { Game } from '../game.ts';
import type { Note } from '../state.ts';
import { verdictOf, worst } from '../verdict.ts';

/** Who acts: a person at the desk, or simulators in its name. */
export interface Performer {
  readonly person: string;
  readonly simulated: boolean;
  /** Whether facilitators put on record what the people at this desk did themselves. */
  readonly isRecord: boolean;
}

/** One kind of act. Ids that a desk cannot know are refused in the same words as ids that do not exist. */
export type Act<K extends SeatActKind> = (
  game: Game,
  self: number,
  act: Extract<SeatAct, { kind: K }>,
  by: Performer,
) => Verdict;

/** All are judged before one is done: an act happens whole or not at all. */
export function carry(
  game: Game,
  actions: readonly Action[],
  besides: readonly Judgement[] = [],
): Verdict {
  const { sim } = game.run;
  const judgement = worst([
    ...actions.map((action) => judge(sim, action.kind, action)),
    ...besides,
  ]);
  if (judgement.standing !== 'impossible') for (const action of actions) apply(sim, action);
  const verdict = verdictOf(judgement);
  if (verdict.ok) return verdict;
  const barred = actions.find(
    (action) => judge(sim, action.kind, action).standing === 'impossible',
  );
  const competent = barred === undefined ? [] : bodiesForAction(game, barred.actor, barred);
  return competent.length === 0 ? verdict : { ...verdict, competent };
}

/** Index of an incident that this department holds a belief about, -1 for all others. */
export function believed(game: Game, self: number, id: string): number {
  const incident = game.names.incident(id);
  return incident >= 0 && game.run.sim.state.beliefs[self][incident] !== null ? incident : -1;
}

/** Keeps what a person wrote; the engine carries its number. */
export function writeDown(game: Game, self: number, note: Partial<Note>): number {
  game.state.notes.push({
    from: game.names.departmentId(self),
    to: [],
    copies: [],
    text: '',
    incidents: [],
    channel: null,
    register: null,
    form: null,
    items: null,
    replyTo: {},
    simulated: false,
    ...note,
  });
  return game.state.notes.length - 1;
}
