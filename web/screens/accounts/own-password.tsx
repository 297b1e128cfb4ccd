import { useState } from 'react';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { changePassword } from '../../stores/accounts.ts';
import { notice } from '../../stores/notices.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './accounts.module.css';

const SHORTEST = 8;

export function OwnPassword() {
  const { say } = useSay();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, request } = useRequest();
  const ready = old !== '' && password.length >= SHORTEST;
  const change = (): Promise<void> =>
    request(async () => {
      await changePassword(old, password);
      setOld('');
      setPassword('');
      notice(say('accounts.changed'));
    });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void change();
      }}
    >
      <h2 className={css.heading}>{say('accounts.password')}</h2>
      <TextField
        label={say('accounts.old')}
        value={old}
        maxLength={1024}
        password
        onChange={setOld}
      />
      <TextField
        label={say('accounts.new')}
        hint={say('account.password-help')}
        value={password}
        maxLength={1024}
        password
        onChange={setPassword}
      />
      <Alert>{error}</Alert>
      <Button submit busy={busy} disabled={!ready}>
        {say('accounts.change')}
      </Button>
    </form>
  );
}
