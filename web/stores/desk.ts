import { createStore } from 'zustand/vanilla';
import type { SeatActKind } from '../../sim-core/exercise/act.ts';
import { forThisTab } from './kept.ts';

export const DESK_TABS = ['cases', 'units', 'log', 'public'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export const INBOX_FILTERS = ['all', 'unread', 'open'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** Values of a form by field; lists are joined ids. */
export type FormValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An act being written. It survives a reload and a lost connection. */
export interface Composing {
  readonly kind: SeatActKind;
  readonly values: FormValues;
  /** When the writer began, by this browser's clock: think time is logged with the act. */
  readonly begunAtMs: number;
}

export interface DeskState {
  readonly tab: DeskTab;
  readonly filter: InboxFilter;
  /** Inbox item that is open. */
  readonly item: string | null;
  /** Incident that is looked at. */
  readonly incident: string | null;
  readonly composing: Composing | null;
  /** The composer is put aside; what was written is kept. */
  readonly aside: boolean;
  /** Checklist lines ticked off, by their place in the list. */
  readonly ticked: readonly number[];
}

const FRESH: DeskState = {
  tab: 'cases',
  filter: 'all',
  item: null,
  incident: null,
  composing: null,
  aside: false,
  ticked: [],
};

export const deskStore = createStore<DeskState>(() => FRESH);

let key: string | null = null;

/** Takes up what this browser remembers of a seat, and remembers from now on. */
export function openDesk(seat: string): void {
  key = `liandong.desk.${seat}`;
  deskStore.setState({ ...FRESH, ...remembered(key) }, true);
}

function briefedKey(seat: string): string {
  return `liandong.briefed.${seat}`;
}

/** Whether the briefing of a seat was read in this tab. */
export function isBriefed(seat: string): boolean {
  return forThisTab.read(briefedKey(seat)) !== null;
}

export function noteBriefed(seat: string): void {
  forThisTab.write(briefedKey(seat), 'yes');
}

/** Forgets what was written and read at a seat: another one is taken. */
export function forgetDesk(seat: string): void {
  key = null;
  forThisTab.drop(`liandong.desk.${seat}`);
  forThisTab.drop(briefedKey(seat));
}

deskStore.subscribe(({ composing, aside, ticked }) => {
  if (key !== null) forThisTab.write(key, JSON.stringify({ composing, aside, ticked }));
});

export function compose(kind: SeatActKind, values: FormValues = {}): void {
  deskStore.setState({
    composing: { kind, values, begunAtMs: performance.now() },
    aside: false,
  });
}

export function setValue(field: string, value: FormValues[string]): void {
  deskStore.setState(({ composing }) =>
    composing === null
      ? {}
      : { composing: { ...composing, values: { ...composing.values, [field]: value } } },
  );
}

/** Whether it is this act that is being written, however much was typed since. */
export function isWriting({ begunAtMs }: Composing): boolean {
  return deskStore.getState().composing?.begunAtMs === begunAtMs;
}

/**
 * Ends an act that was given or given up.
 * @returns false when another is being written by now: that one stays
 */
export function closeAct(act: Composing): boolean {
  if (!isWriting(act)) return false;
  deskStore.setState({ composing: null, aside: false });
  return true;
}

function remembered(from: string): Partial<DeskState> {
  try {
    const kept = JSON.parse(forThisTab.read(from) ?? '{}') as Partial<DeskState>;
    const { composing = null, ticked = [] } = kept;
    return {
      composing: composing === null ? null : { ...composing, begunAtMs: performance.now() },
      aside: composing !== null,
      ticked,
    };
  } catch {
    return {};
  }
}

/** How long the writer has thought, wall ms. */
export function thoughtMs({ begunAtMs }: Composing): number {
  return Math.round(performance.now() - begunAtMs);
}
