import { openDecisions } from '../../engine/decisions.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { departmentTitle, lasting, NOTED_FROM_MS } from './finding.ts';
import type { Finding } from './finding.ts';

/** Decisions that lie open. */
export function unansweredDecisions(game: Game): readonly Finding[] {
  const { sim } = game.run;
  return sim.departments.flatMap(({ id }, d) =>
    openDecisions(sim, d).flatMap(({ serial, sinceMs }): readonly Finding[] => {
      const lag = nowOf(game) - sinceMs;
      if (lag < NOTED_FROM_MS) return [];
      const who = departmentTitle(game, id);
      return [
        lasting(nowOf(game), {
          kind: 'unanswered',
          id: `unanswered:${id}:d${serial}`,
          department: id,
          words: {
            zh: `${who.zh}有一项待决事项 {amount} 分钟未答复`,
            en: `${who.en} has left a decision open for {amount} minutes`,
          },
          fromMs: sinceMs,
          toMs: null,
          evidence: [{ kind: 'decision', department: id, id: `d${serial}`, atMs: sinceMs }],
        }),
      ];
    }),
  );
}
