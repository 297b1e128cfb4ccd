import type { Game } from './game.ts';

/** Whether somebody sits at a department's desk: at its own, or, while nobody does, at one that answers for it. */
export function isAtSeat({ input, state }: Game, person: string, department: string): boolean {
  const people = state.seats[department]?.people ?? [];
  if (people.length > 0) return people.includes(person);
  return input.definition.seats.some(
    (seat) =>
      seat.merges.includes(department) &&
      state.seats[seat.department]?.people.includes(person) === true,
  );
}

/** Departments whose desk is that of a seat: its own and those merged into it. */
export function desksOf({ input }: Game, department: string): readonly string[] {
  const seat = input.definition.seats.find((one) => one.department === department);
  return [department, ...(seat?.merges ?? [])];
}
