import { createStore } from 'zustand/vanilla';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { fold } from './fold.ts';
import type {
  AttemptAnswer,
  ForecastMessage,
  HeldMessage,
  TroubleKind,
} from '../../exercise-server/protocol/socket.ts';
import type { ControlView, Gazetteer, SeatView, Viewer } from '../../sim-core/exercise/entries.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import {
  LinkLost,
  type ExerciseSource,
  type JumpTo,
  type Link,
  type Why,
} from '../source/source.ts';
import { newId } from './identity.ts';
import { presenceAfter, type Presence } from './presence.ts';

/** One open exercise: the view as it stands, and the way to act in it. */
export interface GameState {
  readonly link: Link;
  /** Why the link is gone. */
  readonly why: Why | null;
  readonly gazetteer: Gazetteer | null;
  readonly viewer: Viewer | null;
  readonly view: View | null;
  readonly seq: number;
  /** Story time of the last message, and when it came by this browser's monotonic clock. */
  readonly nowMs: number;
  readonly receivedAtMs: number;
  /** Null while nothing was said of it: only those who run the game are told. */
  readonly presence: Presence | null;
  /** Released by hand and still to be taken back; `dueAtMs` by this browser's monotonic clock. */
  readonly held: readonly Held[];
  readonly trouble: TroubleKind | null;
  /** Whether futures can be run from here. */
  readonly forecasts: boolean;
}

export type Held = HeldMessage['held'][number] & { readonly dueAtMs: number };

const CLOSED: GameState = {
  link: 'connecting',
  why: null,
  gazetteer: null,
  viewer: null,
  view: null,
  seq: 0,
  nowMs: 0,
  receivedAtMs: 0,
  presence: null,
  held: [],
  trouble: null,
  forecasts: false,
};

export const gameStore = createStore<GameState>(() => CLOSED);

let source: ExerciseSource | null = null;

/** Opens a source in place of the one before. */
export function openGame(next: ExerciseSource): void {
  closeGame();
  source = next;
  const mine = (): boolean => source === next;
  next.open({
    link: (link, why) => {
      if (mine()) gameStore.setState({ link, why, forecasts: next.forecast !== null });
    },
    stage: (gazetteer) => {
      if (mine()) gameStore.setState({ gazetteer });
    },
    full: ({ seq, nowMs, viewer, view }) => {
      if (!mine()) return;
      gameStore.setState({ view, viewer, seq, nowMs, receivedAtMs: performance.now() });
    },
    records: (message) => {
      if (!mine()) return;
      const { seq, nowMs, records } = message;
      const state = gameStore.getState();
      // A gap means that something is missing: better the whole view than a wrong one.
      if (state.view === null || seq !== state.seq + 1) next.resync();
      else {
        gameStore.setState({
          view: fold(state.view, records),
          seq,
          nowMs,
          receivedAtMs: performance.now(),
        });
      }
    },
    presence: ({ connected }) => {
      if (!mine()) return;
      gameStore.setState(({ presence, nowMs }) => ({
        presence: presenceAfter(presence, connected, nowMs),
      }));
    },
    held: ({ held }) => {
      if (!mine()) return;
      const nowMs = performance.now();
      gameStore.setState({ held: held.map((one) => ({ ...one, dueAtMs: nowMs + one.inMs })) });
    },
    trouble: (trouble) => {
      if (mine()) gameStore.setState({ trouble });
    },
  });
}

export function closeGame(): void {
  source?.close();
  source = null;
  gameStore.setState(CLOSED, true);
}

/** Tries something. The same id is kept while the link heals, so nothing happens twice. */
export async function attempt(body: ClientAttempt['body']): Promise<AttemptAnswer> {
  const at = source;
  if (at === null) return { error: 'closed', parameters: {} };
  try {
    return await at.attempt({ id: newId(), body });
  } catch (problem) {
    if (!(problem instanceof LinkLost)) throw problem;
    return { error: 'answer.link-lost', parameters: {} };
  }
}

/** The view of a participant; the caller knows that one sits here. */
export function seatView(view: View): SeatView {
  return view as unknown as SeatView;
}

/** The view of those who run, evaluate or watch the game. */
export function controlView(view: View): ControlView {
  return view as unknown as ControlView;
}

/** Lets story time run so far at once. @throws {ApiError} for what the server refused */
export async function jump(to: JumpTo): Promise<void> {
  await source?.jump(to);
}

/** Takes back what is still held. @returns whether it was in time, and one's own */
export function withdraw(id: string): Promise<boolean> {
  return source?.withdraw(id) ?? Promise.resolve(false);
}

/** @returns a function that stops it */
export function forecast(onFan: (fan: ForecastMessage) => void): () => void {
  return source?.forecast?.(onFan) ?? (() => undefined);
}
