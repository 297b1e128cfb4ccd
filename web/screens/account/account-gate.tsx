import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import type { Text } from '../../../sim-core/text/index.ts';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { loadSession, logIn, setUp } from '../../stores/account.ts';
import { sessionStore } from '../../stores/session.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './account.module.css';

/** What only an account may see; asks for it first, or for the first one to be made. */
export function AccountGate({ children }: { readonly children: ReactNode }) {
  const { say } = useSay();
  const session = useStore(sessionStore, (state) => state.session);
  const [error, setError] = useState<string | null>(null);
  const ask = useCallback((): void => {
    loadSession().catch((problem: unknown) => setError(failure(problem)));
  }, []);
  useEffect(ask, [ask]);
  if (session === null) {
    if (error === null) return <Empty icon="clock">{say('common.loading')}</Empty>;
    return (
      <Page title={say('drills.title')}>
        <NotLoaded
          why={error}
          onRetry={() => {
            setError(null);
            ask();
          }}
        >
          <a href="/solo">{say('landing.solo')}</a>
        </NotLoaded>
      </Page>
    );
  }
  if (session.account !== null) return children;
  return <SignIn first={session.needsSetup} organisation={session.oidc} />;
}

const SUBMIT = {
  setup: 'account.create',
  invited: 'account.create',
  again: 'account.set-again',
  login: 'account.enter',
} as const;

/** What the form is for: the first account of all, one by a link, a new password by a link, or to sign in. */
type Purpose = 'setup' | 'invited' | 'again' | 'login';

function purposeOf(first: boolean, token: string, known: string | null): Purpose {
  if (first) return 'setup';
  if (token === '') return 'login';
  return known === null ? 'invited' : 'again';
}

function SignIn({
  first,
  organisation,
}: {
  readonly first: boolean;
  /** Name of the organisation's own sign-in. */
  readonly organisation: Text | null;
}) {
  const { say, language } = useSay();
  const [query] = useSearchParams();
  const token = query.get('token') ?? '';
  const known = query.get('name');
  const purpose = purposeOf(first, token, known);
  const makes = purpose !== 'login';
  const [name, setName] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const { busy, error, request } = useRequest();
  const enter = (): Promise<void> =>
    request(() => (makes ? setUp(token, name.trim(), password) : logIn(name.trim(), password)));
  const ready = name.trim() !== '' && password.length >= (makes ? 8 : 1);
  const lead = first && token === '' ? { lead: say('account.setup-help') } : {};
  return (
    <Page title={say(`account.${purpose}`)} {...lead}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void enter();
        }}
      >
        {purpose === 'again' ? (
          <p>{say('account.again-for', { name })}</p>
        ) : (
          <TextField
            label={say('account.name')}
            value={name}
            maxLength={64}
            onChange={setName}
            autoFocus
          />
        )}
        <TextField
          label={say('account.password')}
          {...(makes ? { hint: say('account.password-help') } : {})}
          value={password}
          maxLength={1024}
          password
          onChange={setPassword}
        />
        <Alert>{error}</Alert>
        <Button tone="main" size="large" submit busy={busy} disabled={!ready} block>
          {say(SUBMIT[purpose])}
        </Button>
        {organisation === null ? null : (
          <p>
            <a href="/api/oidc/start">{say('account.with', { name: organisation[language] })}</a>
          </p>
        )}
      </form>
    </Page>
  );
}
