import { controlOf } from '../../engine/people.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { allInjects } from '../injects.ts';
import { lasting } from './finding.ts';
import type { Finding } from './finding.ts';

/** Injects whose expected action none of their recipients has shown. */
export function missedActions(game: Game): readonly Finding[] {
  return allInjects(game).flatMap((inject): readonly Finding[] => {
    const { releasedMs, receipts, state } = game.state.injects[inject.id];
    if (inject.expectedAction === null || releasedMs === null || state === 'obsolete') return [];
    const seated = Object.entries(receipts).filter(
      ([id]) => controlOf(game.run.sim, game.names.department(id)) === 'people',
    );
    if (seated.length === 0 || seated.some(([, { actedMs }]) => actedMs !== null)) return [];
    return [
      lasting(nowOf(game), {
        kind: 'missed-action',
        id: `missed-action:${inject.id}`,
        department: seated[0][0],
        words: {
          zh: `“${inject.title.zh}”期望的行动没有出现：${inject.expectedAction.zh}`,
          en: `What “${inject.title.en}” called for did not happen: ${inject.expectedAction.en}`,
        },
        fromMs: releasedMs,
        toMs: null,
        evidence: [{ kind: 'inject', department: null, id: inject.id, atMs: releasedMs }],
      }),
    ];
  });
}
