import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import type { CounterfactualBody } from '../../../exercise-server/protocol/counterfactual.ts';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
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

/** What the acts of a group would have come to under another mechanism. */
function Chosen() {
  const { say, tell } = useSay();
  const { exercise: id = '', group = '' } = useParams();
  const [exercise, setExercise] = useState<ExerciseBody | null>(null);
  const [stage, setStage] = useState<Gazetteer | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [replay, setReplay] = useState<CounterfactualBody | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const current = exercise?.groups.find((one) => one.id === group);
  const playedTitle = useMechanismTitle(current?.mechanism ?? null);
  useEffect(() => {
    Promise.all([
      loadExercise(id).then(setExercise),
      loadStage(group).then(setStage),
      loadShelf(),
      loadWorkbench(),
    ]).catch((problem: unknown) => setError(failure(problem)));
  }, [id, group]);
  const run = async (mechanism: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setReplay(await counterfactualOf(group, mechanism));
    } catch (problem) {
      setError(failure(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={say('counterfactual.title')} lead={say('counterfactual.help')} wide>
      {exercise === null || current === undefined || mechanisms.length === 0 ? null : (
        <div className={css.choose}>
          <p className={css.what}>
            <Link to={`/console/${id}/${group}`}>{tell(exercise.titles)}</Link>
            <span>
              {say('counterfactual.played-under', {
                group: current.title,
                mechanism: playedTitle,
              })}
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
      )}
      <Alert>{error}</Alert>
      {replay === null || stage === null ? (
        <Empty icon={busy ? 'clock' : 'network'}>
          {say(busy ? 'counterfactual.busy' : 'counterfactual.start')}
        </Empty>
      ) : (
        <Found replay={replay} stage={stage} />
      )}
    </Page>
  );
}
