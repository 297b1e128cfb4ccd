import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { soloInput, soloShelf } from '../source/drills.ts';
import { localSource, type LocalSource } from '../source/local.ts';
import { openGame } from './game.ts';
import { newId } from './identity.ts';
import { shelfStore } from './shelf.ts';

export interface SoloChoice {
  readonly drill: string;
  readonly mechanism: string;
  /** Department that the one person plays; null for the facilitator's console. */
  readonly seat: string | null;
}

let source: LocalSource | null = null;

/** Drills and mechanisms from the files beside this page. @throws {ApiError} */
export async function loadSoloShelf(): Promise<void> {
  shelfStore.setState(await soloShelf());
}

/** Opens a group in this browser. The seed is drawn anew each time, and shown to nobody. @throws {ApiError} */
export async function openSolo({ drill, mechanism, seat }: SoloChoice): Promise<void> {
  if (shelfStore.getState().mechanisms.length === 0) await loadSoloShelf();
  const input = await soloInput(drill, mechanism, newId());
  const viewer: Viewer =
    seat === null ? { role: 'facilitator' } : { role: 'participant', department: seat };
  source = localSource(input, viewer);
  openGame(source);
}

/** Looks through other eyes at the same group. */
export function lookAs(viewer: Viewer): void {
  source?.look(viewer);
}
