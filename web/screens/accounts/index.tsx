import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AccountListed, InvitationBody } from '../../../exercise-server/protocol/rest.ts';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { deleteAccount, inviteTo, listAccounts } from '../../stores/accounts.ts';
import { notice } from '../../stores/notices.ts';
import { sessionStore } from '../../stores/session.ts';
import { calendarDay } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import css from './accounts.module.css';
import { LinkDialog } from './link-dialog.tsx';
import { OwnPassword } from './own-password.tsx';

export default function Accounts() {
  return (
    <AccountGate>
      <AccountList />
    </AccountGate>
  );
}

interface Shown {
  /** Whom the link is for; null = somebody new. */
  readonly name: string | null;
  readonly invitation: InvitationBody;
}

/** 导调账号: who runs exercises here, links for others, one's own password. */
function AccountList() {
  const { say } = useSay();
  const own = useStore(sessionStore, (state) => state.session?.account?.id ?? null);
  const [accounts, setAccounts] = useState<readonly AccountListed[]>([]);
  const [shown, setShown] = useState<Shown | null>(null);
  const [leaving, setLeaving] = useState<AccountListed | null>(null);
  useEffect(() => {
    listAccounts().then(setAccounts, (problem: unknown) => notice(failure(problem)));
  }, []);
  const invite = async (account: AccountListed | null): Promise<void> => {
    try {
      const invitation = await inviteTo(account?.id ?? null);
      setShown({ name: account?.name ?? null, invitation });
    } catch (problem) {
      notice(failure(problem));
    }
  };
  const remove = async ({ id }: AccountListed): Promise<void> => {
    setLeaving(null);
    try {
      await deleteAccount(id);
      setAccounts(await listAccounts());
    } catch (problem) {
      notice(failure(problem));
    }
  };
  const isLocal = accounts.some(({ id, organisation }) => id === own && !organisation);
  return (
    <Page title={say('accounts.manage')} lead={say('accounts.lead')} wide>
      <div className={css.columns}>
        <section>
          <div className={css.head}>
            <h2 className={css.heading}>{say('accounts.all')}</h2>
            <Button tone="main" onClick={() => void invite(null)}>
              {say('accounts.invite')}
            </Button>
          </div>
          <ul className={css.list}>
            {accounts.map((account) => (
              <Line
                key={account.id}
                account={account}
                isOwn={account.id === own}
                onRecover={() => void invite(account)}
                onDelete={() => setLeaving(account)}
              />
            ))}
          </ul>
        </section>
        {isLocal ? <OwnPassword /> : null}
      </div>
      {shown === null ? null : <LinkDialog {...shown} onClose={() => setShown(null)} />}
      {leaving === null ? null : (
        <Dialog
          open
          title={say('accounts.delete-title', { name: leaving.name })}
          closeLabel={say('common.close')}
          onClose={() => setLeaving(null)}
          footer={
            <>
              <Button onClick={() => setLeaving(null)}>{say('common.cancel')}</Button>
              <Button tone="main" onClick={() => void remove(leaving)}>
                {say('accounts.delete')}
              </Button>
            </>
          }
        >
          <p>{say('accounts.delete-help')}</p>
        </Dialog>
      )}
    </Page>
  );
}

function Line({
  account,
  isOwn,
  onRecover,
  onDelete,
}: {
  readonly account: AccountListed;
  readonly isOwn: boolean;
  readonly onRecover: () => void;
  readonly onDelete: () => void;
}) {
  const { say } = useSay();
  const { name, createdMs, organisation } = account;
  const date = calendarDay(createdMs);
  return (
    <li className={css.account}>
      <div>
        <h3 className={css.name}>
          {name}
          {isOwn ? <span className={css.own}>{say('accounts.own')}</span> : null}
        </h3>
        <p className={css.sub}>
          {say('accounts.since', { date })}
          {organisation ? ` · ${say('accounts.organisation')}` : ''}
        </p>
      </div>
      {isOwn ? null : (
        <div className={css.actions}>
          {organisation ? null : (
            <Button size="small" onClick={onRecover}>
              {say('accounts.recover')}
            </Button>
          )}
          <Button size="small" tone="quiet" onClick={onDelete}>
            {say('accounts.delete')}
          </Button>
        </div>
      )}
    </li>
  );
}
