import { useEffect, useId, useRef, type ReactNode } from 'react';
import css from './dialog.module.css';
import { Icon } from './icon.tsx';

export interface DialogProps {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly width?: number;
  /** What the button that closes it is called. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const FIRST = 'div input, div textarea, footer button';

/** The browser's own dialog: it holds the focus, and Escape closes it. */
export function Dialog({
  title,
  open,
  width = 560,
  closeLabel,
  onClose,
  footer,
  children,
}: DialogProps) {
  const id = useId();
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!open || element === null) return undefined;
    const before = document.activeElement;
    element.showModal();
    // The browser would begin at the button that closes it: what is to be filled in comes first.
    element.querySelector<HTMLElement>(FIRST)?.focus();
    return () => {
      element.close();
      // The browser gives the focus back only to a dialog that is still there when it closes.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={frame}
      className={css.dialog}
      style={{ width }}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={css.head}>
        <h2 className={css.title} id={id}>
          {title}
        </h2>
        <button type="button" className={css.close} aria-label={closeLabel} onClick={onClose}>
          <Icon name="cross" size={16} />
        </button>
      </header>
      <div className={css.body}>{children}</div>
      {footer === undefined ? null : <footer className={css.foot}>{footer}</footer>}
    </dialog>
  );
}
