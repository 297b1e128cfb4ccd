import type { Game } from './game.ts';

/** Whether somebody sits at a department's desk: at its own, or at one that answers for it as well. */
export function isAtSeat({ input, state }: Game, person: string, department: string): boolean {
  if (state.seats[department]?.people.includes(person) === true) return true;
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
