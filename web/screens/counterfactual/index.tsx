import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import type { CounterfactualBody } from '../../../exercise-server/protocol/counterfactual.ts';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { Awaited } from '../../parts/frame/awaited.tsx';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { loadExercise, loadShelf, loadStage, counterfactualOf } from '../../stores/account.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { loadWorkbench } from '../../stores/workbench.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import css from './counterfactual.module.css';
import { Found } from './found.tsx';

export default function CounterfactualScreen() {
  return (
    <AccountGate>
      <Chosen />
    </AccountGate>
  );
}

/** A group that was played, once all is here that its question takes. */
function Chosen() {
  const { say } = useSay();
  const { exercise: id = '', group = '' } = useParams();
  const load = useCallback(
    () => Promise.all([loadExercise(id), loadStage(group), loadShelf(), loadWorkbench()]),
    [id, group],
  );
  const { loaded, why, retry } = useLoaded(load);
  if (why !== null) return <NotLoaded why={why} onRetry={retry} />;
  if (loaded === null) return <Awaited />;
  const [exercise, stage] = loaded;
  const current = exercise.groups.find((one) => one.id === group);
  if (current === undefined) return <Empty icon="help">{say('common.not-found')}</Empty>;
  return <Asking exercise={exercise} group={current} stage={stage} />;
}

/** What the acts of a group would have come to under another mechanism. */
function Asking({
  exercise,
  group,
  stage,
}: {
  readonly exercise: ExerciseBody;
  readonly group: ExerciseBody['groups'][number];
  readonly stage: Gazetteer;
}) {
  const { say, tell } = useSay();
  const [wanted, setWanted] = useState<string | null>(null);
  const [replay, setReplay] = useState<CounterfactualBody | null>(null);
  const { busy, error, request } = useRequest();
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const played = useMechanismTitle(group.mechanism);
  const run = (mechanism: string): Promise<void> =>
    request(async () => setReplay(await counterfactualOf(group.id, mechanism)));
  return (
    <Page title={say('counterfactual.title')} lead={say('counterfactual.help')} wide>
      <div className={css.choose}>
        <p className={css.what}>
          <Link to={`/console/${exercise.id}/${group.id}`}>{tell(exercise.titles)}</Link>
          <span>
            {say('counterfactual.played-under', { group: group.title, mechanism: played })}
          </span>
        </p>
        <form
          className={`${css.form} no-print`}
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== null && !busy) void run(wanted);
          }}
        >
          <ChoiceField
            label={say('counterfactual.choose')}
            value={wanted}
            choices={mechanisms.map((one) => ({ value: one.id, label: tell(one.title) }))}
            onChange={setWanted}
          />
          <Button tone="main" submit busy={busy} disabled={wanted === null}>
            {say('counterfactual.do')}
          </Button>
        </form>
      </div>
      <Alert>{error}</Alert>
      {replay === null ? (
        <Empty icon={busy ? 'clock' : 'network'}>
          {say(busy ? 'counterfactual.busy' : 'counterfactual.start')}
        </Empty>
      ) : (
        <Found replay={replay} stage={stage} />
      )}
    </Page>
  );
}
