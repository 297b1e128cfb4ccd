import { useStore } from 'zustand';
import type { Rating as RatingCode } from '../../../sim-core/exercise/attempt.ts';
import { RATINGS } from '../../source/lists.ts';
import { dropEvidence, forgetNoting, notingStore } from '../../stores/noting.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Rating, RatingChoice } from '../../ui/rating.tsx';
import { EvidenceList } from '../record/evidence-list.tsx';
import { useConduct } from '../use-conduct.ts';
import { useControl, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './notes.module.css';

/** Notes and ratings of evaluators, latest first, with a line to add one. */
export function Notes({
  readOnly = false,
  inject = null,
}: {
  readonly readOnly?: boolean;
  /** Inject that what is noted now belongs to. */
  readonly inject?: string | null;
}) {
  const { say } = useSay();
  const notes = Object.entries(useControl('observations') ?? {}).sort(
    ([, a], [, b]) => b.atMs - a.atMs,
  );
  return (
    <>
      {readOnly ? null : <NoteForm inject={inject} />}
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
  const ratedOf = useRated();
  const msel = useControl('msel') ?? {};
  return (
    <ul>
      {notes.map(([id, note]) => {
        const inject = note.inject === null ? undefined : msel[note.inject];
        const about = [
          note.department === null ? '' : titles.department(note.department),
          ratedOf(note),
          inject === undefined ? '' : titles.text(inject.title),
        ];
        return (
          <li key={id} className={css.note}>
            <time className={css.time}>{storyTime(language, note.atMs)}</time>
            {note.rating === null ? (
              <span />
            ) : (
              <Rating rating={note.rating} title={say(`rating.${note.rating}`)} />
            )}
            <span>{about.filter((one) => one !== '').join(' · ')}</span>
            {note.text === '' ? null : <span className={css.text}>{note.text}</span>}
            <div className={css.text}>
              <EvidenceList evidence={note.evidence} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type Note = NonNullable<ReturnType<typeof useControl<'observations'>>>[string];

/** Title of the task, target or capability that a note rates; empty where it rates none. */
function useRated(): (note: Note) => string {
  const titles = useTitles();
  const guide = useControl('evaluation') ?? {};
  const tasks = Object.values(guide).flatMap((target) => target.tasks);
  return ({ task, target, capability }) =>
    titles.text(
      tasks.find(({ id }) => id === task)?.title ??
        guide[target ?? '']?.target ??
        guide[capability ?? '']?.capability,
    );
}

/** One tap and, if wanted, a sentence; what it rests on was chosen in the record. */
function NoteForm({ inject }: { readonly inject: string | null }) {
  const { say } = useSay();
  const titles = useTitles();
  const { conduct, busy } = useConduct();
  const seats = Object.values(useControl('seats') ?? {});
  const written = useStore(notingStore);
  const { department, evidence, text } = written;
  const note = async (rating: RatingCode | null): Promise<void> => {
    const taken = await conduct({
      kind: 'observe',
      department,
      task: null,
      rating,
      inject,
      evidence: [...evidence],
      text: text.trim(),
    });
    if (taken) forgetNoting(written);
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
        onChange={(value) => notingStore.setState({ department: value })}
      />
      <TextField
        label={say('notes.placeholder')}
        value={text}
        onChange={(value) => notingStore.setState({ text: value })}
      />
      <EvidenceList evidence={evidence} onDrop={dropEvidence} />
      <div className={css.row}>
        <RatingChoice
          label={say('pane.notes')}
          ratings={RATINGS}
          value={null}
          titleOf={(rating) => say(`rating.${rating}`)}
          busy={busy}
          onChange={(rating) => void note(rating)}
        />
        <Button
          busy={busy}
          disabled={text.trim() === '' && evidence.length === 0}
          onClick={() => void note(null)}
        >
          {say('notes.add')}
        </Button>
      </div>
    </div>
  );
}
