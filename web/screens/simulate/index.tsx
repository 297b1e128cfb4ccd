import { RemoteGame } from '../../parts/frame/remote-game.tsx';
import { Simulate } from './simulate.tsx';

export default function SimulateScreen() {
  return (
    <RemoteGame>
      <Simulate />
    </RemoteGame>
  );
}
