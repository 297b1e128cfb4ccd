import { useState } from 'react';
import { useParams } from 'react-router';
import { useBusy } from '../../parts/use-busy.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { failure } from '../../parts/failure.ts';
import { useClock } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { ApiError } from '../../source/api.ts';
import { freezeAll, notDone } from '../../stores/account.ts';
import { openDialog } from '../../stores/console.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './console.module.css';
import dialogCss from './dialogs.module.css';

/** Always in sight while there is something to stop. */
export function Freeze() {
  const { say } = useSay();
  const clock = useClock();
  if (clock?.state === 'ended' || clock?.state === 'frozen') return null;
  return (
    <button type="button" className={css.freeze} onClick={() => openDialog('freeze')}>
      {say('console.freeze-short')}
    </button>
  );
}

/** 演练终止（真实突发事件）: everything that is played on the platform; what did not hear is said and can be tried again. */
export function FreezeDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, tell } = useSay();
  const { conduct } = useConduct();
  const { exercise } = useParams();
  const [why, setWhy] = useState('');
  const { busy, during } = useBusy();
  const [left, setLeft] = useState<readonly string[]>([]);
  /** Alone in one's browser there is this exercise and nothing else. */
  const own = (): Promise<boolean> => conduct({ kind: 'freeze', why: why.trim() });
  const everything = async (): Promise<readonly string[]> => {
    try {
      return notDone(await freezeAll(why.trim())).map(tell);
    } catch (problem) {
      // The line to this group's room may stand although the page's own server does not answer.
      const isAlone = problem instanceof ApiError && problem.code === 'offline';
      if (isAlone) await own();
      return isAlone ? [say('console.freeze-alone')] : [failure(problem)];
    }
  };
  const freeze = async (): Promise<void> => {
    const problems = exercise === undefined ? [] : await during(everything);
    const done = exercise === undefined ? await during(own) : problems.length === 0;
    setLeft(problems);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={say('console.freeze')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} onClick={() => void freeze()}>
            {say(left.length === 0 ? 'console.freeze-do' : 'console.freeze-again')}
          </Button>
        </>
      }
    >
      <div className={dialogCss.body}>
        <p>{say(exercise === undefined ? 'console.freeze-solo' : 'console.freeze-help')}</p>
        <TextField label={say('console.why')} value={why} onChange={setWhy} autoFocus />
        {left.length === 0 ? null : (
          <Alert>
            {left.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
