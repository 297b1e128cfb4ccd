import type { InvitationBody } from '../../../exercise-server/protocol/rest.ts';
import { copyText } from '../../parts/copy-text.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { moment } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './accounts.module.css';

/** The link is shown this once. @param name of the account that it is for; null = somebody new */
export function LinkDialog({
  name,
  invitation,
  onClose,
}: {
  readonly name: string | null;
  readonly invitation: InvitationBody;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const link = new URL(invitation.path, location.href).href;
  const date = moment(invitation.untilMs);
  const copy = async (): Promise<void> => {
    // Where nothing can be copied, the link stands there to be marked.
    if (await copyText(link)) notice(say('accounts.copied'));
  };
  return (
    <Dialog
      open
      title={say('accounts.link')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          {navigator.clipboard === undefined ? null : (
            <Button tone="main" onClick={() => void copy()}>
              {say('accounts.copy')}
            </Button>
          )}
          <Button onClick={onClose}>{say('common.close')}</Button>
        </>
      }
    >
      <p>{name === null ? say('accounts.link-new') : say('accounts.link-again', { name })}</p>
      <code className={css.link}>{link}</code>
      <p className={css.sub}>{say('accounts.link-until', { date })}</p>
    </Dialog>
  );
}
