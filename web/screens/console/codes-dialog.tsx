import { useSay } from '../../parts/use-say.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Door } from './door.tsx';
import css from './lobby.module.css';
import { Expected, SeatCodes } from './seat-codes.tsx';
import { useHere } from './use-group.ts';

/** 入场码: for those who come late, and for a replay, which has codes of its own. */
export function CodesDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const here = useHere();
  return (
    <Dialog
      open
      width={900}
      title={say('codes.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      {here === null ? (
        <p>{say('common.loading')}</p>
      ) : (
        <div className={css.codes}>
          <Door {...here} />
          <div>
            <Expected group={here.group} />
            <SeatCodes group={here.group} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
