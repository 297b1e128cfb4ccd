/** The people who are expected at an exercise, and how names are held against one another. */
import type { Role } from '../attempt.ts';

/** A list is for a room full of people, not for a city. */
export const ROSTER_MOST = 200;
/** Characters, as for the name that somebody types at the door. */
export const NAME_MOST = 64;

/** Somebody on the list, and what they are there for. */
export interface ExpectedPerson {
  readonly name: string;
  /** Where they come from; empty when the list does not say. */
  readonly unit: string;
  readonly role: Role;
  /** Desk kept for them; null for every role but participant, and for a participant without one. */
  readonly department: string | null;
}

/** Somebody who is in the group. */
export interface PresentPerson {
  readonly id: string;
  /** Empty when they gave none. */
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
}

const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Full-width letters, digits and signs as plain ones, by a table of our own: that of an engine may change. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** A name as it is kept: full-width signs as plain ones, and two Han characters without the blank that is between them for looks. */
export function nameOf(written: string): string {
  return halfWidth(written).replace(/\s+/g, ' ').replace(BETWEEN_HAN, '').trim();
}

/** What of a name counts when two are held against each other: neither width, nor case, nor blanks. */
export function bareName(name: string): string {
  return halfWidth(name).replace(/\s/g, '').toLowerCase();
}

/**
 * Who of the people present each of those expected is, by name; a desk's only missing person is also who sits
 * there without a name. Two of one name on the list are whoever came at their own desks, else in the order
 * of the list.
 * @returns ids, in the order of `expected`; null for who has not come
 */
export function arrivals(
  expected: readonly ExpectedPerson[],
  present: readonly PresentPerson[],
): readonly (string | null)[] {
  const found = new Map<number, string>();
  const taken = new Set<string>();
  const settle = (fits: (one: ExpectedPerson, here: PresentPerson) => boolean): void => {
    expected.forEach((one, i) => {
      if (found.has(i)) return;
      const here = present.find((person) => !taken.has(person.id) && fits(one, person));
      if (here === undefined) return;
      found.set(i, here.id);
      taken.add(here.id);
    });
  };
  const isNamed = (one: ExpectedPerson, here: PresentPerson): boolean =>
    here.name !== '' && bareName(here.name) === bareName(one.name);
  settle((one, here) => isNamed(one, here) && one.department === here.department);
  settle(isNamed);
  const missingAt = (department: string): number =>
    expected.filter((one, i) => one.department === department && !found.has(i)).length;
  const lone = new Set(
    expected.flatMap(({ department }) =>
      department !== null && missingAt(department) === 1 ? [department] : [],
    ),
  );
  settle(
    ({ department }, here) =>
      department !== null &&
      lone.has(department) &&
      here.name === '' &&
      here.department === department,
  );
  return expected.map((_, i) => found.get(i) ?? null);
}

/** The desk that is kept for somebody of this name who has not come; null for none, or for more than one. */
export function deskKeptFor(
  expected: readonly ExpectedPerson[],
  present: readonly PresentPerson[],
  name: string,
): string | null {
  const come = arrivals(expected, present);
  const fitting = expected.filter(
    (one, i) => come[i] === null && name !== '' && bareName(one.name) === bareName(name),
  );
  return fitting.length === 1 ? fitting[0].department : null;
}

/** Whether a desk is kept for others: somebody expected there has not sat down anywhere, and it is not this one. */
export function isKeptFromOthers(
  expected: readonly ExpectedPerson[],
  present: readonly PresentPerson[],
  department: string,
  { id, name }: Pick<PresentPerson, 'id' | 'name'>,
): boolean {
  const come = arrivals(expected, present);
  const seated = new Set(present.flatMap((one) => (one.department === null ? [] : one.id)));
  const there = expected.flatMap((one, i) =>
    one.department === department ? [{ ...one, come: come[i] }] : [],
  );
  const isOwn = there.some(
    (one) => one.come === id || (name !== '' && bareName(one.name) === bareName(name)),
  );
  return !isOwn && there.some((one) => one.come === null || !seated.has(one.come));
}
