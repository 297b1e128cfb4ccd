import type { DrillListed } from '../../../exercise-server/protocol/rest.ts';

type Seat = DrillListed['seats'][number];

export interface ProposedSeat {
  readonly seat: Seat;
  readonly people: number;
}

/** Seats for so many people, most needed first: one each, then a second, who drafts while the first signs. */
export function proposeSeats(seats: readonly Seat[], people: number): readonly ProposedSeat[] {
  const ranked = [...seats].sort((a, b) => a.rank - b.rank);
  const taken = ranked.slice(0, people);
  return taken.map((seat, index) => ({
    seat,
    people: 1 + Math.floor((people - 1 - index) / Math.max(1, taken.length)),
  }));
}
