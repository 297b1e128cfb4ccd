import type { CasePath } from '../../model/record.ts';
import type { ById, FindingEntry } from '../entries.ts';
import { findingsOf } from '../findings/index.ts';
import type { Game } from '../game.ts';

/** What a finding rests on, the latest: what is offered can be looked through. */
const MOST_EVIDENCE = 16;

/** Measures of coordination, worded without the age of what still goes on, so that a beat does not change them. */
export function findingsSection(game: Game, paths: readonly CasePath[]): ById<FindingEntry> {
  return Object.fromEntries(
    findingsOf(game, paths).map(
      ({ id, kind, department, words, fromMs, toMs, amount, unit, evidence }) => [
        id,
        {
          kind,
          department,
          words,
          fromMs,
          toMs,
          count: unit === 'count' ? amount : null,
          evidence: evidence.slice(-MOST_EVIDENCE),
        },
      ],
    ),
  );
}
