import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { Awaited } from '../../parts/frame/awaited.tsx';
import { Gone } from '../../parts/frame/gone.tsx';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { useClock, useGame } from '../../parts/use-game.ts';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { remoteSource } from '../../source/remote.ts';
import { loadExercise, loadShelf } from '../../stores/account.ts';
import { openDialog } from '../../stores/console.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { openNoting } from '../../stores/noting.ts';
import { Empty } from '../../ui/empty.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { Console } from './console.tsx';
import { Groups } from './groups.tsx';
import { ConsoleLobby } from './lobby.tsx';

export default function ConsoleScreen() {
  return (
    <AccountGate>
      <Conducted />
    </AccountGate>
  );
}

const REFRESH_WALL_MS = 3000;

/** A group on a server: its lobby, then its console. */
function Conducted() {
  const { say, tell } = useSay();
  const { exercise = '', group = '' } = useParams();
  const [body, setBody] = useState<ExerciseBody | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** How often somebody asked for another try. */
  const [tries, setTries] = useState(0);
  const clock = useClock();
  const link = useGame((state) => state.link);
  const waiting = clock?.state === 'lobby';
  const [query] = useSearchParams();
  const codes = query.has('codes');
  useEffect(() => {
    // Who has just opened a replay wants its codes first.
    if (codes) openDialog('codes');
  }, [codes]);
  useEffect(() => {
    openNoting(group);
    openGame(remoteSource(group));
    return closeGame;
  }, [group]);
  useEffect(() => {
    const load = (): void => {
      loadExercise(exercise).then(setBody, (problem: unknown) => setError(failure(problem)));
    };
    load();
    loadShelf().catch((problem: unknown) => setError(failure(problem)));
    if (!waiting) return undefined;
    // People come in while the lobby is open; during play the socket tells who is there.
    const timer = setInterval(load, REFRESH_WALL_MS);
    return () => clearInterval(timer);
  }, [exercise, waiting, tries]);
  if (link === 'gone') return <Gone />;
  if (error !== null && body === null) {
    return (
      <NotLoaded
        why={error}
        onRetry={() => {
          setError(null);
          setTries(tries + 1);
        }}
      />
    );
  }
  if (body === null || clock === null) return <Awaited />;
  const current = body.groups.find(({ id }) => id === group);
  if (current === undefined) return <Empty icon="help">{say('common.not-found')}</Empty>;
  if (waiting) return <ConsoleLobby exercise={body} group={current} onChange={setBody} />;
  return (
    <Console
      title={tell(body.titles)}
      back="/drills"
      group={<Groups exercise={body} current={group} />}
    />
  );
}
