import type { Game } from './game.ts';

/** Who sits at a department's desk: at its own, or, while nobody does, at one that answers for it. */
export function peopleAt({ input, state }: Game, department: string): readonly string[] {
  const people = state.seats[department]?.people ?? [];
  if (people.length > 0) return people;
  return input.definition.seats
    .filter((seat) => seat.merges.includes(department))
    .flatMap((seat) => state.seats[seat.department]?.people ?? []);
}

export function isAtSeat(game: Game, person: string, department: string): boolean {
  return peopleAt(game, department).includes(person);
}

/** Departments whose desk is that of a seat: its own and those merged into it. */
export function desksOf({ input }: Game, department: string): readonly string[] {
  const seat = input.definition.seats.find((one) => one.department === department);
  return [department, ...(seat?.merges ?? [])];
}
