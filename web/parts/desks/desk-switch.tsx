import { useStore } from 'zustand';
import { desksStore, goToDesk, openDeskOf } from '../../stores/desks.ts';
import { join } from '../../ui/panel.tsx';
import { useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './desk-switch.module.css';

/** 并席: the desks of one seat, the open one marked, and what waits at the others. */
export function DeskSwitch() {
  const { say } = useSay();
  const titles = useTitles();
  const state = useStore(desksStore);
  const open = openDeskOf(state);
  if (state.desks.length < 2) return null;
  return (
    <nav className={css.strip} aria-label={say('desk.switch')}>
      <span className={css.label}>{say('desk.switch')}</span>
      {state.desks.map(({ department, title }) => {
        const waiting = state.waiting[department] ?? 0;
        const name = titles.text(title);
        return (
          <button
            key={department}
            type="button"
            className={join(css.desk, department === open && css.open)}
            aria-current={department === open ? 'true' : undefined}
            aria-label={
              waiting === 0 ? name : say('desk.switch-waiting', { desk: name, count: waiting })
            }
            onClick={() => goToDesk(department)}
          >
            {name}
            {waiting === 0 ? null : <span className={css.count}>{waiting}</span>}
          </button>
        );
      })}
    </nav>
  );
}
