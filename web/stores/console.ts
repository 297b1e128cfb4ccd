import { createStore } from 'zustand/vanilla';

export const PANES = [
  'map',
  'attention',
  'msel',
  'seats',
  'waterfall',
  'traffic',
  'curve',
  'tray',
  'notes',
] as const;
export type Pane = (typeof PANES)[number];

export const PANES_MOST = 5;

export const CONSOLE_DIALOGS = [
  'pause',
  'end',
  'freeze',
  'mechanism',
  'adjudicate',
  'inject',
  'forecast',
  'keys',
] as const;
export type ConsoleDialog = (typeof CONSOLE_DIALOGS)[number];

export interface ConsoleState {
  readonly panes: readonly Pane[];
  readonly dialog: ConsoleDialog | null;
  /** Incident, inject and message looked at. */
  readonly incident: string | null;
  readonly inject: string | null;
  readonly tray: string | null;
  /** Track that this controller looks after; null = all. */
  readonly track: string | null;
}

const KEY = 'liandong.console';
const DEFAULT_PANES: readonly Pane[] = ['map', 'attention', 'msel', 'seats', 'waterfall'];

export const consoleStore = createStore<ConsoleState>(() => ({
  panes: remembered(),
  dialog: null,
  incident: null,
  inject: null,
  tray: null,
  track: null,
}));

consoleStore.subscribe(({ panes }) => localStorage.setItem(KEY, JSON.stringify(panes)));

/** Shows a pane or hides it. @returns whether there was room */
export function togglePane(pane: Pane): boolean {
  const { panes } = consoleStore.getState();
  if (panes.includes(pane)) {
    consoleStore.setState({ panes: panes.filter((one) => one !== pane) });
    return true;
  }
  if (panes.length >= PANES_MOST) return false;
  consoleStore.setState({ panes: [...panes, pane] });
  return true;
}

/** Makes sure that a pane is in sight, in place of the last one when all are taken. */
export function showPane(pane: Pane): void {
  const { panes } = consoleStore.getState();
  if (panes.includes(pane)) return;
  consoleStore.setState({ panes: [...panes.slice(0, PANES_MOST - 1), pane] });
}

export function openDialog(dialog: ConsoleDialog | null): void {
  consoleStore.setState({ dialog });
}

function remembered(): readonly Pane[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!Array.isArray(kept)) return DEFAULT_PANES;
    const panes = PANES.filter((pane) => kept.includes(pane)).slice(0, PANES_MOST);
    return panes.length === 0 ? DEFAULT_PANES : panes;
  } catch {
    return DEFAULT_PANES;
  }
}
