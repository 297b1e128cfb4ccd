import { identityOf, subject } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Lot } from '../model/case.ts';
import type { Department } from '../model/department.ts';
import { MESSAGE_KINDS } from '../model/message.ts';
import type { MessageKind } from '../model/message.ts';
import type { ScenarioModel } from '../model/scenario.ts';

/**
 * Identities of what people say to each other about incidents. They are pure functions of the ids, and
 * the same few are asked for thousands of times in a run: each is worked out once.
 */
export interface Subjects {
  /** (who tells, who is told, incident). */
  readonly told: (from: number, to: number, incident: number) => Identity;
  /** (who handles, who sent it, incident, kind of message). */
  readonly handled: (to: number, from: number, incident: number, kind: MessageKind) => Identity;
  /** (who asks, root, incident, capability, n-th time). */
  readonly lot: (lot: Lot) => Identity;
  /** (who looks, incident). */
  readonly seen: (department: number, incident: number) => Identity;
}

/** Lots of one place about one thing that are told apart in a key: far above any run. */
const MOST_ORDINALS = 0x10000;

export function createSubjects(
  departments: readonly Department[],
  { incidents, capabilityIdentities: capabilities }: ScenarioModel,
  kindIdentity: (kind: MessageKind) => Identity,
): Subjects {
  const known = new Map<number, Identity>();
  const lots = new Map<number, Identity>();
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
    lot({ requester, root, incident, capability, ordinal }) {
      // By what it is and not by its number: another lot may have that after a snapshot was restored.
      const place =
        ((requester * each + root) * each + incident) * capabilities.length + capability;
      const key = place * MOST_ORDINALS + ordinal;
      let found = lots.get(key);
      if (found === undefined) {
        found = subject(
          departments[requester].identity,
          incidents[root].identity,
          incidents[incident].identity,
          capabilities[capability],
          identityOf(`ordinal/${ordinal}`),
        );
        if (ordinal < MOST_ORDINALS) lots.set(key, found);
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
