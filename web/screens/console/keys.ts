import { useParams } from 'react-router';
import { useTakeBack } from '../../parts/held/held-strip.tsx';
import { useMselGroups, useTracks } from '../../parts/msel/msel-list.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useClock, useGame, useIsOver } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { consoleStore, openDialog, PANES, togglePane } from '../../stores/console.ts';
import { notice } from '../../stores/notices.ts';
import { useShortcuts } from '../../ui/shortcut.ts';
import { SPEEDS } from './clock-controls.tsx';
import { CONSOLE_KEYS, keyOfPane, type ConsoleKey } from './key-list.ts';

/** Keys that only look: whoever watches has them too. */
const LOOKS: ReadonlySet<ConsoleKey> = new Set(['keys.panes']);

/** Keys that are still of use when all is over. */
const LOOKS_BACK: ReadonlySet<ConsoleKey> = new Set([
  ...LOOKS,
  'keys.next',
  'keys.previous',
  'keys.track',
  'keys.codes',
  'keys.replay',
  'desk.key-help',
]);

/** What the keys of the console do; a key of the list that does nothing does not compile. */
export function useConsoleKeys(readOnly: boolean): void {
  const { say } = useSay();
  const clock = useClock();
  const { conduct } = useConduct();
  const firing = useConduct();
  const takeBack = useTakeBack();
  const { ready, soon, later } = useMselGroups();
  const tracks = useTracks();
  const held = useGame((state) => state.held);
  const forecasts = useGame((state) => state.forecasts);
  const isOver = useIsOver();
  const { exercise } = useParams();
  const coming = [...ready, ...soon, ...later].map(([id]) => id);

  const speedBy = (by: 1 | -1): void => {
    if (clock === null) return;
    const at = SPEEDS.findLastIndex((speed) => speed <= clock.speed);
    const speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))];
    if (speed !== undefined && speed !== clock.speed) void conduct({ kind: 'speed', speed });
  };
  const stepInject = (by: 1 | -1): void => {
    const at = coming.indexOf(consoleStore.getState().inject ?? '');
    const next = at < 0 ? 0 : Math.min(coming.length - 1, Math.max(0, at + by));
    consoleStore.setState({ inject: coming[next] ?? null });
  };
  const does: Readonly<Record<ConsoleKey, (key: string) => void>> = {
    'keys.space': () => {
      if (clock?.state === 'running') void conduct({ kind: 'pause', why: '' });
      else if (clock?.state === 'paused') void conduct({ kind: 'resume' });
    },
    'keys.slower': () => speedBy(-1),
    'keys.faster': () => speedBy(1),
    'keys.next': () => stepInject(1),
    'keys.previous': () => stepInject(-1),
    'keys.fire': () => {
      const { inject: chosen } = consoleStore.getState();
      const inject = coming.find((id) => id === chosen) ?? ready[0]?.[0];
      if (inject === undefined || firing.busy) return;
      void firing.conduct({ kind: 'release-inject', inject });
    },
    'keys.withdraw': () => {
      const last = held.at(-1);
      if (last !== undefined) void takeBack(last.id);
    },
    'keys.new': () => openDialog('inject'),
    'keys.track': () => {
      const { track } = consoleStore.getState();
      const at = track === null ? -1 : tracks.indexOf(track);
      consoleStore.setState({ track: tracks[at + 1] ?? null });
    },
    'keys.hand-over': () => {
      if (exercise !== undefined) openDialog('hand-over');
    },
    'keys.codes': () => {
      if (exercise !== undefined) openDialog('codes');
    },
    'keys.replay': () => {
      if (exercise !== undefined) openDialog('replay');
    },
    'keys.forecast': () => {
      if (forecasts) openDialog('forecast');
    },
    'keys.mechanism': () => openDialog('mechanism'),
    'keys.adjudicate': () => openDialog('adjudicate'),
    'keys.talk': () => openDialog('talk'),
    'keys.end': () => openDialog('end'),
    'keys.panes': (key) => {
      const pane = PANES.find((_, index) => keyOfPane(index) === key);
      if (pane !== undefined && !togglePane(pane)) notice(say('console.panes-full'));
    },
    'desk.key-help': () => openDialog('keys'),
  };
  const works = (key: ConsoleKey): boolean =>
    readOnly ? LOOKS.has(key) : !isOver || LOOKS_BACK.has(key);
  useShortcuts(
    Object.fromEntries(
      CONSOLE_KEYS.filter((one) => works(one.does)).flatMap((one) =>
        one.keys.map((key) => [key, () => does[one.does](key)]),
      ),
    ),
  );
}
