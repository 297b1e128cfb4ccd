import css from './segment.module.css';
import { join } from './panel.tsx';

export interface SegmentProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few, all in sight. */
export function Segment<V extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
}: SegmentProps<V>) {
  return (
    <div className={css.segment} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={join(css.choice, choice.value === value && css.chosen)}
          aria-pressed={choice.value === value}
          disabled={disabled}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
