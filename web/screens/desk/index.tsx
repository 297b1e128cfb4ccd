import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { remoteSource } from '../../source/remote.ts';
import { openDesk } from '../../stores/desk.ts';
import { loadMechanisms } from '../../stores/account.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { sessionStore } from '../../stores/session.ts';
import { SeatGate } from './seat-gate.tsx';

/** A seat in an exercise on a server. */
export default function DeskScreen() {
  const { group = '' } = useParams();
  const moves = useStore(sessionStore, (state) => state.moves);
  useEffect(() => {
    openDesk(group);
    // Without the list, mechanisms are called by their ids: no reason to stop anybody.
    loadMechanisms().catch(() => undefined);
    openGame(remoteSource(group));
    return closeGame;
  }, [group, moves]);
  return <SeatGate key={moves} seat={group} />;
}
