/** What somebody may do and watch in a group, by the role and the seat that they have. */
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { Member } from '../room/authority.ts';
import type { GroupDocument, Person } from './documents.ts';

export function memberOf(group: GroupDocument, { id, role, department }: Person): Member {
  const seat = group.seats.find((one) => one.department === department);
  const departments = seat === undefined ? [] : [seat.department, ...seat.merges];
  return { person: id, role, departments };
}

/** What somebody may watch; null for a participant without a seat, or a desk that is not theirs. */
export function viewerOf({ role, departments }: Member, wanted: string | null): Viewer | null {
  if (role !== 'participant') return { role };
  const department = wanted ?? departments[0];
  if (department === undefined || !departments.includes(department)) return null;
  return { role, department };
}
