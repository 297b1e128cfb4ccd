import { useState } from 'react';
import type { TargetEntry } from '../../../sim-core/exercise/entries.ts';
import { WatchHeader } from '../../parts/frame/watch-header.tsx';
import layout from '../../parts/frame/watch.module.css';
import { MselList } from '../../parts/msel/msel-list.tsx';
import { Notes } from '../../parts/notes/notes.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { RATINGS } from '../../source/lists.ts';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { join, Panel } from '../../ui/panel.tsx';
import { RatingChoice } from '../../ui/rating.tsx';
import css from './evaluate.module.css';

const ANY = 'any';

/** One tap a task: performed, with some or major challenges, or unable; notes and the list beside. */
export function Evaluate() {
  const { say } = useSay();
  const targets = Object.entries(useControl('evaluation') ?? {});
  const rated = useRatings();
  const [seat, setSeat] = useState<string>(ANY);
  const tasks = targets.flatMap(([, target]) => target.tasks);
  const done = tasks.filter(({ id }) => rated.has(id)).length;
  return (
    <div className={layout.screen}>
      <WatchHeader title={say('evaluate.title')} note={say('evaluate.tap')} />
      <main className={layout.two} id="content">
        <div className={layout.column}>
          <Panel
            className={layout.grow}
            title={say('evaluate.title')}
            note={say('evaluate.coverage', { rated: done, total: tasks.length })}
          >
            <SeatChoice seat={seat} onChange={setSeat} />
            {targets.length === 0 ? <Empty icon="star">{say('evaluate.empty')}</Empty> : null}
            {targets.map(([id, target]) => (
              <Target key={id} target={target} seat={seat === ANY ? null : seat} rated={rated} />
            ))}
          </Panel>
        </div>
        <div className={layout.column}>
          <Panel className={join(layout.grow2)} title={say('pane.notes')}>
            <Notes />
          </Panel>
          <Panel className={layout.grow} title={say('pane.msel')}>
            <MselList readOnly />
          </Panel>
        </div>
      </main>
    </div>
  );
}

type Ratings = ReadonlyMap<string, (typeof RATINGS)[number]>;

/** The last rating of each task. */
function useRatings(): Ratings {
  const notes = Object.values(useControl('observations') ?? {}).sort((a, b) => a.atMs - b.atMs);
  return new Map(
    notes.flatMap(({ task, rating }) =>
      task === null || rating === null ? [] : [[task, rating] as const],
    ),
  );
}

function SeatChoice({
  seat,
  onChange,
}: {
  readonly seat: string;
  readonly onChange: (seat: string) => void;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const seats = Object.values(useControl('seats') ?? {});
  return (
    <div className={css.seat}>
      <ChoiceField
        label={say('evaluate.about')}
        value={seat}
        choices={[
          { value: ANY, label: say('evaluate.any') },
          ...seats.map((one) => ({ value: one.department, label: titles.text(one.title) })),
        ]}
        onChange={onChange}
      />
    </div>
  );
}

function Target({
  target,
  seat,
  rated,
}: {
  readonly target: TargetEntry;
  readonly seat: string | null;
  readonly rated: Ratings;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const conduct = useConduct();
  return (
    <section className={css.target}>
      <h3 className={css.title}>{titles.text(target.capability)}</h3>
      <p className={css.line}>{titles.text(target.target)}</p>
      <p className={css.source}>{say('evaluate.source', { source: titles.text(target.source) })}</p>
      <ul>
        {target.tasks.map((task) => (
          <li key={task.id} className={css.task}>
            <span>{titles.text(task.title)}</span>
            <RatingChoice
              label={titles.text(task.title)}
              ratings={RATINGS}
              value={rated.get(task.id) ?? null}
              titleOf={(rating) => say(`rating.${rating}`)}
              onChange={(rating) => {
                if (rating === null) return;
                void conduct({
                  kind: 'observe',
                  department: seat,
                  task: task.id,
                  rating,
                  inject: null,
                  text: '',
                });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
