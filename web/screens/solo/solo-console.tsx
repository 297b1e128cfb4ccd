import { useSearchParams } from 'react-router';
import { useExerciseTitle } from '../../parts/use-exercise-title.ts';
import { useGame } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { Empty } from '../../ui/empty.tsx';
import { BigScreen } from '../big-screen/big-screen.tsx';
import { Console } from '../console/console.tsx';
import { Evaluate } from '../evaluate/evaluate.tsx';
import { Simulate } from '../simulate/simulate.tsx';
import { SoloGone } from './solo-gone.tsx';

/** The game's side of a group that runs in this browser: the console, or what the helpers see. */
export function SoloConsole() {
  const { say } = useSay();
  const [query] = useSearchParams();
  const title = useExerciseTitle();
  const opened = useGame((state) => state.view !== null);
  const link = useGame((state) => state.link);
  if (link === 'gone') return <SoloGone />;
  if (!opened) return <Empty icon="clock">{say('common.loading')}</Empty>;
  switch (query.get('as')) {
    case 'evaluator':
      return <Evaluate />;
    case 'simulator':
      return <Simulate />;
    case 'observer':
      return <Console title={title} readOnly />;
    case 'screen':
      return <BigScreen code={query.get('code')} address={location.origin} />;
    default:
      return <Console title={title} />;
  }
}
