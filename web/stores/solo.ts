import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { soloInput, soloShelf } from '../source/drills.ts';
import { localSource } from '../source/local.ts';
import { closeGame, openGame } from './game.ts';
import { newId } from './identity.ts';
import { openNoting } from './noting.ts';
import { shelfStore } from './shelf.ts';

export interface SoloChoice {
  readonly drill: string;
  readonly mechanism: string;
  /** Department that the one person plays; null for the facilitator's console. */
  readonly seat: string | null;
}

/** Counts what was opened and closed: what is ready late must know that it is wanted no more. */
let turn = 0;

/** Drills and mechanisms from the files beside this page. @throws {ApiError} */
export async function loadSoloShelf(): Promise<void> {
  shelfStore.setState(await soloShelf());
}

/**
 * Opens a group in this browser, unless another was opened or this one closed before it was ready. The seed
 * is drawn anew each time, and shown to nobody.
 * @throws {ApiError}
 */
export async function openSolo({ drill, mechanism, seat }: SoloChoice): Promise<void> {
  turn += 1;
  const mine = turn;
  if (shelfStore.getState().mechanisms.length === 0) await loadSoloShelf();
  const input = await soloInput(drill, mechanism, newId());
  if (mine !== turn) return;
  const viewer: Viewer =
    seat === null ? { role: 'facilitator' } : { role: 'participant', department: seat };
  openNoting(null);
  openGame(localSource(input, viewer));
}

/** Closes it, and what is not ready yet is not opened. */
export function closeSolo(): void {
  turn += 1;
  closeGame();
}
