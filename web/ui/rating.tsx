import { join } from './panel.tsx';
import css from './rating.module.css';

/** One of the ratings, by letter and shade. */
export function Rating({ rating, title }: { readonly rating: string; readonly title: string }) {
  return (
    <span
      className={join(css.rating, css[classOf(rating)])}
      title={title}
      role="img"
      aria-label={title}
    >
      {rating}
    </span>
  );
}

/** One tap rates, another takes it back. */
export function RatingChoice<R extends string>({
  label,
  ratings,
  value,
  titleOf,
  busy = false,
  onChange,
}: {
  readonly label: string;
  readonly ratings: readonly R[];
  readonly value: R | null;
  readonly titleOf: (rating: R) => string;
  /** The last tap has no answer yet: another would be a second rating. */
  readonly busy?: boolean;
  readonly onChange: (rating: R | null) => void;
}) {
  return (
    <div className={css.set} role="group" aria-label={label} aria-busy={busy || undefined}>
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          className={join(css.rating, value === rating && css[classOf(rating)])}
          aria-pressed={value === rating}
          aria-label={`${rating} ${titleOf(rating)}`}
          title={titleOf(rating)}
          onClick={busy ? undefined : () => onChange(value === rating ? null : rating)}
        >
          {rating}
        </button>
      ))}
    </div>
  );
}

/** `N/A` names no class. */
function classOf(rating: string): string {
  return rating.replace('/', '');
}
