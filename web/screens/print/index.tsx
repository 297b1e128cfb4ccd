import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { Banner } from '../../parts/frame/banner.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { failure } from '../../parts/failure.ts';
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
  const [body, setBody] = useState<ExerciseBody | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    loadExercise(exercise).then(setBody, (problem: unknown) => setError(failure(problem)));
  }, [exercise]);
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
