import { useEffect } from 'react';
import { useParams } from 'react-router';
import { remoteSource } from '../../source/remote.ts';
import { openDesk } from '../../stores/desk.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { SeatGate } from './seat-gate.tsx';

/** A seat in an exercise on a server. */
export default function DeskScreen() {
  const { group = '' } = useParams();
  useEffect(() => {
    openDesk(group);
    openGame(remoteSource(group));
    return closeGame;
  }, [group]);
  return <SeatGate seat={group} />;
}
