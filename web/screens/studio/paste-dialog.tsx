import { useEffect, useState } from 'react';
import { useSay } from './use-say.ts';
import { ChooseTable } from '../../parts/choose-table.tsx';
import type { PastedTable } from '../../source/studio/messages.ts';
import { isSpoken, type Header } from '../../source/studio/msel/columns.ts';
import type { CellNote, MselAround, ReadRow } from '../../source/studio/msel/read.ts';
import { MSEL_HEADERS, type MselColumn } from '../../source/studio/msel/words.ts';
import { listOf } from '../../source/studio/outline.ts';
import { insert, put } from '../../source/studio/splice.ts';
import { textOfFile } from '../../source/file-text.ts';
import { studioBench, writeFile } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import type { OpenFile } from './use-file.ts';
import css from './msel.module.css';

const READ_AFTER_MS = 150;
const SHOWN_ROWS = 8;

/** A table from a spreadsheet, read and shown before anything is taken over. */
export function PasteDialog({
  file,
  text: first,
  around,
  onClose,
}: {
  readonly file: OpenFile;
  readonly text: string;
  readonly around: MselAround;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const [text, setText] = useState(first);
  const [begins, setBegins] = useState('');
  const [headers, setHeaders] = useState<readonly (Header | null)[] | null>(null);
  const [replaces, setReplaces] = useState(false);
  const [leavesOut, setLeavesOut] = useState(false);
  const [read, setRead] = useState<PastedTable | null>(null);
  useEffect(() => {
    let stale = false;
    const options = { headers, begins: begins.trim() === '' ? null : begins };
    const known = replaces ? { ...around, taken: [] } : around;
    const timer = setTimeout(() => {
      studioBench()
        .ask('read', { text, around: known, options })
        .then((table) => {
          if (!stale) setRead(table);
        })
        .catch(() => undefined);
    }, READ_AFTER_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, headers, begins, around, replaces]);
  /** A whole file: what was set for the columns of another no longer holds. */
  const take = (chosen: string): void => {
    setHeaders(null);
    setText(chosen);
  };
  const rows = read?.rows ?? [];
  const good = rows.filter(({ notes }) => notes.every(({ severe }) => !severe));
  const doubtful = rows.length - good.length;
  const taken = leavesOut ? good : rows;
  const ready = taken.length > 0 && (doubtful === 0 || leavesOut);
  const apply = (): void => {
    // One write, so one step back takes all of it away again.
    const start = replaces ? put(file.text, ['msel'], []) : file.text;
    const at = replaces ? 0 : listOf(file.data['msel']).length;
    const next = taken.reduce((sum, row, i) => insert(sum, ['msel'], at + i, row.inject), start);
    writeFile(file.path, next, `paste ${Date.now()}`);
    onClose();
  };
  return (
    <Dialog
      title={say('studio.paste-title')}
      open
      width={980}
      closeLabel={say('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" disabled={!ready} onClick={apply}>
            {say('studio.paste-apply', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div
        className={css.paste}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [dropped] = event.dataTransfer.files;
          if (dropped === undefined) return;
          event.preventDefault();
          void textOfFile(dropped).then(take);
        }}
      >
        <p>{say('studio.paste-help')}</p>
        <textarea
          className={css.source}
          aria-label={say('studio.paste-here')}
          placeholder={say('studio.paste-example')}
          value={text}
          wrap="off"
          onChange={({ target }) => setText(target.value)}
        />
        <div className={css.options}>
          <ChooseTable label={say('studio.choose-csv')} onText={take} />
          <TextField
            label={say('studio.begins')}
            value={begins}
            placeholder="2026-07-01 08:00"
            maxLength={30}
            onChange={setBegins}
          />
          <label className={css.option}>
            <input
              type="checkbox"
              checked={replaces}
              onChange={({ target }) => setReplaces(target.checked)}
            />
            {say('studio.paste-replace')}
          </label>
          {doubtful === 0 ? null : (
            <label className={css.option}>
              <input
                type="checkbox"
                checked={leavesOut}
                onChange={({ target }) => setLeavesOut(target.checked)}
              />
              {say('studio.paste-leave-out', { count: doubtful })}
            </label>
          )}
        </div>
        {read === null || read.cells.length === 0 ? null : (
          <>
            <Preview read={read} onHeaders={setHeaders} />
            <Notes rows={rows} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Preview({
  read,
  onHeaders,
}: {
  readonly read: PastedTable;
  readonly onHeaders: (headers: readonly (Header | null)[]) => void;
}) {
  const { say } = useSay();
  const { cells, headerAt, headers, rows } = read;
  const body = cells.slice(headerAt + 1, headerAt + 1 + SHOWN_ROWS);
  const isBad = (row: number, column: MselColumn | undefined): boolean =>
    rows[row]?.notes.some((note) => note.severe && note.column === column) === true;
  return (
    <div className={css.preview} tabIndex={0} role="group" aria-label={say('studio.paste-preview')}>
      <table>
        <thead>
          <tr>
            {headers.map((header, i) => (
              <th key={i} scope="col">
                <ColumnChoice
                  number={i + 1}
                  header={header}
                  onChange={(next) => onHeaders(headers.map((one, at) => (at === i ? next : one)))}
                />
                {headerAt < 0 ? null : <div>{cells[headerAt]?.[i]}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, r) => (
            <tr key={r}>
              {headers.map((header, i) => (
                <td key={i} className={isBad(r, header?.column) ? css.badCell : undefined}>
                  {row[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnChoice({
  number,
  header,
  onChange,
}: {
  readonly number: number;
  readonly header: Header | null;
  readonly onChange: (header: Header | null) => void;
}) {
  const { say, language } = useSay();
  const all = (Object.keys(MSEL_HEADERS) as MselColumn[]).flatMap((column): readonly Header[] =>
    isSpoken(column)
      ? (['zh', 'en'] as const).map((said) => ({ column, language: said }))
      : [{ column, language: null }],
  );
  const keyOf = (one: Header | null): string =>
    one === null ? '' : `${one.column} ${one.language ?? ''}`;
  return (
    <select
      aria-label={say('studio.column-means', { number })}
      value={keyOf(header)}
      onChange={({ target }) => onChange(all.find((one) => keyOf(one) === target.value) ?? null)}
    >
      <option value="">{say('studio.column-none')}</option>
      {all.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {MSEL_HEADERS[one.column][language][0]}
          {one.language === null ? '' : ` · ${say(`studio.in-${one.language}`)}`}
        </option>
      ))}
    </select>
  );
}

/** What is in doubt, cell by cell. */
function Notes({ rows }: { readonly rows: readonly ReadRow[] }) {
  const { say, language } = useSay();
  const notes = rows.flatMap(({ line, notes: own }) => own.map((note) => ({ line, note })));
  if (notes.length === 0) {
    return <p className={css.mild}>{say('studio.paste-good', { count: rows.length })}</p>;
  }
  const sayNote = ({ code, token, nearest }: CellNote): string => {
    const said = say(`studio.note-${code}`, { token });
    return nearest === null ? said : `${said} ${say('studio.note-nearest', { nearest })}`;
  };
  return (
    <ul className={css.notes} aria-live="polite">
      {notes.map(({ line, note }) => (
        <li
          key={`${line} ${note.column} ${note.token}`}
          className={note.severe ? css.severe : css.mild}
        >
          {say('studio.note-place', { line, column: MSEL_HEADERS[note.column][language][0] })}{' '}
          {sayNote(note)}
        </li>
      ))}
    </ul>
  );
}
