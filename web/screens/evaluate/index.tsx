import { RemoteGame } from '../../parts/frame/remote-game.tsx';
import { Evaluate } from './evaluate.tsx';

export default function EvaluateScreen() {
  return (
    <RemoteGame>
      <Evaluate />
    </RemoteGame>
  );
}
