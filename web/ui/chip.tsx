import type { ReactNode } from 'react';
import css from './chip.module.css';
import { join } from './panel.tsx';

export type Tone = 'plain' | 'accent' | 'strong' | 'outside' | 'line' | 'loud';

export function Chip({
  tone = 'plain',
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={join(css.chip, css[tone])} title={title}>
      {children}
    </span>
  );
}
