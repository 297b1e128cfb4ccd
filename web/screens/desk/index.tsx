import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { remoteSource } from '../../source/remote.ts';
import { openDesk } from '../../stores/desk.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { sessionStore } from '../../stores/session.ts';
import { SeatGate } from './seat-gate.tsx';

/** A seat in an exercise on a server. */
export default function DeskScreen() {
  const { group = '' } = useParams();
  const moves = useStore(sessionStore, (state) => state.moves);
  useEffect(() => {
    openDesk(group);
    openGame(remoteSource(group));
    return closeGame;
  }, [group, moves]);
  return <SeatGate key={moves} seat={group} />;
}
