import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type {
  ClockEntry,
  ControlView,
  Gazetteer,
  SeatView,
} from '../../sim-core/exercise/entries.ts';
import { controlView, gameStore, seatView, type GameState } from '../stores/game.ts';
import { uiStore } from '../stores/ui.ts';
import { titlesOf, type Titles } from './titles.ts';

export function useGame<T>(pick: (state: GameState) => T): T {
  return useStore(gameStore, pick);
}

/** One section of a participant's view; null until the view is there. Stays the same while unchanged. */
export function useSeat<S extends keyof SeatView>(section: S): SeatView[S] | null {
  return useStore(gameStore, ({ view }) => (view === null ? null : seatView(view)[section]));
}

/** One section of the view of those who run the game. */
export function useControl<S extends keyof ControlView>(section: S): ControlView[S] | null {
  return useStore(gameStore, ({ view }) => (view === null ? null : controlView(view)[section]));
}

export function useClock(): ClockEntry | null {
  return useSeat('clock')?.now ?? null;
}

/** Whether it has ended or was stopped for good: what is done then is refused. */
export function useIsOver(): boolean {
  const state = useClock()?.state;
  return state === 'ended' || state === 'frozen';
}

const EMPTY: Gazetteer = {
  jurisdictions: {},
  departments: {},
  places: {},
  roads: [],
  rivers: [],
  capabilities: {},
  unitKinds: {},
};

export function useGazetteer(): Gazetteer {
  return useStore(gameStore, ({ gazetteer }) => gazetteer) ?? EMPTY;
}

/** Names of everything in the language chosen; default: of the open exercise. */
export function useTitles(other?: Gazetteer): Titles {
  const opened = useGazetteer();
  const gazetteer = other ?? opened;
  const language = useStore(uiStore, (state) => state.language);
  return useMemo(() => titlesOf(gazetteer, language), [gazetteer, language]);
}

/** The last story time that came, without guessing; good enough for ages in minutes. */
export function useNowMs(): number {
  return useStore(gameStore, ({ nowMs }) => nowMs);
}

/** The same to the minute: what shows no more need not be drawn at every message. */
export function useMinuteMs(): number {
  return useStore(gameStore, ({ nowMs }) => Math.floor(nowMs / MINUTE_MS) * MINUTE_MS);
}

const MINUTE_MS = 60_000;

/** How far a clock may run ahead of the last message before it waits for the next. */
const AHEAD_WALL_MS = 1500;

/** Story time as it runs between two messages, drawn a few times a second. */
export function useRunningMs(): number {
  const nowMs = useGame((state) => state.nowMs);
  const receivedAtMs = useGame((state) => state.receivedAtMs);
  const link = useGame((state) => state.link);
  const clock = useClock();
  const [wallMs, setWallMs] = useState(() => performance.now());
  const runs = link === 'live' && clock?.state === 'running';
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setWallMs(performance.now()), 200);
    return () => clearInterval(timer);
  }, [runs]);
  if (!runs || clock === null) return nowMs;
  const aheadMs = Math.min(Math.max(0, wallMs - receivedAtMs), AHEAD_WALL_MS);
  return Math.min(nowMs + aheadMs * clock.speed, clock.horizonMs);
}
