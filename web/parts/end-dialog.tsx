import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useConduct } from './use-conduct.ts';
import { useSay } from './use-say.ts';

/** The end of an exercise cannot be taken back: it is asked for twice. */
export function EndDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  const end = async (): Promise<void> => {
    if (await conduct({ kind: 'end' })) onClose();
  };
  return (
    <Dialog
      open
      title={say('console.end')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} onClick={() => void end()}>
            {say('console.end')}
          </Button>
        </>
      }
    >
      <p>{say('console.end-help')}</p>
    </Dialog>
  );
}
