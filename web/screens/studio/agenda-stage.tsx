import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { fieldsOf, listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newPhase } from '../../text/studio-files.ts';
import { quantityOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { NoExercise } from './no-exercise.tsx';
import { StageHead } from './stage-head.tsx';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';
import agenda from './agenda.module.css';

/** The phases in the length that they take in the room, with the stretch of the story that each plays. */
export function AgendaStage() {
  const { say, tell, language } = useSay();
  const file = useFile('exercise');
  const chosen = useChosen('agenda');
  if (file?.own !== true) return <NoExercise />;
  const phases = listOf(file.data['agenda']);
  const minutes = phases.map((one) => minutesOf(textOf(one['wall'])));
  const total = minutes.reduce((sum, one) => sum + one, 0) || 1;
  const add = (): void => {
    const last = [...phases].reverse().find((one) => one['story'] !== undefined);
    const from = textOf(fieldsOf(last?.['story'])['to']) || '+00:00';
    const id = freeId('phase', new Set(phases.map((one) => textOf(one['id']))));
    const after = last === undefined ? phases.length : phases.indexOf(last) + 1;
    file.insert(['agenda'], after, newPhase(id, from, from));
    choosePart('agenda', id);
  };
  return (
    <div className={css.page}>
      <StageHead
        title={say('studio.part-agenda')}
        help={say('studio.agenda-help', { minutes: Math.round(total) })}
      >
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-phase')}
        </Button>
      </StageHead>
      <ol className={agenda.line} aria-label={say('studio.part-agenda')}>
        {phases.map((one, i) => {
          const id = textOf(one['id']);
          const { from, to } = fieldsOf(one['story']);
          const plays = from !== undefined;
          return (
            <li key={id} style={{ flexGrow: Math.max(1, minutes[i] ?? 1) }} className={agenda.slot}>
              <button
                type="button"
                className={join(agenda.phase, plays && agenda.plays, id === chosen && agenda.open)}
                aria-pressed={id === chosen}
                onClick={() => choosePart('agenda', id)}
              >
                <strong>{tell(titleOf(one['title'])) || id}</strong>
                <span>{quantityOf(language, textOf(one['wall']))}</span>
                <span className={css.quiet}>
                  {plays
                    ? `${textOf(from)} – ${textOf(to)} · ${textOf(one['top_speed'])}×`
                    : say('studio.no-play')}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Minutes of a plain time; 0 for what is none. */
function minutesOf(wall: string): number {
  const found = /^([\d.]+)\s*(min|h|s)$/.exec(wall.trim());
  if (found === null) return 0;
  const [, amount = '0', unit = 'min'] = found;
  return Number(amount) * (unit === 'h' ? 60 : unit === 's' ? 1 / 60 : 1);
}
