import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { remoteSource } from '../../source/remote.ts';
import { loadMechanisms } from '../../stores/account.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { openNoting } from '../../stores/noting.ts';
import { sessionStore, whereabouts } from '../../stores/session.ts';
import { useGame } from '../use-game.ts';
import { Awaited } from './awaited.tsx';
import { Gone } from './gone.tsx';

/** A group on a server, named in the address; what stands inside is shown once its view is here. */
export function RemoteGame({ children }: { readonly children: ReactNode }) {
  const { group = '' } = useParams();
  const moves = useStore(sessionStore, (state) => state.moves);
  const opened = useGame((state) => state.view !== null);
  const link = useGame((state) => state.link);
  useEffect(() => {
    // Without the list, mechanisms are called by their ids: no reason to stop anybody.
    loadMechanisms().catch(() => undefined);
    // Nor without the title of the exercise.
    whereabouts(group).catch(() => undefined);
    openNoting(group);
    openGame(remoteSource(group));
    return closeGame;
  }, [group, moves]);
  if (link === 'gone') return <Gone />;
  return opened ? children : <Awaited />;
}
