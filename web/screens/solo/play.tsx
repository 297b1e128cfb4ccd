import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { forgetDesk, openDesk } from '../../stores/desk.ts';
import { attempt, gameStore, seatView } from '../../stores/game.ts';
import { closeSolo, openSolo } from '../../stores/solo.ts';
import { Empty } from '../../ui/empty.tsx';
import { SeatGate } from '../desk/seat-gate.tsx';
import { SoloClock } from './solo-clock.tsx';
import { SoloConsole } from './solo-console.tsx';
import { SoloGone } from './solo-gone.tsx';

/** A solo exercise: at a desk, or at the console. */
export default function SoloPlay() {
  const { say } = useSay();
  const [query] = useSearchParams();
  const drill = query.get('drill') ?? '';
  const mechanism = query.get('mechanism') ?? '';
  const seat = query.get('seat');
  const [error, setError] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    let wanted = true;
    // Each opening is another exercise: nothing that was written or ticked belongs to it.
    forgetDesk(`solo.${seat ?? ''}`);
    openDesk(`solo.${seat ?? ''}`);
    openSolo({ drill, mechanism, seat }).then(
      () => {
        if (wanted) setOpened(true);
      },
      (problem: unknown) => {
        if (wanted) setError(failure(problem));
      },
    );
    return () => {
      wanted = false;
      setOpened(false);
      closeSolo();
    };
  }, [drill, mechanism, seat]);
  if (error !== null) {
    return (
      <Empty icon="warn" action={<Link to="/solo">{say('join.solo')}</Link>}>
        {error}
      </Empty>
    );
  }
  if (!opened) return <Empty icon="clock">{say('join.building')}</Empty>;
  if (seat === null) return <SoloConsole />;
  return (
    <SeatGate
      seat={`solo.${seat}`}
      controls={<SoloClock />}
      gone={<SoloGone />}
      onReady={() => {
        const { view } = gameStore.getState();
        if (view !== null && seatView(view).clock.now.state === 'lobby') {
          void attempt({ kind: 'start' });
        }
      }}
    />
  );
}
