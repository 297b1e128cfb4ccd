import { createStore } from 'zustand/vanilla';
import type { DrillListed } from '../../exercise-server/protocol/rest.ts';
import type { Text } from '../../sim-core/text/index.ts';

export interface Titled {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}

/** Drills and mechanisms that can be chosen, from the server or from the files beside this page. */
export const shelfStore = createStore<{
  readonly drills: readonly DrillListed[];
  readonly mechanisms: readonly Titled[];
}>(() => ({ drills: [], mechanisms: [] }));
