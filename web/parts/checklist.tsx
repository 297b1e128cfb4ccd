import { useStore } from 'zustand';
import { deskStore } from '../stores/desk.ts';
import { join } from '../ui/panel.tsx';
import css from './checklist.module.css';
import { useSeat, useTitles } from './use-game.ts';

/** First things to do at this seat, ticked off by its people; kept in this browser. */
export function Checklist() {
  const titles = useTitles();
  const things = useSeat('desk')?.self.firstThings ?? [];
  const ticked = useStore(deskStore, (state) => state.ticked);
  return (
    <ul className={css.list}>
      {things.map((thing, index) => {
        const done = ticked.includes(index);
        return (
          <li key={index}>
            <label className={css.line}>
              <input
                className={css.box}
                type="checkbox"
                checked={done}
                onChange={() =>
                  deskStore.setState({
                    ticked: done ? ticked.filter((one) => one !== index) : [...ticked, index],
                  })
                }
              />
              <span className={join(done && css.ticked)}>{titles.text(thing)}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
