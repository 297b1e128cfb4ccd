import type { Rating } from '../../../sim-core/exercise/attempt.ts';
import type { ControlView } from '../../../sim-core/exercise/entries.ts';

type Notes = ControlView['observations'];
type Guide = ControlView['evaluation'];

export type Ratings = ReadonlyMap<string, Rating>;

/**
 * The last rating that one evaluator gave each task, target and capability about one seat, or about none; one
 * capability may have several targets.
 * @param isOwn whether a person is that evaluator
 */
export function ratingsOf(
  notes: Notes,
  guide: Guide,
  seat: string | null,
  isOwn: (person: string) => boolean,
): Ratings {
  const own = Object.values(notes)
    .filter(({ by, department }) => department === seat && isOwn(by))
    .sort((a, b) => a.atMs - b.atMs);
  return new Map(
    own.flatMap(({ task, target, capability, rating }) => {
      if (rating === null) return [];
      const named = guide[capability ?? '']?.capability.zh;
      return [
        ...(task === null ? [] : [[`task ${task}`, rating] as const]),
        ...(target === null ? [] : [[`target ${target}`, rating] as const]),
        ...(named === undefined ? [] : [[`capability ${named}`, rating] as const]),
      ];
    }),
  );
}

/** Tasks that anybody has rated about anyone. */
export function ratedTasks(notes: Notes): ReadonlySet<string> {
  return new Set(
    Object.values(notes).flatMap(({ task, rating }) =>
      task === null || rating === null ? [] : [task],
    ),
  );
}
