import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSay } from './use-say.ts';
import css from './stages.module.css';

/** A few choices, and what is added by them. */
export function AddDialog({
  title,
  ready,
  onAdd,
  onClose,
  children,
}: {
  readonly title: string;
  /** Whether enough is chosen. */
  readonly ready: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useSay();
  return (
    <Dialog
      title={title}
      open
      width={420}
      closeLabel={say('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" disabled={!ready} onClick={onAdd}>
            {say('studio.add')}
          </Button>
        </>
      }
    >
      <div className={css.dialogForm}>{children}</div>
    </Dialog>
  );
}
