import type { Text } from '../base/text.ts';
import { MINUTE } from '../base/time.ts';
import type { Finding } from '../exercise/findings/index.ts';
import type { Rating } from '../exercise/attempt.ts';
import { findInject } from '../exercise/injects.ts';
import { sayBoth } from '../text/say.ts';
import { departmentOf, incidentOf, placeOf } from './moment.ts';
import type { Told } from './moment.ts';
import { darkTimeOf } from './knowledge.ts';
import { optionsFor } from './options.ts';
import type { Improvement, Knowledge, Objective } from './report.ts';
import { durationOf, sentence, toBeQuoted } from './words.ts';

/**
 * As many as a meeting of people can go through; the rest stands among the findings. What evaluators rated
 * is never left out for it.
 */
export const MOST_IMPROVEMENTS = 12;

/** Delays and counts below these are left to the findings. */
const NOTED_MS = 30 * MINUTE;
const NOTED_OUTSIDE = 3;

/** An issue before it is known whether there is room for it. */
interface Issue {
  readonly size: number;
  readonly improvement: Improvement;
}

/**
 * A draft for people to finish: tasks rated U and M first, then what the findings show, gathered by what they
 * are about; of each kind of finding the largest, then of each the second largest, and so on.
 */
export function improvementsOf(
  told: Told,
  evaluation: readonly Objective[],
  findings: readonly Finding[],
  knowledge: readonly Knowledge[],
): readonly Improvement[] {
  const kinds: readonly (readonly Issue[])[] = [
    darkTimes(told, knowledge),
    cases(told, findings, 'late-request'),
    cases(told, findings, 'slow-answer'),
    desks(told, findings, 'late-report'),
    desks(told, findings, 'unanswered'),
    missedActions(told, findings),
    offRecord(findings),
    desks(told, findings, 'outside').filter(({ size }) => size >= NOTED_OUTSIDE),
  ].map((issues) => [...issues].sort((a, b) => b.size - a.size));
  const deepest = Math.max(...kinds.map(({ length }) => length));
  const inTurn = Array.from({ length: deepest }, (_, rank) =>
    kinds.flatMap((issues) => issues.slice(rank, rank + 1)),
  );
  const rated = ratedBadly(evaluation);
  const room = Math.max(0, MOST_IMPROVEMENTS - rated.length);
  return [
    ...rated,
    ...inTurn
      .flat()
      .slice(0, room)
      .map(({ improvement }) => improvement),
  ];
}

const BAD = ['U', 'M'] as const satisfies readonly Rating[];
const GRADES = { M: sayBoth('after-action.grade-M'), U: sayBoth('after-action.grade-U') } as const;

function ratedBadly(evaluation: readonly Objective[]): readonly Improvement[] {
  return BAD.flatMap((rating) =>
    evaluation.flatMap(({ capability, targets }) =>
      targets.flatMap(({ tasks }) =>
        tasks
          .filter((task) => task.rating === rating)
          .map(({ id: task, title, observations }): Improvement => ({
            issue: sentence('after-action.issue-rating', {
              task: title,
              rating,
              grade: GRADES[rating],
            }),
            capability,
            departments: unique(observations.map(({ department }) => department)),
            from: { kind: 'rating', task, rating },
            options: [],
          })),
      ),
    ),
  );
}

function fromFinding(
  kind: Finding['kind'],
  size: number,
  issue: Text,
  departments: readonly string[],
): Issue {
  const from = { kind: 'finding', finding: kind } as const;
  return {
    size,
    improvement: { issue, capability: null, departments, from, options: optionsFor(kind) },
  };
}

function darkTimes(told: Told, knowledge: readonly Knowledge[]): readonly Issue[] {
  const endMs = told.played.game.run.sim.state.now;
  return knowledge.flatMap((one): readonly Issue[] => {
    const late = one.desks
      .filter(({ must }) => must)
      .map((desk) => ({ department: desk.department, lagMs: darkTimeOf(one, desk, endMs) }))
      .filter(({ lagMs }) => lagMs >= NOTED_MS);
    if (late.length === 0) return [];
    const largestMs = Math.max(...late.map(({ lagMs }) => lagMs));
    const issue = sentence('after-action.issue-dark-time', {
      incident: incidentOf(told, one.incident),
      count: late.length,
      longest: durationOf(largestMs),
    });
    const departments = late.map(({ department }) => department);
    return [fromFinding('dark-time', largestMs, issue, departments)];
  });
}

/** Delays of linkage cases, by the place that needed help. */
function cases(
  told: Told,
  findings: readonly Finding[],
  kind: 'late-request' | 'slow-answer',
): readonly Issue[] {
  const { scenario } = told.played.game.run.sim;
  const late = findings.filter((one) => one.kind === kind && one.amount * MINUTE >= NOTED_MS);
  const placed = grouped(late, ({ evidence: [{ id }] }) => id.slice(id.lastIndexOf(':') + 1));
  return placed.map(([id, own]) => {
    const minutes = Math.max(...own.map(({ amount }) => amount));
    const place = placeOf(told, id);
    const longest = durationOf(minutes * MINUTE);
    const issue = sentence(`after-action.issue-${kind}`, { place, count: own.length, longest });
    const { lead = -1 } = scenario.jurisdictions.find((one) => one.id === id) ?? {};
    const departments = lead < 0 ? [] : [told.played.game.names.departmentId(lead)];
    return fromFinding(kind, minutes, issue, departments);
  });
}

/** What a desk has left undone or done besides the agreement. */
function desks(
  told: Told,
  findings: readonly Finding[],
  kind: 'late-report' | 'unanswered' | 'outside',
): readonly Issue[] {
  const own = findings.filter(
    (one) => one.kind === kind && (one.unit === 'count' || one.amount * MINUTE >= NOTED_MS),
  );
  return grouped(own, ({ evidence: [{ department }] }) => department ?? '').map(([id, some]) => {
    const size = Math.max(...some.map(({ amount }) => amount));
    const department = departmentOf(told, id);
    const issue =
      kind === 'outside'
        ? sentence('after-action.issue-outside', { department, count: size })
        : sentence(`after-action.issue-${kind}`, {
            department,
            count: some.length,
            longest: durationOf(size * MINUTE),
          });
    return fromFinding(kind, size, issue, [id]);
  });
}

/** One for each inject. */
function missedActions(told: Told, findings: readonly Finding[]): readonly Issue[] {
  return findings.flatMap(({ kind, amount, evidence: [{ id }] }): readonly Issue[] => {
    if (kind !== 'missed-action') return [];
    const inject = findInject(told.played.game, id);
    if (inject === null || inject.expectedAction === null) return [];
    const issue = sentence('after-action.issue-missed-action', {
      inject: toBeQuoted(inject.title),
      expected: inject.expectedAction,
    });
    return [fromFinding(kind, amount, issue, inject.to)];
  });
}

/** All together: whatever was not put on record. */
function offRecord(findings: readonly Finding[]): readonly Issue[] {
  const own = findings.filter(({ kind }) => kind === 'off-record');
  if (own.length === 0) return [];
  const issue = sentence('after-action.issue-off-record', { count: own.length });
  const departments = unique(own.flatMap(({ evidence }) => evidence.map((one) => one.department)));
  return [fromFinding('off-record', own.length, issue, departments)];
}

function grouped<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [key: string, own: readonly T[]])[] {
  const keys = [...new Set(list.map(keyOf))];
  return keys.map((key) => [key, list.filter((one) => keyOf(one) === key)]);
}

function unique(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids)].filter((id): id is string => id !== null);
}
