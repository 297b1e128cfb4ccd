import { useState } from 'react';
import { useSay } from './use-say.ts';
import type { Named } from '../../source/studio/msel/names.ts';
import type { MselAround } from '../../source/studio/msel/read.ts';
import { MSEL_CELLS, type CodedColumn } from '../../source/studio/msel/words.ts';
import { fieldsOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { writeSpoken } from './spoken.ts';
import { useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import { useTypedId } from './use-typed-id.ts';
import css from './msel.module.css';

type Fields = Readonly<Record<string, unknown>>;

/** Columns in the order of the field's lists; those in `spoken` are edited in the language shown. */
const COLUMNS = [
  'id',
  'title',
  'at',
  'from',
  'to',
  'method',
  'text',
  'expected',
  'phase',
  'priority',
  'type',
  'when',
  'track',
  'notes',
] as const;
type Column = (typeof COLUMNS)[number];
const SPOKEN: readonly Column[] = ['title', 'text', 'expected', 'notes'];
const OPTIONAL: readonly Column[] = ['expected', 'notes'];
const WIDE: readonly Column[] = ['text', 'expected', 'notes', 'to'];

export function MselTable({
  file,
  injects,
  around,
}: {
  readonly file: OpenFile;
  readonly injects: readonly Fields[];
  readonly around: MselAround;
}) {
  const { say } = useSay();
  const chosen = useChosen('msel');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={css.corner}>
            {say('studio.row')}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={WIDE.includes(column) ? css.wide : undefined}>
              {say(`studio.col-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {injects.map((inject, index) => {
          const id = textOf(inject['id']);
          return (
            <tr key={index} className={id === chosen ? css.open : undefined}>
              <th scope="row" className={css.corner}>
                <button
                  type="button"
                  className={css.number}
                  aria-label={say('studio.open-row', { number: index + 1 })}
                  aria-pressed={id === chosen}
                  onClick={() => choosePart('msel', id)}
                >
                  {index + 1}
                </button>
                <Button
                  tone="quiet"
                  size="small"
                  icon={<Icon name="cross" size={12} />}
                  label={say('studio.remove-row', { number: index + 1 })}
                  onClick={() => file.remove(['msel', index])}
                />
              </th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <Cell file={file} inject={inject} index={index} column={column} around={around} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({
  file,
  inject,
  index,
  column,
  around,
}: {
  readonly file: OpenFile;
  readonly inject: Fields;
  readonly index: number;
  readonly column: Column;
  readonly around: MselAround;
}) {
  const { say, language } = useSay();
  const path = ['msel', index, column];
  const [problem] = file.at(path);
  const label = say('studio.cell', { column: say(`studio.col-${column}`), number: index + 1 });
  const bad = { 'aria-invalid': problem !== undefined, title: problem?.[language] };
  const put = (value: unknown): void =>
    file.put(
      path,
      value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value,
    );
  if (column in MSEL_CELLS) {
    const words = Object.entries(MSEL_CELLS[column as CodedColumn]);
    return (
      <select
        className={css.cell}
        value={textOf(inject[column])}
        aria-label={label}
        {...bad}
        onChange={({ target }) => put(target.value)}
      >
        <option value="">{say('studio.by-default')}</option>
        {words.map(([code, said]) => (
          <option key={code} value={code}>
            {said[language][0]}
          </option>
        ))}
      </select>
    );
  }
  if (column === 'phase') {
    return (
      <select
        className={css.cell}
        value={textOf(inject[column])}
        aria-label={label}
        {...bad}
        onChange={({ target }) => put(target.value)}
      >
        <option value="">{say('studio.none')}</option>
        {around.phases.map((phase) => (
          <option key={phase.id} value={phase.id}>
            {phase[language]}
          </option>
        ))}
      </select>
    );
  }
  if (column === 'to') {
    return (
      <Names
        label={label}
        values={inject[column]}
        list={around.departments}
        bad={bad}
        onChange={put}
      />
    );
  }
  if (SPOKEN.includes(column)) {
    const said = textOf(fieldsOf(inject[column])[language]);
    const change = (next: string): void =>
      writeSpoken(file, path, inject[column], language, next, OPTIONAL.includes(column));
    return (
      <textarea
        className={css.cell}
        rows={rowsFor(said, language, WIDE.includes(column))}
        value={said}
        aria-label={label}
        {...bad}
        onChange={({ target }) => change(target.value.replaceAll('\n', ' '))}
      />
    );
  }
  if (column === 'id') return <IdCell file={file} index={index} label={label} bad={bad} />;
  const value = inject[column];
  const isBoth = typeof value === 'object' && value !== null;
  // A sender that is a department stands there by its title, any other as it was written.
  const known = column === 'from' ? around.departments : [];
  const shown = textOf(isBoth ? fieldsOf(value)[language] : value);
  return (
    <input
      className={join(css.cell, column === 'when' && css.code)}
      value={known.find(({ id }) => id === shown)?.[language] ?? shown}
      aria-label={label}
      {...bad}
      onChange={({ target }) =>
        isBoth
          ? file.put([...path, language], target.value)
          : put(known.find(({ zh, en }) => [zh, en].includes(target.value))?.id ?? target.value)
      }
    />
  );
}

function IdCell({
  file,
  index,
  label,
  bad,
}: {
  readonly file: OpenFile;
  readonly index: number;
  readonly label: string;
  readonly bad: object;
}) {
  const { value, type, leave } = useTypedId(file, 'msel', 'msel', index);
  return (
    <input
      className={css.cell}
      value={value}
      aria-label={label}
      {...bad}
      onChange={({ target }) => type(target.value)}
      onBlur={leave}
    />
  );
}

/** Lines that a text needs in its column. */
function rowsFor(text: string, language: 'zh' | 'en', wide: boolean): number {
  const signs = (language === 'zh' ? 1 : 2) * (wide ? 16 : 8);
  return Math.min(6, Math.max(2, Math.ceil(text.length / signs)));
}

/** Several names in one cell, written by title; while somebody types, it is theirs. */
function Names({
  label,
  values,
  list,
  bad,
  onChange,
}: {
  readonly label: string;
  readonly values: unknown;
  readonly list: readonly Named[];
  readonly bad: object;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { language } = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const ids = Array.isArray(values) ? values.map(textOf) : [];
  const shown = ids.map((id) => list.find((one) => one.id === id)?.[language] ?? id).join('；');
  const take = (): void => {
    if (typed === null || typed === shown) {
      setTyped(null);
      return;
    }
    const parts = typed.split(/[;；\n]+/).map((part) => part.trim());
    const found = parts
      .filter((part) => part !== '')
      .map((part) => {
        const known = list.find(({ id, zh, en }) => [id, zh, en].includes(part));
        return known?.id ?? part;
      });
    onChange(found);
    setTyped(null);
  };
  return (
    <textarea
      className={css.cell}
      rows={rowsFor(shown, language, true)}
      value={typed ?? shown}
      aria-label={label}
      {...bad}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
    />
  );
}
