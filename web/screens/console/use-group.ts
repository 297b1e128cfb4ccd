import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { loadExercise } from '../../stores/account.ts';

const REFRESH_WALL_MS = 3000;

export interface Here {
  readonly exercise: ExerciseBody;
  readonly group: ExerciseBody['groups'][number];
}

/** Who sits where just now, as the server knows it; people come and go while a dialog is open. */
export function useHere(): Here | null {
  const { exercise = '', group = '' } = useParams();
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = (): void => {
      loadExercise(exercise).then(
        (body) => {
          const found = body.groups.find(({ id }) => id === group);
          if (wanted) setHere(found === undefined ? null : { exercise: body, group: found });
        },
        () => undefined,
      );
    };
    load();
    const timer = setInterval(load, REFRESH_WALL_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [exercise, group]);
  return here;
}
