import { dayOf, hourOf } from '../../text/time.ts';
import { join } from '../../ui/panel.tsx';
import { useClock, useRunningMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './frame.module.css';

/** Story time and what the exercise is doing. */
export function Clock() {
  const { say } = useSay();
  const clock = useClock();
  const nowMs = useRunningMs();
  if (clock === null) return null;
  return (
    <div className={css.clock} role="timer" aria-label={say('common.story-time')}>
      <span className={dayOf(nowMs) === 1 ? css.day : css.laterDay}>
        {say('common.day', { day: dayOf(nowMs) })}
      </span>
      <span className={css.time}>{hourOf(nowMs)}</span>
      <span
        className={join(
          css.state,
          clock.state === 'running' && css.running,
          clock.state === 'frozen' && css.frozen,
        )}
      >
        {say(`common.state-${clock.state}`)}
        {clock.state === 'running' ? ` · ${say('common.speed', { speed: clock.speed })}` : ''}
      </span>
    </div>
  );
}
