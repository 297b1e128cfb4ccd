import { openDecisions } from '../engine/decisions.ts';
import type { SeatAct } from './act.ts';
import type { Attempt } from './attempt.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { completeIfActed } from './injects.ts';
import type { InboxRecord } from './state.ts';

interface ActBody {
  readonly department: string;
  readonly act: SeatAct;
  readonly thinkWallMs: number | null;
}

/** Acts that are no answer to anything. */
const SILENT: readonly SeatAct['kind'][] = ['read', 'acknowledge', 'note', 'draft'];

/**
 * Takes down how things lie before a person acts. Human time is not story time: what is fitted later is
 * the wall time of thinking, with how much lay on that desk. An act answers the item that it names (a
 * reply, a decision) or else every unanswered item about an incident that it is about, or, if it is about
 * none, every inject that was read and told of none.
 * @returns call it once the act is done
 */
export function noteThought(game: Game, body: ActBody, by: Attempt['by']): () => void {
  const { department, act, thinkWallMs } = body;
  const atMs = nowOf(game);
  const answers = SILENT.includes(act.kind) ? [] : answeredBy(game, department, act);
  const [first] = answers;
  const openItems = openItemsOf(game, department);
  return () => {
    for (const item of answers) markActed(game, department, item, atMs);
    game.state.thoughts.push({
      atMs,
      department,
      person: by.person,
      act: act.kind,
      answers: first?.entry.kind ?? null,
      sinceMs: first === undefined ? null : atMs - first.entry.deliveredMs,
      thinkWallMs,
      openItems,
      speed: game.state.clock.speed,
    });
  };
}

function answeredBy(game: Game, department: string, act: SeatAct): readonly InboxRecord[] {
  const inbox = game.state.inbox[department].filter(({ entry }) => entry.actedMs === null);
  if (act.kind === 'decide') return inbox.filter(({ entry }) => entry.decision === act.decision);
  if (act.kind === 'message' && act.replyTo !== null) {
    return inbox.filter(({ id }) => id === act.replyTo);
  }
  const about = incidentsOf(act);
  return inbox.filter(({ entry, inject }) => {
    if (entry.decision !== null) return false;
    if (entry.incident !== null) return about.includes(entry.incident);
    return inject !== null && entry.readMs !== null && about.length === 0;
  });
}

/** Incidents that an act is about; none for what concerns the desk as such. */
export function incidentsOf(act: SeatAct): readonly string[] {
  if ('incidents' in act) return act.incidents;
  return 'incident' in act ? [act.incident] : [];
}

function markActed(game: Game, department: string, item: InboxRecord, atMs: number): void {
  item.entry.actedMs = atMs;
  if (item.inject === null) return;
  const receipt = game.state.injects[item.inject].receipts[department];
  if (receipt !== undefined) receipt.actedMs ??= atMs;
  completeIfActed(game, item.inject);
}

/** Unanswered decisions, and mail that nobody has acknowledged or acted on. */
export function openItemsOf(game: Game, department: string): number {
  const index = game.names.department(department);
  const waiting = game.state.inbox[department].filter(
    ({ entry }) =>
      entry.decision === null && entry.acknowledgedMs === null && entry.actedMs === null,
  );
  return waiting.length + openDecisions(game.run.sim, index).length;
}
