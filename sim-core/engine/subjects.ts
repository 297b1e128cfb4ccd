import type { Identity } from '../base/identity.ts';
import { subject } from '../base/identity.ts';
import type { Department } from '../model/department.ts';
import type { Incident } from '../model/incident.ts';
import { MESSAGE_KINDS } from '../model/message.ts';
import type { MessageKind } from '../model/message.ts';

/**
 * Identities of what people say to each other about incidents. They are pure functions of the ids, and
 * the same few are asked for thousands of times in a run: each is worked out once.
 */
export interface Subjects {
  /** (who tells, who is told, incident). */
  readonly told: (from: number, to: number, incident: number) => Identity;
  /** (who handles, who sent it, incident, kind of message). */
  readonly handled: (to: number, from: number, incident: number, kind: MessageKind) => Identity;
  /** (who looks, incident). */
  readonly seen: (department: number, incident: number) => Identity;
}

export function createSubjects(
  departments: readonly Department[],
  incidents: readonly Incident[],
  kindIdentity: (kind: MessageKind) => Identity,
): Subjects {
  const known = new Map<number, Identity>();
  const [many, each, kinds] = [departments.length, incidents.length, MESSAGE_KINDS.length + 2];

  /** `what`: a kind of message, or one of two numbers after them. */
  function keyOf(a: number, b: number, incident: number, what: number): number {
    return ((a * many + b) * each + incident) * kinds + what;
  }

  return {
    told(from, to, incident) {
      const key = keyOf(from, to, incident, kinds - 1);
      let found = known.get(key);
      if (found === undefined) {
        found = subject(
          departments[from].identity,
          departments[to].identity,
          incidents[incident].identity,
        );
        known.set(key, found);
      }
      return found;
    },
    handled(to, from, incident, kind) {
      const key = keyOf(to, from, incident, MESSAGE_KINDS.indexOf(kind));
      let found = known.get(key);
      if (found === undefined) {
        found = subject(
          departments[to].identity,
          departments[from].identity,
          incidents[incident].identity,
          kindIdentity(kind),
        );
        known.set(key, found);
      }
      return found;
    },
    seen(department, incident) {
      const key = keyOf(department, 0, incident, kinds - 2);
      let found = known.get(key);
      if (found === undefined) {
        found = subject(departments[department].identity, incidents[incident].identity);
        known.set(key, found);
      }
      return found;
    },
  };
}
