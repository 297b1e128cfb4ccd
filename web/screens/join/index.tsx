import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { Page } from '../../parts/frame/page.tsx';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { join, pathOf, sessionStore } from '../../stores/session.ts';
import { digitsIn } from '../../text/numerals.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './join.module.css';
import { Lobby } from './lobby.tsx';

const CODE_LENGTH = 6;

/** A code leads to a desk, or to a lobby with the seats that are open. */
export default function Join() {
  const { say } = useSay();
  const [query] = useSearchParams();
  const joined = useStore(sessionStore, (state) => state.joined);
  const [code, setCode] = useState(() => digitsIn(query.get('code') ?? ''));
  const [name, setName] = useState('');
  const { busy, error, setError, request } = useRequest();
  const navigate = useNavigate();

  if (joined !== null && pathOf(joined) === null) return <Lobby joined={joined} />;

  const enter = async (): Promise<void> => {
    if (code.length !== CODE_LENGTH) {
      setError(say('join.code-short'));
      return;
    }
    await request(async () => {
      const found = await join(code, name);
      const path = pathOf(found);
      if (path !== null) await navigate(path);
    });
  };

  return (
    <Page title={say('join.title')} lead={say('landing.join-help')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <label className={css.label}>
          {say('join.code')}
          <input
            className={css.code}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            aria-describedby="code-help"
            // Full-width digits arrive while an input method composes: they are read, not refused.
            onChange={(event) => setCode(digitsIn(event.target.value).slice(0, CODE_LENGTH))}
          />
          <span className={css.help} id="code-help">
            {say('join.code-help')}
          </span>
        </label>
        <TextField
          label={say('join.name')}
          hint={say('join.name-help')}
          value={name}
          maxLength={64}
          onChange={setName}
        />
        <Alert>{error}</Alert>
        <Button tone="main" size="large" submit busy={busy} block>
          {say('join.enter')}
        </Button>
      </form>
    </Page>
  );
}
