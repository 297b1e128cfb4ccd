import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Joined } from '../../../exercise-server/protocol/rest.ts';
import { Page } from '../../parts/frame/page.tsx';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { pathOf, takeSeat, whereabouts } from '../../stores/session.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import css from './join.module.css';

const REFRESH_WALL_MS = 3000;

/** Seats that are open in a group. */
export function Lobby({ joined }: { readonly joined: Joined }) {
  const { say, tell } = useSay();
  const navigate = useNavigate();
  const { busy, error, request } = useRequest();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    // A facilitator may give this person a seat or another role while they wait.
    const look = async (): Promise<void> => {
      const now = await whereabouts(joined.group);
      const path = pathOf(now);
      if (path !== null) await navigate(path);
    };
    const timer = setInterval(() => void look().catch(() => undefined), REFRESH_WALL_MS);
    return () => clearInterval(timer);
  }, [joined.group, navigate]);
  const sit = async (department: string): Promise<void> => {
    setWanted(department);
    await request(async () => {
      await takeSeat(joined.group, department);
      await navigate(`/desk/${joined.group}`);
    });
  };
  return (
    <Page title={tell(joined.titles)} lead={say('join.lobby-help')} wide>
      <Alert>{error}</Alert>
      <ul className={css.seats}>
        {joined.open.map((seat) => (
          <li key={seat.department} className={css.seat}>
            <div className={css.seatHead}>
              <h2 className={css.seatTitle}>{tell(seat.title)}</h2>
              <Chip tone={seat.taken === 0 && !seat.kept ? 'accent' : 'plain'}>
                {seat.taken > 0
                  ? say('join.taken', { count: seat.taken })
                  : say(seat.kept ? 'names.kept' : 'join.free')}
              </Chip>
            </div>
            <p className={css.brief}>{tell(seat.briefing)}</p>
            {seat.taken === 0 && !seat.kept ? (
              <Button
                tone="main"
                busy={busy && wanted === seat.department}
                onClick={() => void sit(seat.department)}
              >
                {say('join.take')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Page>
  );
}
