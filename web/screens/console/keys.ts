import { useClock } from '../../parts/use-game.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { useMselGroups } from '../../parts/msel/msel-list.tsx';
import { openDialog, PANES, togglePane } from '../../stores/console.ts';
import { useShortcuts } from '../../ui/shortcut.ts';
import { SPEEDS } from './clock-controls.tsx';

/** Keys of the console; the help lists the same. */
export function useConsoleKeys(active: boolean): void {
  const clock = useClock();
  const conduct = useConduct();
  const { ready } = useMselGroups();
  const step = (by: 1 | -1): void => {
    if (clock === null) return;
    const at = SPEEDS.findLastIndex((speed) => speed <= clock.speed);
    const speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))];
    if (speed !== undefined && speed !== clock.speed) void conduct({ kind: 'speed', speed });
  };
  const panes = Object.fromEntries(
    PANES.map((pane, index) => [String(index + 1), () => void togglePane(pane)]),
  );
  useShortcuts(
    {
      ...panes,
      ' ': () => {
        if (clock?.state === 'running') void conduct({ kind: 'pause', why: '' });
        else if (clock?.state === 'paused') void conduct({ kind: 'resume' });
      },
      f: () => {
        const first = ready[0];
        if (first !== undefined) void conduct({ kind: 'release-inject', inject: first[0] });
      },
      n: () => openDialog('inject'),
      p: () => openDialog('forecast'),
      m: () => openDialog('mechanism'),
      a: () => openDialog('adjudicate'),
      '[': () => step(-1),
      ']': () => step(1),
      '?': () => openDialog('keys'),
      '？': () => openDialog('keys'),
    },
    active,
  );
}
