/** The after-action report 演练总结评估报告 of a group, computed from its log. */
import type { Attempt } from '../exercise/attempt.ts';
import { addToCurve } from '../exercise/advancing.ts';
import type { ControlView, CurveEntry } from '../exercise/entries.ts';
import { findingsOf } from '../exercise/findings/index.ts';
import type { Game } from '../exercise/game.ts';
import { nowOf } from '../exercise/game.ts';
import type { GroupInput } from '../exercise/group.ts';
import { controlView } from '../exercise/views/control.ts';
import { hashOf } from '../base/canonical.ts';
import { decisionsOf } from './decisions.ts';
import { evaluationOf, notesOf } from './evaluation.ts';
import { hotWashOf } from './hot-wash.ts';
import { improvementsOf } from './improvements.ts';
import { injectsOf } from './injects.ts';
import { knowledgeOf } from './knowledge.ts';
import { metricsOf } from './metrics.ts';
import type { Told } from './moment.ts';
import { overviewOf } from './overview.ts';
import { playThrough } from './playing.ts';
import type { AfterActionReport } from './report.ts';
import { timelineOf } from './timeline.ts';
import { titlesOf } from './words.ts';

export { MOMENT_KINDS } from './report.ts';
export type * from './report.ts';

/**
 * Runs the log of a group again and tells what happened. A pure function: the same input and log give the
 * same report to the byte, during the exercise (the report so far) as after it.
 * @throws {Fault} for our own mistakes only
 */
export function afterAction(input: GroupInput, log: readonly Attempt[]): AfterActionReport {
  const played = playThrough(input, log);
  const { game } = played;
  const told: Told = { played, titles: titlesOf(input) };
  const hash = hashOf([game.run.stateHash(), game.state]);
  const view = controlView(game);
  const overview = overviewOf(played);
  const knowledge = knowledgeOf(game);
  const decisions = decisionsOf(played);
  const evaluation = evaluationOf(game);
  const findings = findingsOf(game);
  const metrics = metricsOf(game);
  const waterfalls = Object.values(view.waterfalls);
  return {
    overview,
    titles: told.titles,
    timeline: timelineOf(told, knowledge),
    knowledge,
    waterfalls,
    curve: curveToNow(game, view),
    injects: injectsOf(view),
    decisions,
    evaluation,
    notes: notesOf(game),
    findings,
    improvements: improvementsOf(told, evaluation, findings, knowledge),
    hotWash: hotWashOf(told, { overview, knowledge, waterfalls, findings, decisions, metrics }),
    metrics,
    hash,
  };
}

/** The hours, and where it stands at the end. */
function curveToNow(game: Game, { curve }: ControlView): readonly CurveEntry[] {
  const hours = Object.values(curve);
  if (hours.length === 0 || hours.at(-1)?.atMs === nowOf(game)) return hours;
  // The game is our own, and its hash was taken before.
  addToCurve(game);
  return [...game.state.curve];
}
