import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { DrillListed, ExerciseListed } from '../../../exercise-server/protocol/rest.ts';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { createExercise, listExercises, loadShelf } from '../../stores/account.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { Alert } from '../../ui/alert.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { DrillCard, type Wanted } from './drill-card.tsx';
import { ExerciseList, YOURS } from './exercise-list.tsx';
import css from './drills.module.css';

export default function Drills() {
  return (
    <AccountGate>
      <DrillList />
    </AccountGate>
  );
}

/** Choose a drill: one click opens it as proposed. */
function DrillList() {
  const { say } = useSay();
  const navigate = useNavigate();
  const drills = useStore(shelfStore, (state) => state.drills);
  const [exercises, setExercises] = useState<readonly ExerciseListed[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  useEffect(() => {
    Promise.all([loadShelf(), listExercises().then(setExercises)]).then(
      () => setLoaded(true),
      (problem: unknown) => setError(failure(problem)),
    );
  }, []);
  const open = async (
    drill: DrillListed,
    { people, mechanisms, aliases, seed, map }: Wanted,
  ): Promise<void> => {
    setBusy(drill.id);
    try {
      const groups = mechanisms.map((mechanism, index) => ({
        title: say('drills.group-name', { number: index + 1 }),
        mechanism,
      }));
      const made = await createExercise({
        drill: drill.id,
        groups,
        people,
        aliases,
        ...(seed === '' ? {} : { seed }),
        ...(map === null ? {} : { map }),
      });
      const group = made.groups[0];
      if (group !== undefined) await navigate(`/console/${made.id}/${group.id}`);
    } catch (problem) {
      setError(failure(problem));
      setBusy(null);
    }
  };
  return (
    <Page title={say('drills.title')} lead={say('drills.lead')} wide>
      <p className={css.ways}>
        <Link to="/maps">{say('maps.manage')}</Link>
        <Link to="/accounts">{say('accounts.manage')}</Link>
        {exercises.length === 0 ? null : <a href={`#${YOURS}`}>{say('drills.yours')}</a>}
      </p>
      <Alert>{error}</Alert>
      {!loaded && error === null ? <Empty icon="clock">{say('common.loading')}</Empty> : null}
      {loaded && drills.length === 0 ? <Empty icon="case">{say('drills.empty')}</Empty> : null}
      <ul className={css.drills}>
        {drills.map((drill, index) => (
          <DrillCard
            key={drill.id}
            drill={drill}
            busy={busy === drill.id}
            first={index === 0}
            onOpen={(wanted) => void open(drill, wanted)}
          />
        ))}
      </ul>
      <ExerciseList exercises={exercises} onError={(problem) => setError(failure(problem))} />
    </Page>
  );
}
