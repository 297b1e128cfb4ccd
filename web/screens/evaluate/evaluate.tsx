import { useState } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import type { AttemptBody } from '../../../sim-core/exercise/attempt.ts';
import type { EvaluationTarget } from '../../../sim-core/exercise/definition.ts';
import { WatchHeader } from '../../parts/frame/watch-header.tsx';
import layout from '../../parts/frame/watch.module.css';
import { MselList } from '../../parts/msel/msel-list.tsx';
import { Notes } from '../../parts/notes/notes.tsx';
import { Record as PlayRecord } from '../../parts/record/record.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { RATINGS } from '../../source/lists.ts';
import { consoleStore } from '../../stores/console.ts';
import { sessionStore } from '../../stores/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { join, Panel } from '../../ui/panel.tsx';
import { RatingChoice } from '../../ui/rating.tsx';
import css from './evaluate.module.css';
import { ratedTasks, ratingsOf, type Ratings } from './ratings.ts';

const ANY = 'any';

/** One tap a task: performed, with some or major challenges, or unable; notes and the list beside. */
export function Evaluate() {
  const { say } = useSay();
  const guide = useControl('evaluation') ?? {};
  const notes = useControl('observations') ?? {};
  const isOwn = useOwn();
  const inject = useLinkedInject();
  const [chosen, setChosen] = useState<string>(ANY);
  const seat = chosen === ANY ? null : chosen;
  const targets = Object.entries(guide);
  const rated = ratingsOf(notes, guide, seat, isOwn);
  const covered = ratedTasks(notes);
  const tasks = targets.flatMap(([, target]) => target.tasks);
  const done = tasks.filter(({ id }) => covered.has(id)).length;
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
            <SeatChoice seat={chosen} onChange={setChosen} />
            <p className={css.legend}>
              {RATINGS.map((rating) => `${rating} ${say(`rating.${rating}`)}`).join(' · ')}
            </p>
            {targets.length === 0 ? <Empty icon="star">{say('evaluate.empty')}</Empty> : null}
            {targets.map(([id, target]) => (
              <Target key={id} id={id} target={target} about={{ seat, inject }} rated={rated} />
            ))}
          </Panel>
        </div>
        <div className={layout.column}>
          <Panel className={join(layout.grow2)} title={say('pane.notes')}>
            <Notes inject={inject} />
          </Panel>
          <Panel className={layout.grow2} title={say('pane.record')}>
            <PlayRecord />
          </Panel>
          <Panel className={layout.grow} title={say('pane.msel')}>
            <LinkedInject inject={inject} />
            <MselList readOnly />
          </Panel>
        </div>
      </main>
    </div>
  );
}

/** Whose ratings a screen shows as given: in a group those of whoever sits here, alone all of them. */
function useOwn(): (person: string) => boolean {
  const { group } = useParams();
  const joined = useStore(sessionStore, (state) => state.joined);
  return (person) => group === undefined || (joined?.group === group && joined.person === person);
}

/** The inject that is open in the list: what is rated now belongs to it. */
function useLinkedInject(): string | null {
  const chosen = useStore(consoleStore, (state) => state.inject);
  const msel = useControl('msel') ?? {};
  return chosen !== null && Object.hasOwn(msel, chosen) ? chosen : null;
}

function LinkedInject({ inject }: { readonly inject: string | null }) {
  const { say } = useSay();
  const titles = useTitles();
  const found = (useControl('msel') ?? {})[inject ?? ''];
  return (
    <p className={css.linked} role="status">
      {found === undefined
        ? say('notes.inject-none')
        : say('notes.inject', { title: titles.text(found.title) })}
    </p>
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

interface About {
  readonly seat: string | null;
  readonly inject: string | null;
}

function Target({
  id,
  target,
  about,
  rated,
}: {
  readonly id: string;
  readonly target: Omit<EvaluationTarget, 'id'>;
  readonly about: About;
  readonly rated: Ratings;
}) {
  const { say } = useSay();
  const titles = useTitles();
  return (
    <section className={css.target}>
      <div className={css.rated}>
        <h3 className={css.title}>{titles.text(target.capability)}</h3>
        <Rate
          label={`${say('evaluate.capability')} ${titles.text(target.capability)}`}
          value={rated.get(`capability ${target.capability.zh}`) ?? null}
          of={{ task: null, capability: id }}
          about={about}
        />
      </div>
      <div className={css.rated}>
        <p className={css.line}>{titles.text(target.target)}</p>
        <Rate
          label={`${say('evaluate.target')} ${titles.text(target.target)}`}
          value={rated.get(`target ${id}`) ?? null}
          of={{ task: null, target: id }}
          about={about}
        />
      </div>
      <p className={css.source}>{say('evaluate.source', { source: titles.text(target.source) })}</p>
      <ul>
        {target.tasks.map((task) => (
          <li key={task.id} className={css.task}>
            <span>{titles.text(task.title)}</span>
            <Rate
              label={titles.text(task.title)}
              value={rated.get(`task ${task.id}`) ?? null}
              of={{ task: task.id }}
              about={about}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One tap rates one thing of the guide. */
function Rate({
  label,
  value,
  of,
  about,
}: {
  readonly label: string;
  readonly value: (typeof RATINGS)[number] | null;
  readonly of: Pick<Extract<AttemptBody, { kind: 'observe' }>, 'task' | 'target' | 'capability'>;
  readonly about: About;
}) {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  return (
    <RatingChoice
      label={label}
      ratings={RATINGS}
      value={value}
      titleOf={(rating) => say(`rating.${rating}`)}
      busy={busy}
      onChange={(rating) => {
        if (rating === null) return;
        const { seat: department, inject } = about;
        void conduct({ kind: 'observe', department, ...of, rating, inject, text: '' });
      }}
    />
  );
}
