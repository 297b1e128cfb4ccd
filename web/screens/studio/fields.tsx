import type { ReactNode } from 'react';
import { useSay } from './use-say.ts';
import { fieldsOf, textOf } from '../../source/studio/outline.ts';
import type { Path } from '../../source/studio/splice.ts';
import { ChoiceField, ManyField, TextField, type Choice } from '../../ui/field.tsx';
import css from './forms.module.css';
import { writeSpoken } from './spoken.ts';
import type { OpenFile } from './use-file.ts';

interface Bound {
  readonly file: OpenFile;
  readonly path: Path;
  readonly label: string;
  readonly hint?: ReactNode;
}

export function valueIn(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** What is wrong here stands where the hint would. */
export function useHint(file: OpenFile, path: Path, hint: ReactNode): ReactNode {
  const { language } = useSay();
  const [problem] = file.at(path);
  if (problem === undefined) return hint;
  return (
    <span className={css.bad} role="alert">
      {problem[language]}
    </span>
  );
}

/** Numbers stay numbers. */
function scalarOf(written: string): string | number | boolean {
  if (written === 'true' || written === 'false') return written === 'true';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

/** One value of the file; emptied it is taken out of it. */
export function ValueField({
  file,
  path,
  label,
  hint,
  placeholder,
  rows,
}: Bound & { readonly placeholder?: string; readonly rows?: number }) {
  const value = valueIn(file.data, path);
  // A number written long keeps its range and source.
  const isLong = typeof value === 'object' && value !== null && 'value' in value;
  const at = isLong ? [...path, 'value'] : path;
  return (
    <TextField
      label={label}
      value={textOf(isLong ? value.value : value)}
      hint={useHint(file, path, hint)}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(rows === undefined ? {} : { rows })}
      onChange={(next) => file.put(at, next === '' ? undefined : scalarOf(next))}
    />
  );
}

/** A text in both languages; the one that is spoken comes first. */
export function BothField({
  file,
  path,
  label,
  hint,
  rows,
  optional = false,
}: Bound & { readonly rows?: number; readonly optional?: boolean }) {
  const { say, language } = useSay();
  const shown = useHint(file, path, hint);
  const value = valueIn(file.data, path);
  const order = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  return (
    <div className={css.both}>
      {order.map((spoken, index) => (
        <TextField
          key={spoken}
          label={`${label} · ${say(`studio.in-${spoken}`)}`}
          value={textOf(fieldsOf(value)[spoken])}
          hint={index === 1 ? shown : undefined}
          {...(rows === undefined ? {} : { rows })}
          onChange={(next) => writeSpoken(file, path, value, spoken, next, optional)}
        />
      ))}
    </div>
  );
}

export function PickField({
  file,
  path,
  label,
  hint,
  choices,
  empty,
  onPick,
}: Bound & {
  readonly choices: readonly Choice[];
  readonly empty?: string;
  readonly onPick?: (value: string) => void;
}) {
  const value = textOf(valueIn(file.data, path));
  const all = empty === undefined ? choices : [{ value: '', label: empty }, ...choices];
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={all}
      hint={useHint(file, path, hint)}
      onChange={(next) => {
        file.put(path, next === '' ? undefined : next);
        onPick?.(next);
      }}
    />
  );
}

export function ManyPickField({
  file,
  path,
  label,
  hint,
  choices,
}: Bound & { readonly choices: readonly Choice[] }) {
  const value = valueIn(file.data, path);
  return (
    <ManyField
      label={label}
      values={Array.isArray(value) ? value.map(textOf) : []}
      choices={choices}
      hint={useHint(file, path, hint)}
      onChange={(next) => file.put(path, next.length === 0 ? undefined : [...next])}
    />
  );
}
