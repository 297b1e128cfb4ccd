import type { ReactNode } from 'react';
import css from './alert.module.css';
import { join } from './panel.tsx';

/** What went wrong, said at once by screen readers too; nothing while there is nothing to say. */
export function Alert({
  className,
  children,
}: {
  /** Where it stands, when that is not in the flow. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  if (children === null || children === '') return null;
  return (
    <div className={join(css.alert, className)} role="alert">
      {children}
    </div>
  );
}
