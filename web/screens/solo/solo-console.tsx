import { useGame } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { Empty } from '../../ui/empty.tsx';
import { Console } from '../console/console.tsx';

/** The console over a group that runs in this browser. */
export function SoloConsole() {
  const { say } = useSay();
  const opened = useGame((state) => state.view !== null);
  const why = useGame((state) => (state.link === 'gone' ? state.why : null));
  if (why !== null) return <Empty icon="warn">{say('common.failed', { why })}</Empty>;
  return opened ? <Console /> : <Empty icon="clock">{say('common.loading')}</Empty>;
}
