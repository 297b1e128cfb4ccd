import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import type { Role } from '../../../sim-core/exercise/attempt.ts';

type Group = ExerciseBody['groups'][number];
type Seat = Group['seats'][number];

export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly seat: Seat | null;
}

/** Where somebody can be put besides a seat; participant = the lobby. Who conducts needs an account. */
export const PLACES = ['participant', 'simulator', 'evaluator', 'observer'] as const;

/** Everybody who came in by a code: those without a seat first, since they wait for one. */
export function peopleIn({ seats, others }: Group): readonly PersonHere[] {
  return [
    ...others
      .filter(({ role }) => role !== 'director' && role !== 'facilitator')
      .map(({ id, name, role }) => ({ id, name, role, seat: null })),
    ...seats.flatMap((seat) =>
      seat.people.map(({ id, name }) => ({ id, name, role: 'participant' as const, seat })),
    ),
  ];
}

/** A choice as the server wants it: `role:…`, or a department. */
export function placeOf(choice: string): {
  readonly role: Role;
  readonly department: string | null;
} {
  const role = PLACES.find((one) => choice === `role:${one}`);
  return role === undefined
    ? { role: 'participant', department: choice }
    : { role, department: null };
}

/** Who sits at the seat that was chosen, but for the person who is to come. */
export function seatedAt({ seats }: Group, choice: string, person: string | null): Seat['people'] {
  const seat = seats.find(({ department }) => department === choice);
  return (seat?.people ?? []).filter(({ id }) => id !== person);
}
