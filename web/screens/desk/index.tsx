import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { remoteSource } from '../../source/remote.ts';
import { loadMechanisms } from '../../stores/account.ts';
import { openDesk } from '../../stores/desk.ts';
import { desksStore, openDesks, watchOthers } from '../../stores/desks.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { sessionStore } from '../../stores/session.ts';
import { SeatGate } from './seat-gate.tsx';

/** A seat in an exercise on a server; of merged desks one at a time is open. */
export default function DeskScreen() {
  const { group = '' } = useParams();
  const moves = useStore(sessionStore, (state) => state.moves);
  const at = useStore(desksStore, (state) => state.at);
  const desks = useStore(desksStore, (state) => state.desks);
  useEffect(() => {
    // Without the list, mechanisms are called by their ids: no reason to stop anybody.
    loadMechanisms().catch(() => undefined);
    return openDesks(group);
  }, [group, moves]);
  useEffect(() => {
    openDesk(group, at);
    openGame(remoteSource(group, at));
    return closeGame;
  }, [group, moves, at]);
  useEffect(() => watchOthers(group), [group, desks, at]);
  return <SeatGate key={moves} seat={group} />;
}
