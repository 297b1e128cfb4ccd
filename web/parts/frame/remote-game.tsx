import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { remoteSource } from '../../source/remote.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { Empty } from '../../ui/empty.tsx';
import { useGame } from '../use-game.ts';
import { useSay } from '../use-say.ts';

/** A group on a server, named in the address; what stands inside is shown once its view is here. */
export function RemoteGame({ children }: { readonly children: ReactNode }) {
  const { say } = useSay();
  const { group = '' } = useParams();
  const opened = useGame((state) => state.view !== null);
  const link = useGame((state) => state.link);
  useEffect(() => {
    openGame(remoteSource(group));
    return closeGame;
  }, [group]);
  if (link === 'gone') {
    return (
      <Empty icon="door">
        <strong>{say('common.gone')}</strong>
        <br />
        {say('common.gone-help')}
      </Empty>
    );
  }
  return opened ? children : <Empty icon="clock">{say('common.loading')}</Empty>;
}
