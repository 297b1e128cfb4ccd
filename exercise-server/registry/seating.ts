/** What a room has not heard of who sits where: the log may be behind the documents after a failure. */
import type { Attempt, ControlMode } from '../../sim-core/exercise/attempt.ts';
import { readEntry } from '../room/entry.ts';
import type { GroupDocument, SeatDocument } from './documents.ts';

interface Told {
  readonly people: readonly string[];
  /** Desks that were still to be handed to people, or to doctrine, when the log ends. */
  readonly owed: ReadonlySet<string>;
}

/**
 * Seats whose people, or whose desks' control, the log does not have as they are: whoever moved them was
 * answered, or not, when the store failed or the process died.
 * @param bodies the whole log of the group
 * @param peopleAt ids of who sits at a department
 * @param programs ids of those who see the seat's own desk only
 */
export function untoldSeats(
  { seats }: Pick<GroupDocument, 'seats'>,
  bodies: readonly string[],
  peopleAt: (department: string) => readonly string[],
  programs: ReadonlySet<string> = new Set(),
): readonly string[] {
  const controls: Record<string, ControlMode> = {};
  const told = new Map<string, Told>();
  for (const { body } of attemptsOf(bodies)) {
    if (body.kind === 'control') {
      controls[body.department] = body.mode;
      for (const [seat, { people, owed }] of told) {
        told.set(seat, { people, owed: without(owed, body.department) });
      }
    } else if (body.kind === 'seat') {
      const plan = seats.find(({ department }) => department === body.department);
      const owed = desksOf(plan).filter((desk) => {
        const isOwn = desk === body.department;
        const isManned = body.people.some((id) => isOwn || !programs.has(id));
        return (controls[desk] ?? 'doctrine') !== (isManned ? 'people' : 'doctrine');
      });
      told.set(body.department, { people: body.people, owed: new Set(owed) });
    }
  }
  return seats
    .map(({ department }) => department)
    .filter((seat) => {
      const { people, owed } = told.get(seat) ?? { people: [], owed: new Set() };
      return owed.size > 0 || !isSame(people, peopleAt(seat));
    });
}

function attemptsOf(bodies: readonly string[]): readonly Attempt[] {
  return bodies
    .filter((body) => body.includes('"kind":"seat"') || body.includes('"kind":"control"'))
    .map((body) => readEntry(body).attempt);
}

function desksOf(plan: SeatDocument | undefined): readonly string[] {
  return plan === undefined ? [] : [plan.department, ...plan.merges];
}

function without(owed: ReadonlySet<string>, desk: string): ReadonlySet<string> {
  return new Set([...owed].filter((one) => one !== desk));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
