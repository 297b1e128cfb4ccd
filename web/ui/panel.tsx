import { useId, type ReactNode } from 'react';
import css from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  readonly count?: number | null;
  /** Whether the count asks for attention. */
  readonly loud?: boolean;
  readonly note?: string;
  /** The title is heard but not seen: what stands in its place says it. */
  readonly titleHidden?: boolean;
  readonly actions?: ReactNode;
  /** The content scrolls by itself. */
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One titled region of a screen. */
export function Panel({
  title,
  count = null,
  loud = false,
  note,
  titleHidden = false,
  actions,
  flush = false,
  className,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section className={join(css.panel, className)} aria-labelledby={id}>
      <header className={css.head}>
        <h2 className={titleHidden ? 'only-read' : css.title} id={id}>
          {title}
        </h2>
        {count === null ? null : (
          <span className={join(css.count, loud ? css.loud : undefined)}>{count}</span>
        )}
        {note === undefined ? null : <span className={css.note}>{note}</span>}
        {actions === undefined ? null : (
          <div className={join(css.actions, titleHidden && css.first)}>{actions}</div>
        )}
      </header>
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div
        className={join(css.body, flush ? css.flush : undefined)}
        tabIndex={flush ? undefined : 0}
      >
        {children}
      </div>
    </section>
  );
}

/** Class names that are there. */
export function join(...names: readonly (string | undefined | false)[]): string {
  return names.filter((name) => typeof name === 'string').join(' ');
}
