import { useState } from 'react';
import type { Order } from '../../../exercise-server/protocol/rest.ts';
import { failure } from '../../parts/failure.ts';
import { useClock } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { notDone, orderAll } from '../../stores/account.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PauseDialog } from './pause-dialog.tsx';

/** Orders to all groups of an exercise in the same turn; a group that did not follow is said by its name. */
export function useOrderAll(exercise: string): (order: Order) => Promise<void> {
  const { tell } = useSay();
  return async (order) => {
    try {
      for (const said of notDone(await orderAll(exercise, order))) notice(tell(said));
    } catch (problem) {
      notice(failure(problem));
    }
  };
}

/** Pause and resume of the groups side by side; which of the two, this group's own clock says. */
export function AllGroups({ exercise }: { readonly exercise: string }) {
  const { say } = useSay();
  const clock = useClock();
  const order = useOrderAll(exercise);
  const [asking, setAsking] = useState(false);
  if (asking) {
    const close = (): void => setAsking(false);
    return (
      <PauseDialog
        title={say('console.all-pause')}
        onPause={async (why) => {
          await order({ kind: 'pause', why });
          close();
        }}
        onClose={close}
      />
    );
  }
  if (clock?.state === 'running') {
    return (
      <Button size="small" icon={<Icon name="pause" size={14} />} onClick={() => setAsking(true)}>
        {say('console.all-pause')}
      </Button>
    );
  }
  if (clock?.state !== 'paused') return null;
  return (
    <Button
      size="small"
      icon={<Icon name="play" size={14} />}
      onClick={() => void order({ kind: 'resume' })}
    >
      {say('console.all-resume')}
    </Button>
  );
}
