import type { Game } from '../game.ts';
import { counted, departmentTitle } from './finding.ts';
import type { Finding } from './finding.ts';

/** Acts outside the agreement, by desk: the mechanism did not carry what people did. */
export function outsideActs(game: Game): readonly Finding[] {
  const found = Object.entries(game.state.logs).flatMap(([id, log]): readonly Finding[] => {
    const outside = log.flatMap(({ standing, atMs }, i) =>
      standing === 'outside'
        ? [{ kind: 'log' as const, department: id, id: `l${i + 1}`, atMs }]
        : [],
    );
    if (outside.length === 0) return [];
    const who = departmentTitle(game, id);
    return [
      counted(outside.length, {
        kind: 'outside',
        id: `outside:${id}`,
        department: id,
        words: {
          zh: `${who.zh}有 {amount} 次行动在协议之外`,
          en: `${who.en} acted {amount} times outside the agreement`,
        },
        fromMs: outside[0].atMs,
        evidence: outside,
      }),
    ];
  });
  return found.sort((a, b) => b.amount - a.amount);
}
