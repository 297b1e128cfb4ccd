import { Input, InputNumber, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import css from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
}

/** A list opens inside the dialog that its field stands in: nothing outside is above that. */
function popupFrame(field: HTMLElement): HTMLElement {
  return field.closest('dialog') ?? document.body;
}

/** A label that belongs to the control inside it. */
function Field({
  label,
  hint,
  id,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : <div className={css.hint}>{hint}</div>}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field is left. */
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly password?: boolean;
  readonly autoFocus?: boolean;
}

export function TextField({
  label,
  hint,
  value,
  onChange,
  onBlur,
  placeholder,
  rows,
  maxLength = 2000,
  password = false,
  autoFocus = false,
}: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    maxLength,
    autoFocus,
    onBlur,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <Field label={label} hint={hint} id={id}>
      {rows === undefined ? (
        <Input {...shared} type={password ? 'password' : 'text'} />
      ) : (
        <Input.TextArea {...shared} rows={rows} />
      )}
    </Field>
  );
}

export interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
}

export function NumberField({
  label,
  hint,
  value,
  onChange,
  min,
  max = 1_000_000,
  step = 1,
  unit,
}: NumberFieldProps) {
  const id = useId();
  return (
    <Field label={label} hint={hint} id={id}>
      <InputNumber
        id={id}
        value={value}
        min={min}
        max={max}
        step={step}
        suffix={unit}
        // An emptied field is about to be filled; if it is only left, it shows its number again.
        onChange={(next) => {
          if (typeof next === 'number') onChange(next);
        }}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export function ChoiceField({
  label,
  hint,
  value,
  choices,
  onChange,
}: FieldProps & {
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <Field label={label} hint={hint} id={id}>
      <Select
        id={id}
        value={value}
        options={[...choices]}
        onChange={(next: string) => onChange(next)}
        showSearch={choices.length > 8 ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        getPopupContainer={popupFrame}
      />
    </Field>
  );
}

export function ManyField({
  label,
  hint,
  values,
  choices,
  onChange,
  placeholder,
}: FieldProps & {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string;
}) {
  const id = useId();
  return (
    <Field label={label} hint={hint} id={id}>
      <Select
        id={id}
        mode="multiple"
        value={[...values]}
        options={[...choices]}
        placeholder={placeholder}
        onChange={(next: string[]) => onChange(next)}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        getPopupContainer={popupFrame}
      />
    </Field>
  );
}
