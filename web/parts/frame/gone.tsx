import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Joined } from '../../../exercise-server/protocol/rest.ts';
import { forgetDesk } from '../../stores/desk.ts';
import { gameStore } from '../../stores/game.ts';
import { moved, pathOf, whereabouts } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useGame } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useSay } from '../use-say.ts';

/** Facilitators have moved this person: the page goes where they sit now. */
const MOVED = 'gone.moved-seat';

/** There is nothing left to open again. */
const OVER: ReadonlySet<string> = new Set(['gone.erased', 'http.not-found']);

const TRIES = 6;
const TRY_WALL_MS = 400;

/** Where this person sits now: the door closes a moment before the server has written it down. */
async function newPlace(group: string): Promise<Joined> {
  const { viewer } = gameStore.getState();
  const before = viewer?.role === 'participant' ? viewer.department : null;
  for (let turn = 1; ; turn += 1) {
    const joined = await whereabouts(group);
    const isOld = joined.role === viewer?.role && joined.department === before;
    if (!isOld || turn === TRIES) return joined;
    await new Promise((resolve) => setTimeout(resolve, TRY_WALL_MS));
  }
}

/** The link is gone for good: followed to the new seat, or said why. */
export function Gone() {
  const { say, tell } = useSay();
  const reasonOf = useReason();
  const { group = '' } = useParams();
  const navigate = useNavigate();
  const why = useGame((state) => state.why);
  const isMoved = why?.code === MOVED;
  const [lost, setLost] = useState(!isMoved);
  useEffect(() => {
    if (!isMoved) return;
    newPlace(group).then(
      (joined) => {
        // What was being written belonged to the seat that was left.
        forgetDesk(group);
        moved();
        void navigate(pathOf(joined) ?? '/join', { replace: true });
      },
      () => setLost(true),
    );
  }, [isMoved, group, navigate]);
  if (!lost) return <Empty icon="door">{say('common.moved')}</Empty>;
  return (
    <main>
      <Empty
        icon="door"
        action={
          why !== null && OVER.has(why.code) ? null : (
            <Button onClick={() => location.reload()}>{say('common.reload')}</Button>
          )
        }
      >
        <strong>{why === null ? say('common.gone') : tell(why.said ?? reasonOf(why.code))}</strong>
        <br />
        {say('common.gone-help')}
      </Empty>
    </main>
  );
}
