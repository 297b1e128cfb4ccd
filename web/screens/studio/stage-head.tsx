import type { ReactNode } from 'react';
import css from './stages.module.css';

/** What a stage shows, in one line, and what can be done with the whole of it. */
export function StageHead({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className={css.head}>
      <div>
        <h2 className={css.title}>{title}</h2>
        {help === undefined ? null : <p className={css.help}>{help}</p>}
      </div>
      {children === undefined ? null : <div className={css.actions}>{children}</div>}
    </header>
  );
}
