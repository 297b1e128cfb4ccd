import { Empty } from '../../ui/empty.tsx';
import { useGame } from '../use-game.ts';
import { useSay } from '../use-say.ts';

/** Stands where an exercise will be once its view is here. */
export function Awaited() {
  const { say } = useSay();
  const link = useGame((state) => state.link);
  return (
    <Empty icon="clock">
      {say(link === 'lost' ? 'common.waits-for-server' : 'common.loading')}
    </Empty>
  );
}
