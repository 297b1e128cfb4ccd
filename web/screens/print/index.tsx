import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { Banner } from '../../parts/frame/banner.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { useFailure } from '../../parts/use-failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { loadExercise } from '../../stores/account.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { joinAddress } from '../console/address.ts';
import type { GroupBody } from '../console/door.tsx';
import { Qr } from '../../ui/qr.tsx';
import css from './print.module.css';

export default function Print() {
  return (
    <AccountGate>
      <Paper />
    </AccountGate>
  );
}

/** Seat cards or a sign-in sheet, for A4. */
function Paper() {
  const { say, tell } = useSay();
  const failure = useFailure();
  const { exercise = '', group = '', paper = '' } = useParams();
  const [query] = useSearchParams();
  const [body, setBody] = useState<ExerciseBody | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    loadExercise(exercise).then(setBody, (problem: unknown) => setError(failure(problem)));
  }, [exercise, failure]);
  const found = body?.groups.find(({ id }) => id === group);
  if (error !== null) return <Empty icon="warn">{error}</Empty>;
  if (body === null || found === undefined)
    return <Empty icon="clock">{say('common.loading')}</Empty>;
  return (
    <div className={css.page}>
      <Banner />
      <p className={`${css.tools} no-print`}>
        <Tools />
        <Button tone="main" icon={<Icon name="print" size={16} />} onClick={() => print()}>
          {say('common.print')}
        </Button>
      </p>
      {paper === 'cards' ? (
        <Cards group={found} address={query.get('at') ?? location.origin} />
      ) : (
        <Sheet title={tell(body.titles)} group={found} />
      )}
    </div>
  );
}

function Cards({ group, address }: { readonly group: GroupBody; readonly address: string }) {
  const { say, tell } = useSay();
  return (
    <main className={css.cards}>
      {group.seats.map((seat) => (
        <article key={seat.department} className={css.card}>
          <p className={css.mark}>{say('common.exercise')}</p>
          <h1 className={css.seat}>{tell(seat.title)}</h1>
          <div className={css.row}>
            <div>
              <p className={css.label}>{say('lobby.seat-code')}</p>
              <p className={css.code}>{seat.code}</p>
              <p className={css.help}>{say('lobby.card-help', { address: `${address}/join` })}</p>
            </div>
            <Qr value={joinAddress(address, seat.code)} size={112} />
          </div>
        </article>
      ))}
    </main>
  );
}

function Sheet({ title, group }: { readonly title: string; readonly group: GroupBody }) {
  const { say, tell } = useSay();
  return (
    <main className={css.sheet}>
      <h1 className={css.title}>
        {title} · {say('lobby.sheet-title')}
      </h1>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{say('join.seat')}</th>
            <th>{say('lobby.sheet-name')}</th>
            <th>{say('lobby.sheet-unit')}</th>
            <th>{say('lobby.sheet-sign')}</th>
          </tr>
        </thead>
        <tbody>
          {group.seats.map((seat) => (
            <tr key={seat.department}>
              <td>{tell(seat.title)}</td>
              <td>{seat.people.map(({ name }) => name).join(' · ')}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
