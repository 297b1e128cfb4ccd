import type { ReactNode } from 'react';
import { useSeat, useTitles } from '../use-game.ts';
import { useMechanismTitle } from '../use-mechanism.ts';
import { Clock } from './clock.tsx';
import css from './frame.module.css';
import { Tools } from './tools.tsx';

/** Whose desk this is, the time, and what the holder of the clock may do with it. */
export function DeskHeader({
  status,
  controls,
}: {
  readonly status: ReactNode;
  readonly controls?: ReactNode;
}) {
  const desk = useSeat('desk')?.self;
  const titles = useTitles();
  const mechanism = useMechanismTitle(desk?.mechanism ?? null);
  return (
    <header className={css.header}>
      <div className={css.where}>
        <h1 className={css.seat}>{titles.text(desk?.title)}</h1>
        <p className={css.sub}>
          {[titles.text(desk?.jurisdictionTitle), mechanism]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {status}
      <Clock />
      {controls}
      <Tools />
    </header>
  );
}
