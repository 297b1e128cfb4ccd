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
  /** What its form started with, from what was known then; null until it was shown. */
  readonly defaults: FormValues | null;
  /** What lines were last filled in for; null = for nothing yet. */
  readonly filledFor: string | null;
  /** When the writer began, by this browser's clock: think time is logged with the act. */
  readonly begunAtMs: number;
  /** Something was filled in by hand: it is not dropped when another act is begun. */
  readonly touched: boolean;
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
  /** Acts that were begun before it and neither given nor given up, latest first. */
  readonly waiting: readonly Composing[];
  /** Acts that were sent and have no answer yet, by when they were begun. */
  readonly sending: readonly number[];
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
  waiting: [],
  sending: [],
  ticked: [],
};

export const deskStore = createStore<DeskState>(() => FRESH);

let key: string | null = null;

/** A desk that is merged into a seat is remembered by it too, so that it is forgotten with it. */
function deskKey(seat: string, merged: string | null = null): string {
  return `liandong.desk.${seat}${merged === null ? '' : `.${merged}`}`;
}

/**
 * Takes up what this browser remembers of a desk, and remembers from now on.
 * @param merged department of a desk that is merged into the seat; null = the seat's own
 */
export function openDesk(seat: string, merged: string | null = null): void {
  key = deskKey(seat, merged);
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

/** Forgets what was written and read at all desks of a seat: another one is taken. */
export function forgetDesk(seat: string): void {
  key = null;
  const own = deskKey(seat);
  for (const one of forThisTab.keys()) {
    if (one === own || one.startsWith(deskKey(seat, ''))) forThisTab.drop(one);
  }
  forThisTab.drop(briefedKey(seat));
}

deskStore.subscribe(({ composing, waiting, ticked }) => {
  if (key !== null) forThisTab.write(key, JSON.stringify({ composing, waiting, ticked }));
});

/** Begins an act; one of the same kind that was begun by hand and put aside is gone on with instead. */
export function compose(kind: SeatActKind, values: FormValues = {}): void {
  const begun = begunActs().find((one) => one.kind === kind);
  if (begun !== undefined && Object.keys(values).length === 0) resume(begun);
  else {
    const begunAtMs = performance.now();
    write({ kind, values, defaults: null, filledFor: null, begunAtMs, touched: false });
  }
}

/** Goes on with an act that was put aside. */
export function resume(act: Composing): void {
  write(act);
}

function write(act: Composing): void {
  const waiting = begunActs().filter(({ begunAtMs }) => begunAtMs !== act.begunAtMs);
  deskStore.setState({ composing: act, aside: false, waiting });
}

/** Acts in which something stands that was filled in by hand. */
function begunActs(): readonly Composing[] {
  const { composing, waiting } = deskStore.getState();
  return composing?.touched === true ? [composing, ...waiting] : waiting;
}

export function setValue(field: string, value: FormValues[string]): void {
  deskStore.setState(({ composing }) =>
    composing === null
      ? {}
      : {
          composing: {
            ...composing,
            values: { ...composing.values, [field]: value },
            touched: true,
          },
        },
  );
}

/** Keeps what a form started with: what is heard while it lies aside must not change it. */
export function startWith(defaults: FormValues): void {
  deskStore.setState(({ composing }) =>
    composing?.defaults === null ? { composing: { ...composing, defaults } } : {},
  );
}

/** Fills in lines, once for what the form is about: what somebody has written over them stays. */
export function fillIn(about: string, lines: FormValues): void {
  deskStore.setState(({ composing }) =>
    composing === null || composing.filledFor === about
      ? {}
      : {
          composing: {
            ...composing,
            filledFor: about,
            values: { ...composing.values, ...lines },
          },
        },
  );
}

/** Whether it is this act that is being written, however much was typed since. */
function isWriting({ begunAtMs }: Composing): boolean {
  return deskStore.getState().composing?.begunAtMs === begunAtMs;
}

/**
 * Sends an act, unless it is on its way already: it may be put aside and gone on with before its answer comes.
 * @returns its answer; null = it was on its way
 */
export async function sendOnce<A>(
  { begunAtMs }: Composing,
  send: () => Promise<A>,
): Promise<A | null> {
  if (deskStore.getState().sending.includes(begunAtMs)) return null;
  deskStore.setState(({ sending }) => ({ sending: [...sending, begunAtMs] }));
  try {
    return await send();
  } finally {
    deskStore.setState(({ sending }) => ({ sending: sending.filter((one) => one !== begunAtMs) }));
  }
}

/**
 * Ends an act that was given or given up.
 * @returns false when another is being written by now: that one stays
 */
export function closeAct(act: Composing): boolean {
  deskStore.setState(({ waiting }) => ({
    waiting: waiting.filter(({ begunAtMs }) => begunAtMs !== act.begunAtMs),
  }));
  if (!isWriting(act)) return false;
  deskStore.setState({ composing: null, aside: false });
  return true;
}

function remembered(from: string): Partial<DeskState> {
  try {
    const kept = JSON.parse(forThisTab.read(from) ?? '{}') as Partial<DeskState>;
    const { composing = null, waiting = [], ticked = [] } = kept;
    // What is known of an act is when it was begun: no two were at once.
    const [nowMs, again] = [
      performance.now(),
      composing === null ? waiting : [composing, ...waiting],
    ];
    const [first = null, ...others] = again.map((act, n) => ({ ...act, begunAtMs: nowMs - n }));
    return { composing: first, aside: first !== null, waiting: others, ticked };
  } catch {
    return {};
  }
}

/** How long the writer has thought, wall ms. */
export function thoughtMs({ begunAtMs }: Composing): number {
  return Math.round(performance.now() - begunAtMs);
}
