/** Who has rights in a room, at this very moment. */
import type { ControlMode } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { authorityRefusal, type Member } from './authority.ts';
import type { Item } from './contract.ts';

export interface Members {
  set(member: Member, when?: 'if-unknown'): void;
  remove(person: string): void;
  roleOf(person: string): Member['role'];
  /** Whether somebody may look like this now. */
  mayWatch(person: string, viewer: Viewer): boolean;
  /** Why somebody may not try this; null when they may, and for the server itself. */
  refusalOf(item: Item, controls: Readonly<Record<string, ControlMode>>): string | null;
}

export function createMembers(): Members {
  const members = new Map<string, Member>();
  return {
    set(member, when) {
      if (when === 'if-unknown' && members.has(member.person)) return;
      members.set(member.person, member);
    },
    remove: (person) => void members.delete(person),
    roleOf: (person) => members.get(person)?.role ?? 'observer',
    mayWatch(person, viewer) {
      const member = members.get(person);
      if (member?.role !== viewer.role) return false;
      return viewer.role !== 'participant' || member.departments.includes(viewer.department);
    },
    refusalOf({ person, attempt }, controls) {
      if (person === null) return null;
      const member = members.get(person);
      if (member === undefined) return 'answer.not-your-seat';
      return authorityRefusal(member, attempt.body, (id) => controls[id] ?? null);
    },
  };
}
