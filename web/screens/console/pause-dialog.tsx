import { useState } from 'react';
import { useBusy } from '../../parts/use-busy.ts';
import { useSay } from '../../parts/use-say.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';

/** Asks for the reason of a pause, which every seat sees; an empty one is allowed. */
export function PauseDialog({
  title,
  onPause,
  onClose,
}: {
  readonly title: string;
  readonly onPause: (why: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const [why, setWhy] = useState('');
  const { busy, during } = useBusy();
  const pause = (): Promise<void> => during(() => onPause(why.trim()));
  return (
    <Dialog
      open
      title={title}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} onClick={() => void pause()}>
            {title}
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
