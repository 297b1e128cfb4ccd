import { useSearchParams } from 'react-router';
import { RemoteGame } from '../../parts/frame/remote-game.tsx';
import { BigScreen } from './big-screen.tsx';

export default function WallScreen() {
  const [query] = useSearchParams();
  return (
    <RemoteGame>
      <BigScreen code={query.get('code')} address={query.get('at') ?? location.origin} />
    </RemoteGame>
  );
}
