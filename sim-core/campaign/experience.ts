import type { Run, RunRecord } from '../index.ts';
import type { Feedback } from '../model/mechanism/evaluation.ts';

/** What the members take with them from one event. */
export interface Experience {
  readonly record: RunRecord;
  readonly feedback: Feedback | null;
  /** Share of lost skills that training keeps up, 0..1. */
  readonly upkeep: number;
  /** Ids of the members. */
  readonly members: readonly string[];
  /** Answers that were free: a yes or a no of one member to another. */
  readonly answers: readonly Answer[];
  /** κ × what a donor expects to be covered, per member. */
  readonly covered: Readonly<Record<string, number>>;
}

export interface Answer {
  readonly requester: string;
  readonly donor: string;
  readonly willing: boolean;
}

/** Reads a finished run whose trace was kept. */
export function experienceOf(run: Run, record: RunRecord): Experience {
  const { hooks, scenario, world, departments } = run.sim;
  const members = world.members.map((j) => scenario.jurisdictions[j].id);
  const { expectedCover, benefit } = hooks.finance;
  return {
    record,
    feedback: hooks.evaluation.feedback,
    upkeep: hooks.awareness('').upkeep,
    members,
    answers: freeAnswers(run, new Set(members)),
    covered: Object.fromEntries(
      world.members.map((j) => {
        const { id, lead } = scenario.jurisdictions[j];
        const weight = lead < 0 ? 0 : departments[lead].compensationWeight;
        return [id, weight * (expectedCover + benefit)];
      }),
    ),
  };
}

/**
 * A vote, or an answer to somebody who asked without one. What a superior ordered says nothing of
 * whether one is willing, and neither does having nothing to give.
 */
function freeAnswers(run: Run, members: ReadonlySet<string>): readonly Answer[] {
  const { scenario, departments, state } = run.sim;
  const placeOf = new Map(
    departments.map(({ id, jurisdiction }) => [id, scenario.jurisdictions[jurisdiction].id]),
  );
  const answers: Answer[] = [];
  const voted = new Set<string>();
  // What nobody decided on was asked by whoever needs it, or offered.
  const ordered = new Set<unknown>();
  const note = (lot: unknown, donor: string, willing: boolean): void => {
    const requester = scenario.jurisdictions[state.lots[Number(lot)].jurisdiction].id;
    if (members.has(requester) && members.has(donor)) answers.push({ requester, donor, willing });
  };
  for (const row of run.trace()) {
    if (row.kind === 'decided') {
      if (row['force'] === 'ordered') ordered.add(row['lot']);
      else ordered.delete(row['lot']);
    }
    if (row.kind === 'voted') {
      const donor = placeOf.get(String(row['department'])) ?? '';
      voted.add(`${row['lot']} ${donor}`);
      note(row['lot'], donor, row['yes'] === 1);
    }
    if (row.kind !== 'answered' || row['quantity'] === 0) continue;
    const donor = String(row['donor']);
    const isFree = !ordered.has(row['lot']) && !voted.has(`${row['lot']} ${donor}`);
    if (isFree) note(row['lot'], donor, row['accepted'] === 1);
  }
  return answers;
}

/** Share of the answers that were willing; null without any. */
export function willingness(answers: readonly Answer[]): number | null {
  if (answers.length === 0) return null;
  return answers.filter(({ willing }) => willing).length / answers.length;
}
