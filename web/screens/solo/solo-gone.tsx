import { useGame } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { Empty } from '../../ui/empty.tsx';

/** The engine in this browser has failed: nobody took anything over, and no code leads back. */
export function SoloGone() {
  const { say } = useSay();
  const why = useGame((state) => state.why);
  return <Empty icon="warn">{say('common.failed', { why: why?.code ?? '' })}</Empty>;
}
