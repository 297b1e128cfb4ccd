import { createStore } from 'zustand/vanilla';
import type { Joined } from '../../exercise-server/protocol/rest.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { watchDesk } from '../source/watch-desk.ts';
import { fold } from './fold.ts';
import { seatView } from './game.ts';
import { whereabouts } from './session.ts';

export type OwnDesk = Joined['desks'][number];

export interface DesksState {
  /** Desks of this seat: its own first, then those merged into it. */
  readonly desks: readonly OwnDesk[];
  /** The one that is open; null = the seat's own. */
  readonly at: string | null;
  /** What waits at the others: unread items and open decisions. */
  readonly waiting: Readonly<Record<string, number>>;
}

const ALONE: DesksState = { desks: [], at: null, waiting: {} };

export const desksStore = createStore<DesksState>(() => ALONE);

/** The desk that is open: its department. */
export function openDeskOf({ desks, at }: DesksState): string | null {
  return at ?? desks[0]?.department ?? null;
}

/** Opens another desk of this seat. */
export function goToDesk(department: string): void {
  // One name for the seat's own: what is kept of a desk is kept by it.
  desksStore.setState(({ desks }) => ({
    at: department === desks[0]?.department ? null : department,
  }));
}

/** The next or the previous of one's desks, around the end. */
export function stepDesk(by: 1 | -1): void {
  const state = desksStore.getState();
  const { desks } = state;
  const now = desks.findIndex(({ department }) => department === openDeskOf(state));
  const next = desks[(now + by + desks.length) % desks.length];
  if (next !== undefined && desks.length > 1) goToDesk(next.department);
}

/**
 * Asks which desks belong to this person's seat, from the first on.
 * @returns a function that forgets them
 */
export function openDesks(group: string): () => void {
  let wanted = true;
  desksStore.setState(ALONE, true);
  whereabouts(group).then(
    ({ desks }) => {
      if (wanted) desksStore.setState({ desks });
    },
    () => undefined,
  );
  return () => {
    wanted = false;
    desksStore.setState(ALONE, true);
  };
}

/**
 * Counts what waits at the desks that are not open.
 * @returns a function that stops it
 */
export function watchOthers(group: string): () => void {
  const state = desksStore.getState();
  const open = openDeskOf(state);
  const others = state.desks.filter(({ department }) => department !== open);
  desksStore.setState({ waiting: {} });
  const stops = others.map(({ department }) => {
    let view: View = {};
    const show = (next: View): void => {
      view = next;
      const { waiting } = desksStore.getState();
      const count = waitingIn(view);
      if (waiting[department] === count) return;
      desksStore.setState({ waiting: { ...waiting, [department]: count } });
    };
    return watchDesk(group, department, {
      full: (message) => show(message.view),
      records: ({ records }) => show(fold(view, records)),
    });
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function waitingIn(view: View): number {
  const { inbox, decisions } = seatView(view);
  const unread = Object.values(inbox).filter(
    ({ readMs, withdrawn }) => readMs === null && !withdrawn,
  );
  return unread.length + Object.keys(decisions).length;
}
