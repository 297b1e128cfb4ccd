import type { Text } from '../base/text.ts';
import { bandOf } from '../engine/facts.ts';
import type { Fact } from '../model/message.ts';
import type { BeliefEntry } from './entries.ts';
import type { Game } from './game.ts';

export type Grade = 0 | 1 | 2 | 3 | 4;

/** Event grade of a severity: 4 to 1 = IV to I, 0 below. */
export function gradeOf(severity: number): Grade {
  const band = bandOf(severity);
  return (band === 0 ? 0 : 5 - band) as Grade;
}

/** A fact in words: everything it says is in it, since no list of incidents is public. */
export function factEntry(
  game: Game,
  fact: Fact,
  held: { readonly learnedMs: number; readonly source: number; readonly reports: number },
): BeliefEntry {
  const { scenario } = game.run.sim;
  const incident = scenario.incidents[fact.incident];
  const hazard = scenario.hazards[incident.hazard];
  const { texts } = game.input;
  return {
    incident: incident.id,
    title: texts.incidents[incident.id] ?? asId(incident.id),
    hazard: texts.hazards[hazard.id] ?? asId(hazard.id),
    jurisdiction: scenario.jurisdictions[incident.jurisdiction].id,
    place: incident.place < 0 ? '' : scenario.places[incident.place].id,
    severity: fact.severity,
    grade: gradeOf(fact.severity),
    need: Object.fromEntries(
      hazard.need.map(({ capability }, n) => [scenario.capabilities[capability], fact.need[n]]),
    ),
    asOfMs: fact.asOfMs,
    learnedMs: held.learnedMs,
    origin: game.names.departmentId(fact.origin),
    source: game.names.departmentId(held.source),
    decisive: fact.detail,
    reports: held.reports,
  };
}

/** Stands in for a title that the texts lack. */
export function asId(id: string): Text {
  return { zh: id, en: id };
}
