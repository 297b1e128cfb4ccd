import type { GroupInput } from '../group.ts';

/**
 * The same input with another mechanism in force; the others stay at hand, so that nothing else changes.
 * @throws {RangeError} for a mechanism that the input does not hold
 */
export function under(input: GroupInput, mechanism: string): GroupInput {
  const first = input.mechanisms.find(({ id }) => id === mechanism);
  if (first === undefined) throw new RangeError(`no mechanism ${mechanism} in this exercise`);
  const others = input.mechanisms.filter(({ id }) => id !== mechanism);
  return { ...input, mechanisms: [first, ...others] };
}
