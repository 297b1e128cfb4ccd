import { useState } from 'react';
import type { Order } from '../../../exercise-server/protocol/rest.ts';
import { useFailure } from '../../parts/use-failure.ts';
import { useClock } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { notDone, orderAll } from '../../stores/account.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './dialogs.module.css';

/** Orders to all groups of an exercise in the same turn; a group that did not follow is said by its name. */
export function useOrderAll(exercise: string): (order: Order) => Promise<void> {
  const { tell } = useSay();
  const failure = useFailure();
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
  if (asking) return <PauseAllDialog exercise={exercise} onClose={() => setAsking(false)} />;
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

function PauseAllDialog({
  exercise,
  onClose,
}: {
  readonly exercise: string;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const order = useOrderAll(exercise);
  const [why, setWhy] = useState('');
  const pause = async (): Promise<void> => {
    await order({ kind: 'pause', why: why.trim() });
    onClose();
  };
  return (
    <Dialog
      open
      title={say('console.all-pause')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" onClick={() => void pause()}>
            {say('console.all-pause')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <TextField label={say('console.pause-why')} value={why} onChange={setWhy} autoFocus />
      </div>
    </Dialog>
  );
}
