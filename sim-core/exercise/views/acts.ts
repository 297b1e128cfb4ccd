import type { ById, ControlView, LogEntry } from '../entries.ts';
import type { Game } from '../game.ts';

/**
 * Every act at every desk, by department and line of its log, with the words that went with it.
 * @param others only what was done towards others: notes that a desk keeps for itself stay there
 */
export function actsSection({ state }: Game, others: boolean): ById<LogEntry> {
  const entries: Record<string, LogEntry> = {};
  for (const [department, log] of Object.entries(state.logs)) {
    log.forEach((entry, i) => {
      if (others && entry.act.kind === 'note') return;
      entries[`${department}.l${i + 1}`] = entry;
    });
  }
  return entries;
}

/** What lies at desks and is not signed yet. */
export function draftsSection({ state }: Game): ControlView['drafts'] {
  return Object.fromEntries(
    Object.entries(state.drafts).flatMap(([department, drafts]) =>
      drafts.map(({ id, entry }) => [`${department}.${id}`, { ...entry, department }] as const),
    ),
  );
}
