import type { Game } from '../game.ts';
import { counted, departmentTitle } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * Protections taken by a desk that held nothing that prompts them: it must have heard of it in a way that
 * nobody put on record.
 */
export function offRecord(game: Game): readonly Finding[] {
  const { sim } = game.run;
  return sim.departments.flatMap(({ id }, d) =>
    game.state.logs[id].flatMap(({ act, atMs }, i): readonly Finding[] => {
      if (act.kind !== 'protect' || !act.on) return [];
      const { promptedBy } = sim.scenario.protections[game.names.protection(act.protection)];
      const knew = promptedBy.some((incident) => {
        const belief = sim.state.beliefs[d][incident];
        return belief !== null && belief.firstMs <= atMs;
      });
      if (knew) return [];
      const who = departmentTitle(game, id);
      return [
        counted(1, {
          kind: 'off-record',
          id: `off-record:${id}:l${i + 1}`,
          department: id,
          words: {
            zh: `${who.zh}依据未记录的情况采取了行动`,
            en: `${who.en} acted on a fact that is not on record`,
          },
          fromMs: atMs,
          evidence: [{ kind: 'log', department: id, id: `l${i + 1}`, atMs }],
        }),
      ];
    }),
  );
}
