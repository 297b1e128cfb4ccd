import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Keys of a screen, such as `n`, `?` or `Escape`. None fires while somebody types, while an input
 * method composes, under an open dialog, or with a modifier held; a button keeps those that press it.
 */
export function useShortcuts(shortcuts: Shortcuts, active = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const run = latest.current[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active]);
}

const PRESSED = 'button,a[href],summary,[role="button"]';

/** Whether the key belongs to an open dialog, a text, a button, an input method or the system. */
export function isTaken(event: KeyboardEvent): boolean {
  // Some input methods send 229 without saying that they compose.
  if (event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.key === 'Escape') return false;
  // A click on its bare paper leaves the focus outside a dialog: what is under it stays under it.
  if (document.querySelector('dialog[open]') !== null) return true;
  const { target } = event;
  // A mark on the map is no HTML.
  if (!(target instanceof Element)) return false;
  if (target.closest('input,textarea,select,[role="listbox"],[role="combobox"]') !== null)
    return true;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest(PRESSED) !== null;
}
