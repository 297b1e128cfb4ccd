import { useClock } from '../../parts/use-game.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { useSay } from '../../parts/use-say.ts';
import { openDialog } from '../../stores/console.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segment } from '../../ui/segment.tsx';

export const SPEEDS = [1, 6, 18, 48, 120, 600] as const;

/** Start, pause, speed, end: what only those who run the exercise may do with the clock. */
export function ClockControls() {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  const clock = useClock();
  if (clock === null) return null;
  if (clock.state === 'lobby') {
    return (
      <Button
        tone="main"
        icon={<Icon name="play" size={16} />}
        busy={busy}
        onClick={() => void conduct({ kind: 'start' })}
      >
        {say('console.start')}
      </Button>
    );
  }
  if (clock.state !== 'running' && clock.state !== 'paused') return null;
  const running = clock.state === 'running';
  return (
    <>
      <Segment
        label={say('console.speed')}
        value={String(clock.speed)}
        choices={[...new Set([...SPEEDS, clock.speed])]
          .sort((a, b) => a - b)
          .map((speed) => ({ value: String(speed), label: `${speed}×` }))}
        onChange={(speed) => void conduct({ kind: 'speed', speed: Number(speed) })}
      />
      {running ? (
        <Button
          icon={<Icon name="next" size={16} />}
          label={say('run-to.title')}
          onClick={() => openDialog('run-to')}
        />
      ) : null}
      <Button
        tone={running ? 'plain' : 'main'}
        icon={<Icon name={running ? 'pause' : 'play'} size={16} />}
        busy={busy && !running}
        onClick={() => (running ? openDialog('pause') : void conduct({ kind: 'resume' }))}
      >
        {say(running ? 'console.pause' : 'console.resume')}
      </Button>
      <Button
        icon={<Icon name="stop" size={16} />}
        label={say('console.end')}
        onClick={() => openDialog('end')}
      />
    </>
  );
}
