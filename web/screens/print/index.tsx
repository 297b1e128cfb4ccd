import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Awaited } from '../../parts/frame/awaited.tsx';
import { Banner } from '../../parts/frame/banner.tsx';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useSay } from '../../parts/use-say.ts';
import { loadExercise } from '../../stores/account.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { Cards } from './cards.tsx';
import css from './print.module.css';
import { Sheet } from './sheet.tsx';

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
  const { exercise = '', group = '', paper = '' } = useParams();
  const [query] = useSearchParams();
  const load = useCallback(() => loadExercise(exercise), [exercise]);
  const { loaded: body, why, retry } = useLoaded(load);
  const found = body?.groups.find(({ id }) => id === group);
  if (why !== null) return <NotLoaded why={why} onRetry={retry} />;
  if (body === null) return <Awaited />;
  if (found === undefined) return <Empty icon="help">{say('common.not-found')}</Empty>;
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
