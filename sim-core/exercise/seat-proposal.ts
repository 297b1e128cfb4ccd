import type { SeatPlan } from './definition.ts';

/** How many people take which part, and who sits where. */
export interface SeatProposal {
  readonly directors: number;
  /** Controllers who also speak for unseated bodies. */
  readonly controllers: number;
  readonly evaluators: number;
  readonly seats: readonly {
    readonly department: string;
    /** Departments whose desks it answers for because nobody else does. */
    readonly merges: readonly string[];
    readonly people: number;
  }[];
  /** Departments of ranked seats that nobody answers for: doctrine does. */
  readonly doctrine: readonly string[];
}

/** With fewer people one person directs and controls at once. */
const DIRECTOR_FROM = 8;

/**
 * A plan for N people over the ranked seats of a scenario: a sixth of them run the game and speak for
 * others, a ninth evaluate, one directs, and the rest sit down in the order of rank. Eighteen give twelve
 * participants, three controllers, two evaluators and one director. A seat left empty is merged into the
 * seat that names it, if that one is taken; people beyond the seats share desks, so that one drafts and one
 * signs.
 */
export function proposeSeats(
  seats: readonly Pick<SeatPlan, 'department' | 'rank' | 'merges'>[],
  people: number,
): SeatProposal {
  const directors = people >= DIRECTOR_FROM ? 1 : 0;
  const controllers = people >= 2 ? Math.max(1, Math.round(people / 6)) : 0;
  const evaluators = Math.round(people / 9);
  const participants = Math.max(1, people - directors - controllers - evaluators);
  const ranked = [...seats].sort((a, b) => a.rank - b.rank);
  const taken = ranked.slice(0, participants);
  const seated = new Set(taken.map(({ department }) => department));
  const merged = new Set(taken.flatMap(({ merges }) => merges));
  return {
    directors,
    controllers,
    evaluators,
    seats: taken.map(({ department, merges }, i) => ({
      department,
      merges: merges.filter((id) => !seated.has(id)),
      people: Math.floor((participants - i - 1) / taken.length) + 1,
    })),
    doctrine: ranked
      .map(({ department }) => department)
      .filter((id) => !seated.has(id) && !merged.has(id)),
  };
}
