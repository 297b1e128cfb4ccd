import { HOUR } from '../../base/time.ts';
import { controlOf } from '../../engine/people.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { departmentTitle, incidentTitle, lasting, learned } from './finding.ts';
import type { Finding } from './finding.ts';

/** The statutory initial report is due within an hour. Source: Order 493 of the State Council (2007), article 9. */
const REPORT_WITHIN_MS = HOUR;

/** Initial reports of seats led by people, for incidents of their own place. */
export function lateReports(game: Game): readonly Finding[] {
  const { sim } = game.run;
  const found: Finding[] = [];
  sim.departments.forEach(({ id, jurisdiction }, d) => {
    if (controlOf(sim, d) !== 'people') return;
    sim.state.beliefs[d].forEach((belief, incident) => {
      if (belief === null || belief.severity < 1) return;
      if (sim.scenario.incidents[incident].jurisdiction !== jurisdiction) return;
      const incidentId = sim.scenario.incidents[incident].id;
      const log = game.state.logs[id];
      // A report on an earlier outbreak is none on this one.
      const at = log.findIndex(
        ({ act, atMs }) =>
          act.kind === 'report' && act.incident === incidentId && atMs >= belief.firstMs,
      );
      const reportedMs = at < 0 ? nowOf(game) : log[at].atMs;
      const lag = reportedMs - belief.firstMs;
      if (lag <= REPORT_WITHIN_MS) return;
      const who = departmentTitle(game, id);
      const what = incidentTitle(game, incident);
      const finding = {
        kind: 'late-report',
        id: `late-report:${id}:${incidentId}`,
        department: id,
        words:
          at < 0
            ? {
                zh: `${who.zh}掌握“${what.zh}”{amount} 分钟，尚未初报`,
                en: `${who.en} has known of “${what.en}” for {amount} minutes without an initial report`,
              }
            : {
                zh: `${who.zh}掌握“${what.zh}”{amount} 分钟后才初报`,
                en: `${who.en} sent its initial report on “${what.en}” after {amount} minutes`,
              },
        fromMs: belief.firstMs,
        toMs: at < 0 ? null : reportedMs,
        evidence: [
          learned(game, d, incidentId, belief.firstMs),
          ...(at < 0
            ? []
            : [{ kind: 'log' as const, department: id, id: `l${at + 1}`, atMs: reportedMs }]),
        ],
      } as const;
      found.push(lasting(nowOf(game), finding));
    });
  });
  return found.sort((a, b) => b.amount - a.amount);
}
