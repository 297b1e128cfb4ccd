import { useState } from 'react';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from './use-say.ts';
import { logIn } from '../../stores/account.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './forms.module.css';

/** Signs in without leaving the draft. */
export function SignInDialog({
  open,
  onClose,
  onIn,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onIn: () => void;
}) {
  const { say } = useSay();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, request } = useRequest();
  const enter = (): Promise<void> =>
    request(async () => {
      await logIn(name.trim(), password);
      setPassword('');
      onIn();
    });
  return (
    <Dialog
      title={say('account.login')}
      open={open}
      width={400}
      closeLabel={say('common.cancel')}
      onClose={onClose}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void enter();
        }}
      >
        <p className={css.note}>{say('studio.sign-in-help')}</p>
        <TextField label={say('account.name')} value={name} maxLength={64} onChange={setName} />
        <TextField
          label={say('account.password')}
          value={password}
          maxLength={1024}
          password
          onChange={setPassword}
        />
        <Alert>{error}</Alert>
        <Button
          tone="main"
          submit
          block
          busy={busy}
          disabled={name.trim() === '' || password === ''}
        >
          {say('account.enter')}
        </Button>
      </form>
    </Dialog>
  );
}
