import { useSay } from '../use-say.ts';
import css from './frame.module.css';

/** On every screen and every sheet of paper: nothing of this is real. */
export function Banner() {
  const { say } = useSay();
  return (
    <div className={css.banner} role="note">
      <span className={css.words}>{say('common.exercise-banner')}</span>
    </div>
  );
}
