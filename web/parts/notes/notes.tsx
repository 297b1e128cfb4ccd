import { useState } from 'react';
import type { Rating as RatingCode } from '../../../sim-core/exercise/attempt.ts';
import { RATINGS } from '../../source/lists.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Rating, RatingChoice } from '../../ui/rating.tsx';
import { useConduct } from '../use-conduct.ts';
import { useControl, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './notes.module.css';

/** Notes and ratings of evaluators, latest first, with a line to add one. */
export function Notes({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const notes = Object.entries(useControl('observations') ?? {}).sort(
    ([, a], [, b]) => b.atMs - a.atMs,
  );
  return (
    <>
      {readOnly ? null : <NoteForm />}
      {notes.length === 0 ? (
        <Empty icon="pen">{say('notes.empty')}</Empty>
      ) : (
        <NoteList notes={notes} />
      )}
    </>
  );
}

function NoteList({ notes }: { readonly notes: readonly (readonly [string, Note])[] }) {
  const { say, language } = useSay();
  const titles = useTitles();
  return (
    <ul>
      {notes.map(([id, note]) => (
        <li key={id} className={css.note}>
          <time className={css.time}>{storyTime(language, note.atMs)}</time>
          {note.rating === null ? (
            <span />
          ) : (
            <Rating rating={note.rating} title={say(`rating.${note.rating}`)} />
          )}
          <span>
            {note.department === null ? '' : titles.department(note.department)}
            {note.task === null ? '' : ` · ${note.task}`}
          </span>
          {note.text === '' ? null : <span className={css.text}>{note.text}</span>}
        </li>
      ))}
    </ul>
  );
}

type Note = NonNullable<ReturnType<typeof useControl<'observations'>>>[string];

/** One tap and, if wanted, a sentence. */
export function NoteForm() {
  const { say } = useSay();
  const titles = useTitles();
  const conduct = useConduct();
  const seats = Object.values(useControl('seats') ?? {});
  const [department, setDepartment] = useState<string | null>(null);
  const [text, setText] = useState('');
  const note = async (rating: RatingCode | null): Promise<void> => {
    const taken = await conduct({
      kind: 'observe',
      department,
      task: null,
      rating,
      inject: null,
      text: text.trim(),
    });
    if (taken) setText('');
  };
  return (
    <div className={css.form}>
      <ChoiceField
        label={say('notes.seat')}
        value={department}
        choices={seats.map((seat) => ({
          value: seat.department,
          label: titles.text(seat.title),
        }))}
        onChange={setDepartment}
      />
      <TextField label={say('notes.placeholder')} value={text} onChange={setText} />
      <div className={css.row}>
        <RatingChoice
          label={say('pane.notes')}
          ratings={RATINGS}
          value={null}
          titleOf={(rating) => say(`rating.${rating}`)}
          onChange={(rating) => void note(rating)}
        />
        <Button disabled={text.trim() === ''} onClick={() => void note(null)}>
          {say('notes.add')}
        </Button>
      </div>
    </div>
  );
}
