import type { ById, MeasureEntry } from '../entries.ts';
import type { Game } from '../game.ts';

/**
 * Measures in the field by id. Others come to know of one by what they are told, not from here.
 * @param department whose; left out for those of all
 */
export function measuresOf({ state }: Game, department?: string): ById<MeasureEntry> {
  return Object.fromEntries(
    state.measures
      .filter(({ entry }) => department === undefined || entry.department === department)
      .map(({ id, entry }) => [id, { ...entry }]),
  );
}
