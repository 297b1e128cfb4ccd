/** An engine in this thread: for tests, storms and small servers; a worker hosts the same. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { CreateGroup, Group, GroupInput } from '../../sim-core/exercise/group.ts';
import type { View, ViewRecord } from '../../sim-core/exercise/view.ts';
import type { EngineAnswer, EnginePort, GroupState, Judged } from '../room/engine-port.ts';
import { diffView } from '../../sim-core/exercise/index.ts';
import { packSnapshot, unpackSnapshot } from './snapshot-bytes.ts';

interface Watched {
  readonly viewer: Viewer;
  view: View;
}

/**
 * Hosts one group. An attempt that throws is a fault of ours or of a formula: it is refused, and the
 * group is rebuilt from the attempts before it, so that the same log always gives the same state.
 */
export function hostInline(createGroup: CreateGroup, input: GroupInput): EnginePort {
  let group = createGroup(input);
  /** Where rebuilding begins, and what was done since. */
  let base: Uint8Array | null = null;
  let done: Attempt[] = [];
  const watched = new Map<string, Watched>();

  let fault: string | null = null;

  function begin(snapshot: Uint8Array | null): void {
    group = createGroup(input);
    if (snapshot !== null) group.restore(unpackSnapshot(snapshot));
  }

  function rebuild(): void {
    begin(base);
    for (const earlier of done) group.apply(earlier);
  }

  function applyOne(attempt: Attempt): Judged {
    try {
      const verdict = group.apply(attempt);
      done.push(attempt);
      return { verdict, nowMs: group.nowMs };
    } catch (error) {
      fault ??= error instanceof Error ? error.message : String(error);
      rebuild();
      const verdict = { ok: false, reason: 'refused.fault', parameters: {} } as const;
      return { verdict, nowMs: group.nowMs };
    }
  }

  return {
    state: async () => stateOf(group, input),
    async apply(attempts): Promise<EngineAnswer> {
      fault = null;
      const judged = attempts.map(applyOne);
      return { judged, state: stateOf(group, input), fault };
    },
    async watch(key, viewer) {
      const view = group.view(viewer);
      watched.set(key, { viewer, view });
      return view;
    },
    async unwatch(key) {
      watched.delete(key);
    },
    async changes(keys) {
      return keys.map((key): readonly ViewRecord[] => {
        const entry = watched.get(key);
        if (entry === undefined) return [];
        const before = entry.view;
        entry.view = group.view(entry.viewer);
        return diffView(before, entry.view);
      });
    },
    nextDecisionMs: async () => group.nextDecisionMs(),
    hash: async () => group.hash(),
    async snapshot() {
      base = packSnapshot(group.snapshot());
      done = [];
      return base;
    },
    async restore(snapshot) {
      try {
        begin(snapshot);
        base = snapshot;
        done = [];
        return true;
      } catch {
        rebuild();
        return false;
      }
    },
    close: async () => watched.clear(),
  };
}

function stateOf(group: Group, { definition }: GroupInput): GroupState {
  const glance = group.glance();
  const at = definition.agenda.findIndex(({ id }) => id === glance.clock.phase);
  return {
    ...glance,
    nowMs: group.nowMs,
    phase: definition.agenda[at] ?? null,
    nextPhase: definition.agenda[at + 1]?.id ?? null,
    nextEventMs: group.nextEventMs(),
  };
}
