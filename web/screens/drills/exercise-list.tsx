import { Link, useNavigate } from 'react-router';
import type { ExerciseListed } from '../../../exercise-server/protocol/rest.ts';
import { useSay } from '../../parts/use-say.ts';
import { lookBackOn } from '../../stores/account.ts';
import { calendarDay, moment } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import css from './drills.module.css';

/** Where the list stands on its page, below every drill. */
export const YOURS = 'yours';

interface ExerciseListProps {
  readonly exercises: readonly ExerciseListed[];
  readonly onError: (problem: unknown) => void;
}

/** Exercises of this server; of a damaged one, the way to what is good of it. */
export function ExerciseList({ exercises, onError }: ExerciseListProps) {
  const { say, tell } = useSay();
  const navigate = useNavigate();
  const lookBack = async (id: string): Promise<void> => {
    try {
      const good = await lookBackOn(id);
      await navigate(`/console/${good.id}/${good.groups[0]?.id ?? ''}`);
    } catch (problem) {
      onError(problem);
    }
  };
  if (exercises.length === 0) return null;
  return (
    <section id={YOURS}>
      <h2 className={css.heading}>{say('drills.yours')}</h2>
      <ul className={css.list}>
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            {exercise.damaged ? (
              <>
                <span>{tell(exercise.titles)}</span>
                {exercise.groups.map((group) =>
                  group.damaged ? (
                    <span key={group.id} className={css.damaged}>
                      {group.title} {say('drills.damaged')}
                    </span>
                  ) : (
                    <Link key={group.id} to={`/console/${exercise.id}/${group.id}`}>
                      {group.title}
                    </Link>
                  ),
                )}
                {exercise.groups.length === 0 ? (
                  <span className={css.damaged}>{say('drills.damaged')}</span>
                ) : (
                  <Button size="small" onClick={() => void lookBack(exercise.id)}>
                    {say('drills.look-back')}
                  </Button>
                )}
              </>
            ) : (
              <Link to={`/console/${exercise.id}/${exercise.groups[0]?.id ?? ''}`}>
                {tell(exercise.titles)}
              </Link>
            )}
            <time className={css.when}>{moment(exercise.createdMs)}</time>
            {exercise.eraseMs === null ? null : (
              <span className={css.damaged}>
                {say('drills.erased-on', { date: calendarDay(exercise.eraseMs) })}
              </span>
            )}
            {exercise.seed === null ? null : (
              <span className={css.when}>{say('seed.shown', { seed: exercise.seed })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
