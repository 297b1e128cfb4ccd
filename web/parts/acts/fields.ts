import type { SeatAct, SeatActKind } from '../../../sim-core/exercise/act.ts';
import type { PlainWebCode } from '../../text/say.ts';
import type { FormValues } from '../../stores/desk.ts';
import type { IconName } from '../../ui/icon.tsx';

/** How a field is filled in. */
export type FieldKind =
  | 'incident'
  | 'incidents'
  | 'department'
  | 'departments'
  | 'channel'
  | 'register'
  | 'form'
  | 'items'
  | 'capability'
  | 'amount'
  | 'yuan'
  | 'level'
  | 'colour'
  | 'protection'
  | 'measure'
  | 'switch'
  | 'place'
  | 'way'
  | 'line'
  | 'text';

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: PlainWebCode;
  /** May stay empty. */
  readonly optional?: boolean;
}

/** How one act is offered, written and built. Adding one means one row here and its words. */
export interface ActForm {
  readonly icon: IconName;
  /** Key that opens it. */
  readonly key: string | null;
  readonly title: PlainWebCode;
  readonly fields: readonly FieldSpec[];
  /** What becomes of it, said above its fields. */
  readonly help?: PlainWebCode;
  /** The act itself goes to somebody in writing, or is done on the spot. */
  readonly verb: 'send' | 'do';
  readonly build: (values: Reader) => SeatAct;
}

/** Reads values of a form that were checked to be there. */
export interface Reader {
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly amount: (name: string) => number;
  readonly flag: (name: string) => boolean;
  readonly record: (prefix: string) => Readonly<Record<string, string>>;
}

export function readerOf(values: FormValues): Reader {
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    text,
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value : [];
    },
    amount: (name) => {
      const value = values[name];
      return typeof value === 'number' ? value : 1;
    },
    flag: (name) => values[name] !== false,
    record: (prefix) =>
      Object.fromEntries(
        Object.keys(values)
          .filter((name) => name.startsWith(prefix) && text(name) !== '')
          .map((name) => [name.slice(prefix.length), text(name)]),
      ),
  };
}

/** Labels of fields that must be filled and are not. */
export function missingFields(form: ActForm, values: FormValues): readonly PlainWebCode[] {
  const reader = readerOf(values);
  return form.fields
    .filter(({ name, kind, optional }) => {
      if (optional === true || kind === 'switch' || kind === 'amount' || kind === 'yuan')
        return false;
      if (kind === 'items' || kind === 'incidents') return false;
      if (kind === 'departments') return reader.list(name).length === 0;
      return reader.text(name) === '';
    })
    .map(({ label }) => label);
}

/** Acts that a list or a paper offers where it stands, without a form. */
type AtHand = 'decide' | 'withdraw' | 'read' | 'acknowledge' | 'draft' | 'sign';

/** The compiler asks for the form of every other act. */
export type ActForms = { readonly [K in Exclude<SeatActKind, AtHand>]: ActForm };
