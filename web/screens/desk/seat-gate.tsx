import { Activity, useState, type ReactNode } from 'react';
import { Awaited } from '../../parts/frame/awaited.tsx';
import { Gone } from '../../parts/frame/gone.tsx';
import { useClock, useGame } from '../../parts/use-game.ts';
import { isBriefed, noteBriefed } from '../../stores/desk.ts';
import { Briefing } from './briefing.tsx';
import { Desk } from './desk.tsx';
import { Record } from './record.tsx';

/** What a seat shows: the briefing first, then the desk, at the end the record. */
export function SeatGate({
  seat,
  controls,
  gone,
  onReady,
}: {
  /** What this browser remembers the seat by. */
  readonly seat: string;
  readonly controls?: ReactNode;
  /** What stands there when the seat is no more. */
  readonly gone?: ReactNode;
  /** Whoever owns the clock starts it with this; others wait for the facilitators. */
  readonly onReady?: () => void;
}) {
  const link = useGame((state) => state.link);
  const opened = useGame((state) => state.view !== null);
  const clock = useClock();
  const [briefed, setBriefed] = useState(() => isBriefed(seat));
  if (link === 'gone') return gone ?? <Gone />;
  if (!opened || clock === null) return <Awaited />;
  if (clock.state === 'ended') return <Record />;
  const reading = !briefed || clock.state === 'lobby';
  return (
    <>
      {reading ? (
        <Briefing
          ready={briefed && onReady === undefined}
          onReady={() => {
            noteBriefed(seat);
            setBriefed(true);
            onReady?.();
          }}
        />
      ) : null}
      {/* Made ready behind the briefing: with thousands of units a desk takes its time, and the start is no moment for it. */}
      <Activity mode={reading ? 'hidden' : 'visible'}>
        <Desk controls={controls} />
      </Activity>
    </>
  );
}
