import { useMemo } from 'react';
import type { LogEntry } from '../../../sim-core/exercise/entries.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { objectOf, saidIn } from '../log/act-words.ts';
import { useControl, useTitles } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useSay } from '../use-say.ts';
import css from './record.module.css';
import { useTrueTitle } from './use-record.ts';

/** Rows drawn at once: the rest is found by its desk. */
const SHOWN = 120;

type Row = readonly [id: string, entry: LogEntry];

/** What was done at the desks, latest first, with the words that went with it. */
export function Acts({
  department,
  onNote,
}: {
  /** null = all. */
  readonly department: string | null;
  /** Left out for those who only watch. */
  readonly onNote?: (id: string, entry: LogEntry) => void;
}) {
  const { say } = useSay();
  const acts = useControl('acts');
  const rows = useMemo(
    (): readonly Row[] =>
      Object.entries(acts ?? {})
        .filter(([, entry]) => department === null || entry.department === department)
        .sort(([, a], [, b]) => b.atMs - a.atMs),
    [acts, department],
  );
  if (rows.length === 0) return <Empty icon="log">{say('record.no-acts')}</Empty>;
  return (
    <>
      <ol>
        {rows.slice(0, SHOWN).map(([id, entry]) => (
          <ActRow
            key={id}
            entry={entry}
            {...(onNote === undefined ? {} : { onNote: () => onNote(id, entry) })}
          />
        ))}
      </ol>
      {rows.length > SHOWN ? (
        <p className={css.more}>{say('record.more', { count: rows.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

function ActRow({ entry, onNote }: { readonly entry: LogEntry; readonly onNote?: () => void }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const reasonOf = useReason();
  // Those who run the game are sent no titles of protections.
  const known = { incident: useTrueTitle(), protection: (id: string) => id };
  const said = saidIn(entry.act);
  return (
    <li className={css.row}>
      <time className={css.time}>{storyTime(language, entry.atMs)}</time>
      <span className={css.head}>
        <span className={css.who}>{titles.department(entry.department)}</span>
        <span className={css.what}>{say(`act.${entry.act.kind}`)}</span>
        {entry.simulated && entry.recorded !== true ? (
          <Chip tone="line">{say('control.simulator')}</Chip>
        ) : null}
        {entry.standing === 'outside' ? (
          <Chip
            tone="outside"
            {...(entry.reason === null ? {} : { title: reasonOf(entry.reason) })}
          >
            {say('desk.acts-outside')}
          </Chip>
        ) : null}
      </span>
      {onNote === undefined ? (
        <span />
      ) : (
        <Button size="small" tone="quiet" onClick={onNote}>
          {say('record.note')}
        </Button>
      )}
      <span className={css.body}>{objectOf(entry.act, titles, say, known)}</span>
      {said === '' ? null : <p className={css.said}>{titles.text(said)}</p>}
    </li>
  );
}
