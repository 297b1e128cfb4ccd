/** A list of names held against the seats that are proposed for so many people. */
import type { SeatPlan } from '../definition.ts';
import { proposeSeats } from '../seat-proposal.ts';
import type { ExpectedPerson } from './people.ts';
import { deskNamed, type RosterDesk, type RosterRow, type RosterWish } from './read.ts';

export type RankedDesk = RosterDesk & Pick<SeatPlan, 'rank' | 'merges'>;

/**
 * Who is expected where. What the list wants for somebody holds; then people of a department come to its own
 * desk while a place is proposed there; the others take the places that are left: the first at each desk by
 * rank, then those who run and evaluate the exercise, then the second at a desk.
 * @param rows those that are not left out
 */
export function placeRoster(
  rows: readonly Pick<RosterRow, 'name' | 'unit' | 'wish'>[],
  desks: readonly RankedDesk[],
): readonly ExpectedPerson[] {
  const free = freePlaces(desks, rows.length);
  const seated = new Set<string>();
  const given: (RosterWish | null)[] = rows.map(({ wish }) => wish);
  const sit = (place: RosterWish): void => {
    const key = keyOf(place);
    free.set(key, Math.max(0, (free.get(key) ?? 0) - 1));
    if (place.department !== null) seated.add(place.department);
  };
  for (const place of given) if (place !== null) sit(place);
  rows.forEach(({ unit }, i) => {
    if (given[i] !== null || unit === '') return;
    const department = deskNamed(unit, desks);
    if (department === null) return;
    const place = { role: 'participant', department } as const;
    // A desk that nobody was to sit at has room for the first of its own.
    const isFree = (free.get(keyOf(place)) ?? 0) > 0 || !seated.has(department);
    if (!isFree) return;
    given[i] = place;
    sit(place);
  });
  rows.forEach((_, i) => {
    if (given[i] !== null) return;
    const place = nextPlace(free, seated) ?? { role: 'participant', department: null };
    given[i] = place;
    sit(place);
  });
  return rows.map(({ name, unit }, i) => {
    const { role, department } = given[i] ?? { role: 'participant', department: null };
    return { name, unit, role, department };
  });
}

const STAFF = ['director', 'facilitator', 'evaluator'] as const;

function keyOf({ role, department }: RosterWish): string {
  return department ?? `role:${role}`;
}

/** Places by desk in the order of rank, and by role. */
function freePlaces(desks: readonly RankedDesk[], people: number): Map<string, number> {
  const { seats, directors, controllers, evaluators } = proposeSeats(desks, people);
  const counts = { director: directors, facilitator: controllers, evaluator: evaluators };
  return new Map([
    ...seats.map(({ department, people: there }) => [department, there] as const),
    ...STAFF.map((role) => [`role:${role}`, counts[role]] as const),
  ]);
}

function nextPlace(free: Map<string, number>, seated: ReadonlySet<string>): RosterWish | null {
  const left = [...free].filter(([, count]) => count > 0).map(([key]) => key);
  const isDesk = (key: string): boolean => !key.startsWith('role:');
  const first = left.find((key) => isDesk(key) && !seated.has(key));
  if (first !== undefined) return { role: 'participant', department: first };
  const role = STAFF.find((one) => left.includes(`role:${one}`));
  if (role !== undefined) return { role, department: null };
  const second = left.find(isDesk);
  return second === undefined ? null : { role: 'participant', department: second };
}
