import type { Text } from '../base/text.ts';
import { RATINGS } from '../exercise/attempt.ts';
import type { Rating } from '../exercise/attempt.ts';
import type { ObservationEntry } from '../exercise/entries.ts';
import { asId } from '../exercise/facts.ts';
import type { Game } from '../exercise/game.ts';
import type { Objective, Observation } from './report.ts';

type Target = Objective['targets'][number];
type Task = Target['tasks'][number];

/** Objectives › targets › tasks in the order of the definition, with what evaluators rated and wrote. */
export function evaluationOf({ input, state }: Game): readonly Objective[] {
  const { evaluation, objectives } = input.definition;
  const found = new Map<string, { objective: Text; capability: Text; targets: Target[] }>();
  for (const { id, objective, capability, target, tasks } of evaluation) {
    const key = JSON.stringify([objective, capability]);
    const known = found.get(key) ?? {
      objective: objectives.find((one) => one.id === objective)?.title ?? asId(objective),
      capability,
      targets: [],
    };
    const rated = tasks.map((task) => taskOf(task, state.observations));
    const own = state.observations
      .filter(({ target: of, rating }) => of === id && rating !== null)
      .at(-1);
    known.targets.push({ id, target, tasks: rated, rating: own?.rating ?? worst(rated) });
    found.set(key, known);
  }
  return [...found.values()];
}

/** What belongs to no task. */
export function notesOf({ state }: Game): readonly Observation[] {
  return state.observations.filter(({ task }) => task === null).map(observationOf);
}

function taskOf(
  { id, title }: { readonly id: string; readonly title: Text },
  all: readonly ObservationEntry[],
): Task {
  const own = all.filter(({ task }) => task === id);
  const ratings = own.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  return { id, title, rating: ratings.at(-1) ?? null, observations: own.map(observationOf) };
}

/** Who wrote it is left out. */
function observationOf(entry: ObservationEntry): Observation {
  const { atMs, department, inject, rating, text } = entry;
  return { atMs, department, inject, rating, text };
}

/** P is the best, U the worst; tasks without a rating, and those that did not apply, are left out. */
function worst(tasks: readonly Task[]): Rating | null {
  const places = tasks.flatMap(({ rating }) =>
    rating === null || rating === 'N/A' ? [] : [RATINGS.indexOf(rating)],
  );
  return places.length === 0 ? null : RATINGS[Math.max(...places)];
}
