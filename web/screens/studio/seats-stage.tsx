import { useSay } from './use-say.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newSeat } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NoExercise } from './no-exercise.tsx';
import { TableStage } from './table-stage.tsx';
import { useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** Who is played by people: the first seats are taken first. */
export function SeatsStage() {
  const { say, tell, language } = useSay();
  const file = useFile('exercise');
  const outline = useOutline();
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
    <TableStage
      part="seats"
      title={say('studio.part-seats')}
      help={say('studio.seats-help')}
      actions={
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-seat')}
        </Button>
      }
      columns={[
        say('studio.rank'),
        say('studio.department'),
        say('studio.merges'),
        say('studio.briefing'),
      ]}
      lines={seats.map((one, i) => ({
        id: textOf(one['department']),
        link: 1,
        cells: [
          i + 1,
          nameOf(textOf(one['department'])),
          (Array.isArray(one['merges']) ? one['merges'].map(textOf) : []).map(nameOf).join(' · '),
          <span key="briefing" className={css.quiet}>
            {tell(titleOf(one['briefing']))}
          </span>,
        ],
      }))}
      empty={{ icon: 'people', words: say('studio.no-seats') }}
    />
  );
}
