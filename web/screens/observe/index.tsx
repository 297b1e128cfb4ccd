import { RemoteGame } from '../../parts/frame/remote-game.tsx';
import { Console } from '../console/console.tsx';

/** Observers see what the console sees, and nothing on it acts. */
export default function ObserveScreen() {
  return (
    <RemoteGame>
      <Console readOnly />
    </RemoteGame>
  );
}
