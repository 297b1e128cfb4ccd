/** Several groups side by side: mechanism, key times, harm. */
import { MINUTE, say, type Language } from '../../../sim-core/text/index.ts';
import type { Knowledge } from '../../../sim-core/after-action/report.ts';
import { note, type Block, type Cell, type Table } from '../blocks.ts';
import type { ExerciseReport, GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';
import { shownCell, storyTime } from '../shown.ts';

export function comparison(exercise: ExerciseReport, language: Language): readonly Block[] {
  return [
    comparisonTable(exercise, language),
    note(say(language, 'after-action-document.comparison-note')),
  ];
}

/** A row a measure, a column a group. Of incidents after the first, only the times that differ. */
function comparisonTable({ groups }: ExerciseReport, language: Language): Table {
  const row = (title: string, cell: (group: GroupReport) => string | null): readonly Cell[] => [
    title,
    ...groups.map(cell),
  ];
  const number = (value: number | null): string =>
    shownCell(value, { title: '', width: 1, kind: 'number' });
  const decisive = incidentsToHold(groups);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.item'), width: 4, kind: 'text' },
      ...groups.map(({ title }) => ({ title, width: 3, kind: 'text' as const })),
    ],
    rows: [
      row(say(language, 'after-action-document.mechanism'), (group) => {
        const names = namesOf(group, language);
        return group.report.overview.mechanisms.map(({ id }) => names.mechanism(id)).join(' › ');
      }),
      row(say(language, 'after-action-document.scope'), ({ report }) =>
        storyTime(report.overview.endMs),
      ),
      row(say(language, 'after-action-evaluation.harm'), ({ report }) =>
        number(report.metrics['harm-people'] ?? null),
      ),
      ...decisive.flatMap((incident, i) => {
        const of = { incident: namesOf(groups[0], language).incident(incident) };
        const times = [
          row(say(language, 'after-action-evaluation.first-knew', of), (group) =>
            timeOr(knowledgeOf(group, incident), firstKnew),
          ),
          row(say(language, 'after-action-evaluation.last-held', of), (group) =>
            timeOr(knowledgeOf(group, incident), lastHeld),
          ),
        ];
        return times.filter(([, ...cells]) => i === 0 || new Set(cells).size > 1);
      }),
      row(say(language, 'after-action-evaluation.first-met'), ({ report }) => {
        // A waterfall ends with the arrival that met the need.
        const met = report.waterfalls.flatMap(({ censored, phases }) =>
          censored ? [] : phases.slice(-1).map(({ toMs }) => toMs),
        );
        return met.length === 0 ? null : storyTime(Math.min(...met));
      }),
      row(say(language, 'after-action-evaluation.open-cases'), ({ report }) =>
        number(report.waterfalls.filter(({ censored }) => censored).length),
      ),
      row(say(language, 'after-action-evaluation.mean-answer'), ({ report }) => {
        const took = report.decisions.flatMap(({ by, askedMs, decidedMs }) =>
          by === 'people' && decidedMs !== null ? [(decidedMs - askedMs) / MINUTE] : [],
        );
        return number(median(took));
      }),
      row(say(language, 'after-action-evaluation.open-decisions'), ({ report }) =>
        number(report.decisions.filter(({ state }) => state === 'open').length),
      ),
    ],
  };
}

/** Incidents that somebody must hold, in the order in which the groups met them. */
function incidentsToHold(groups: readonly GroupReport[]): readonly string[] {
  const found = groups.flatMap(({ report }) =>
    report.knowledge
      .filter(({ desks }) => desks.some(({ must }) => must))
      .map(({ incident }) => incident),
  );
  return [...new Set(found)];
}

function knowledgeOf({ report }: GroupReport, incident: string): Knowledge | null {
  return report.knowledge.find((one) => one.incident === incident) ?? null;
}

function timeOr(
  knowledge: Knowledge | null,
  time: (of: Knowledge) => number | null,
): string | null {
  const ms = knowledge === null ? null : time(knowledge);
  return ms === null ? null : storyTime(ms);
}

function firstKnew({ desks }: Knowledge): number | null {
  const times = desks.flatMap(({ knewMs }) => (knewMs === null ? [] : [knewMs]));
  return times.length === 0 ? null : Math.min(...times);
}

/** null while one that must hold it does not. */
function lastHeld({ desks }: Knowledge): number | null {
  let lastMs: number | null = null;
  for (const { must, decisiveMs } of desks) {
    if (!must) continue;
    if (decisiveMs === null) return null;
    lastMs = Math.max(lastMs ?? decisiveMs, decisiveMs);
  }
  return lastMs;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
