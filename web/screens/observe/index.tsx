import { RemoteGame } from '../../parts/frame/remote-game.tsx';
import { useExerciseTitle } from '../../parts/use-exercise-title.ts';
import { Console } from '../console/console.tsx';

/** Observers see what the console sees, and nothing on it acts. */
export default function ObserveScreen() {
  const title = useExerciseTitle();
  return (
    <RemoteGame>
      <Console title={title} readOnly />
    </RemoteGame>
  );
}
