import { useSay } from './use-say.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newSeat } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NoExercise } from './no-exercise.tsx';
import { StageHead } from './stage-head.tsx';
import { useOutline } from './use-choices.ts';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** Who is played by people: the first seats are taken first. */
export function SeatsStage() {
  const { say, tell, language } = useSay();
  const file = useFile('exercise');
  const outline = useOutline();
  const chosen = useChosen('seats');
  if (file?.own !== true) return <NoExercise />;
  const seats = listOf(file.data['seats']);
  const nameOf = (id: string): string =>
    outline?.departments.find((one) => one.id === id)?.[language] ?? id;
  const add = (): void => {
    const taken = new Set(seats.map((one) => textOf(one['department'])));
    const free = outline?.departments.find(({ id }) => !taken.has(id));
    if (free === undefined) return;
    file.insert(['seats'], seats.length, newSeat(free.id));
    choosePart('seats', free.id);
  };
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-seats')} help={say('studio.seats-help')}>
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-seat')}
        </Button>
      </StageHead>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={say('studio.part-seats')}>
        {seats.length === 0 ? (
          <Empty icon="people">{say('studio.no-seats')}</Empty>
        ) : (
          <table className={css.rows}>
            <thead>
              <tr>
                <th scope="col">{say('studio.rank')}</th>
                <th scope="col">{say('studio.department')}</th>
                <th scope="col">{say('studio.merges')}</th>
                <th scope="col">{say('studio.briefing')}</th>
              </tr>
            </thead>
            <tbody>
              {seats.map((one, i) => {
                const id = textOf(one['department']);
                const merges = Array.isArray(one['merges']) ? one['merges'].map(textOf) : [];
                return (
                  <tr key={id} className={id === chosen ? css.rowOpen : undefined}>
                    <td>{i + 1}</td>
                    <td>
                      <button
                        type="button"
                        className={css.link}
                        onClick={() => choosePart('seats', id)}
                      >
                        {nameOf(id)}
                      </button>
                    </td>
                    <td>{merges.map(nameOf).join(' · ')}</td>
                    <td className={css.quiet}>{tell(titleOf(one['briefing']))}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
