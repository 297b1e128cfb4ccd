import { presentBelief } from '../../engine/facts.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { departmentTitle, incidentTitle, lasting, learned, NOTED_FROM_MS } from './finding.ts';
import type { Finding } from './finding.ts';

/** How long after the first that held the decisive content each desk that must hold it came to it. */
export function darkTimes(game: Game): readonly Finding[] {
  const { scenario, state } = game.run.sim;
  const found: Finding[] = [];
  scenario.incidents.forEach(({ id, decisiveFor, knownTo }, incident) => {
    if (state.hazards.generation[incident] === 0) return;
    const sinceMs = (department: number): number => {
      const belief = presentBelief(game.run.sim, department, incident);
      if (belief === null) return Infinity;
      // Where nobody holds more from the start, knowing of it at all is what matters.
      return knownTo.length === 0
        ? belief.firstMs
        : belief.detailMs < 0
          ? Infinity
          : belief.detailMs;
    };
    const holders = state.beliefs.map((_, d) => d).sort((a, b) => sinceMs(a) - sinceMs(b) || a - b);
    const [first] = holders;
    const firstMs = sinceMs(first);
    if (firstMs === Infinity) return;
    for (const department of decisiveFor) {
      if (department === first) continue;
      const knewMs = sinceMs(department);
      const lag = Math.min(knewMs, nowOf(game)) - firstMs;
      if (lag < NOTED_FROM_MS) continue;
      const whoId = game.names.departmentId(department);
      const who = departmentTitle(game, whoId);
      const source = departmentTitle(game, game.names.departmentId(first));
      const what = incidentTitle(game, incident);
      const still = knewMs === Infinity;
      const finding = {
        kind: 'dark-time',
        id: `dark-time:${whoId}:${id}`,
        department: whoId,
        words: still
          ? {
              zh: `${who.zh}至今（{amount} 分钟后）仍不掌握${source.zh}已掌握的“${what.zh}”情况`,
              en: `{amount} minutes on, ${who.en} still does not hold what ${source.en} knows of “${what.en}”`,
            }
          : {
              zh: `${who.zh} {amount} 分钟后才掌握${source.zh}已掌握的“${what.zh}”情况`,
              en: `${who.en} came to know of “${what.en}” {amount} minutes after ${source.en}`,
            },
        fromMs: firstMs,
        toMs: still ? null : knewMs,
        evidence: [
          learned(game, first, id, firstMs),
          ...(still ? [] : [learned(game, department, id, knewMs)]),
        ],
      } as const;
      found.push(lasting(nowOf(game), finding));
    }
  });
  return found.sort((a, b) => b.amount - a.amount);
}
