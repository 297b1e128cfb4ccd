import type { ReactNode } from 'react';
import css from './empty.module.css';
import { Icon, type IconName } from './icon.tsx';

/** What a place says while there is nothing in it. */
export function Empty({
  icon,
  children,
  action,
}: {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      {icon === undefined ? null : (
        <span className={css.mark}>
          <Icon name={icon} size={28} />
        </span>
      )}
      <p>{children}</p>
      {action}
    </div>
  );
}
