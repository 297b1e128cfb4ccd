import { useState } from 'react';
import { EndDialog } from '../../parts/end-dialog.tsx';
import { useClock } from '../../parts/use-game.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { useSay } from '../../parts/use-say.ts';
import { jump } from '../../stores/game.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './solo-clock.module.css';

const SPEEDS = [1, 10, 60, 300] as const;

/** The clock of somebody who plays alone: pause, speed, on to the next matter, the end. */
export function SoloClock() {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  const clock = useClock();
  const [ending, setEnding] = useState(false);
  if (clock === null || (clock.state !== 'running' && clock.state !== 'paused')) return null;
  const running = clock.state === 'running';
  return (
    <div className={css.clock}>
      <Button
        icon={<Icon name={running ? 'pause' : 'play'} size={16} />}
        label={say(running ? 'desk.pause' : 'desk.resume')}
        tone={running ? 'plain' : 'main'}
        busy={busy}
        onClick={() => void conduct(running ? { kind: 'pause', why: '' } : { kind: 'resume' })}
      />
      <select
        className={css.speed}
        value={clock.speed}
        aria-label={say('desk.speed')}
        onChange={(event) => void conduct({ kind: 'speed', speed: Number(event.target.value) })}
      >
        {[...new Set([...SPEEDS, clock.speed])]
          .sort((a, b) => a - b)
          .map((speed) => (
            <option key={speed} value={speed}>
              {say('common.speed', { speed })}
            </option>
          ))}
      </select>
      <Button
        icon={<Icon name="next" size={16} />}
        label={say('desk.next-decision')}
        onClick={() => void jump('decision')}
      >
        <span className={css.long}>{say('desk.next-decision')}</span>
      </Button>
      <Button
        tone="quiet"
        icon={<Icon name="stop" size={16} />}
        label={say('desk.end')}
        onClick={() => setEnding(true)}
      />
      {ending ? <EndDialog onClose={() => setEnding(false)} /> : null}
    </div>
  );
}
