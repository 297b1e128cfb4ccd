import { Link } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { useSay } from '../../parts/use-say.ts';
import { AllGroups } from './all-groups.tsx';
import css from './console.module.css';

/** Which group this is, and the way to the others. */
export function Groups({
  exercise,
  current,
}: {
  readonly exercise: ExerciseBody;
  readonly current: string;
}) {
  const { say } = useSay();
  if (exercise.groups.length < 2) return null;
  return (
    <nav className={css.group} aria-label={say('console.group')}>
      {exercise.groups.map(({ id, title }) =>
        id === current ? (
          <strong key={id}>{title} </strong>
        ) : (
          <Link key={id} to={`/console/${exercise.id}/${id}`}>
            {title}{' '}
          </Link>
        ),
      )}
      <AllGroups exercise={exercise.id} />
    </nav>
  );
}
