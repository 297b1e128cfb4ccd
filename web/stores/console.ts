import { createStore } from 'zustand/vanilla';
import { forGood } from './kept.ts';

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
  'record',
] as const;
export type Pane = (typeof PANES)[number];

export const PANES_MOST = 5;

export const CONSOLE_DIALOGS = [
  'pause',
  'run-to',
  'end',
  'freeze',
  'mechanism',
  'adjudicate',
  'talk',
  'inject',
  'forecast',
  'hand-over',
  'replay',
  'after-action',
  'codes',
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
  /** Measure in the field that the ruling to be made is about. */
  readonly measure: string | null;
  /** Track that this controller looks after; null = all. */
  readonly track: string | null;
}

const KEY = 'liandong.console';
const DEFAULT_PANES: readonly Pane[] = ['map', 'attention', 'msel', 'seats', 'waterfall'];

export const consoleStore = createStore<ConsoleState>(() => ({
  dialog: null,
  incident: null,
  inject: null,
  tray: null,
  measure: null,
  ...remembered(),
}));

consoleStore.subscribe(({ panes, track }) => forGood.write(KEY, JSON.stringify({ panes, track })));

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

/**
 * Makes sure that a pane is in sight, in place of the last one when all are taken.
 * @param beside pane that must stay: whoever asks stands in it
 */
export function showPane(pane: Pane, beside: Pane | null = null): void {
  const { panes } = consoleStore.getState();
  if (panes.includes(pane)) return;
  const last = panes.findLast((one) => one !== beside);
  const kept = panes.length < PANES_MOST ? panes : panes.filter((one) => one !== last);
  consoleStore.setState({ panes: [...kept, pane] });
}

export function openDialog(dialog: ConsoleDialog): void {
  consoleStore.setState({ dialog });
}

/** Closes a dialog; what it waited for may come when another is open by now, which stays. */
export function closeDialog(dialog: ConsoleDialog): void {
  if (consoleStore.getState().dialog === dialog) consoleStore.setState({ dialog: null });
}

function remembered(): Pick<ConsoleState, 'panes' | 'track'> {
  try {
    const kept: unknown = JSON.parse(forGood.read(KEY) ?? 'null');
    const { panes, track } = kept as { readonly panes?: unknown; readonly track?: unknown };
    const shown = Array.isArray(panes)
      ? PANES.filter((pane) => panes.includes(pane)).slice(0, PANES_MOST)
      : [];
    return {
      panes: shown.length === 0 ? DEFAULT_PANES : shown,
      track: typeof track === 'string' ? track : null,
    };
  } catch {
    return { panes: DEFAULT_PANES, track: null };
  }
}
