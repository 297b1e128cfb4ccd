import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { DrillListed, ExerciseListed } from '../../../exercise-server/protocol/rest.ts';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useRequest } from '../../parts/use-request.ts';
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

/** The shelf, and the exercises of whoever has signed in. @throws {ApiError} */
async function load(): Promise<readonly ExerciseListed[]> {
  const [exercises] = await Promise.all([listExercises(), loadShelf()]);
  return exercises;
}

/** Choose a drill: one click opens it as proposed. */
function DrillList() {
  const { say } = useSay();
  const navigate = useNavigate();
  const drills = useStore(shelfStore, (state) => state.drills);
  const { loaded, why, retry } = useLoaded(load);
  const { busy, error, setError, request } = useRequest();
  const [opening, setOpening] = useState<string | null>(null);
  const open = async (
    drill: DrillListed,
    { people, mechanisms, aliases, seed, map }: Wanted,
  ): Promise<void> => {
    setOpening(drill.id);
    await request(async () => {
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
    });
  };
  const exercises = loaded ?? [];
  return (
    <Page title={say('drills.title')} lead={say('drills.lead')} wide>
      <p className={css.ways}>
        <Link to="/maps">{say('maps.manage')}</Link>
        <Link to="/accounts">{say('accounts.manage')}</Link>
        {exercises.length === 0 ? null : <a href={`#${YOURS}`}>{say('drills.yours')}</a>}
      </p>
      <Alert>{error}</Alert>
      {why === null ? null : <NotLoaded why={why} onRetry={retry} />}
      {loaded === null && why === null ? <Empty icon="clock">{say('common.loading')}</Empty> : null}
      {loaded !== null && drills.length === 0 ? (
        <Empty icon="case">{say('drills.empty')}</Empty>
      ) : null}
      <ul className={css.drills}>
        {drills.map((drill, index) => (
          <DrillCard
            key={drill.id}
            drill={drill}
            busy={busy && opening === drill.id}
            first={index === 0}
            onOpen={(wanted) => void open(drill, wanted)}
          />
        ))}
      </ul>
      <ExerciseList exercises={exercises} onError={(problem) => setError(failure(problem))} />
    </Page>
  );
}
