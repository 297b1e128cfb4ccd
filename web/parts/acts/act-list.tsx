import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import type { OptionEntry } from '../../../sim-core/exercise/entries.ts';
import { compose } from '../../stores/desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { useSeat } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { useRefusal } from '../use-refusal.ts';
import css from './act-list.module.css';
import { ACT_FORMS, formOf } from './forms.ts';
import { useWritingStopped } from './stopped.ts';

const STANDINGS = ['under', 'outside', 'impossible'] as const;
const HEADINGS = {
  under: 'desk.acts-under',
  outside: 'desk.acts-outside',
  impossible: 'desk.acts-impossible',
} as const;

/** What this department may do now, what only outside the agreement, what not and why. */
export function ActList() {
  const { say } = useSay();
  const options = useSeat('options') ?? {};
  const offered = Object.keys(ACT_FORMS).flatMap((kind) => {
    const option = Object.values(options).find(({ act }) => act === kind);
    return option === undefined ? [] : [option];
  });
  return (
    <nav aria-label={say('desk.acts')}>
      {STANDINGS.map((standing) => {
        const acts = offered.filter((option) => option.standing === standing);
        if (acts.length === 0) return null;
        return (
          <div key={standing} className={join(css.group, standing === 'outside' && css.outside)}>
            <h3 className={css.heading}>
              {say(HEADINGS[standing])}
              {standing === 'outside' ? (
                <span className={css.help}>{say('desk.acts-outside-help')}</span>
              ) : null}
            </h3>
            {acts.map((option) => (
              <Act key={option.act} option={option} />
            ))}
          </div>
        );
      })}
    </nav>
  );
}

function Act({ option }: { readonly option: OptionEntry }) {
  const { say } = useSay();
  const refusalOf = useRefusal();
  const stopped = useWritingStopped();
  const form = formOf(option.act);
  if (form === null) return null;
  const impossible = option.standing === 'impossible';
  return (
    <button
      type="button"
      className={css.act}
      disabled={stopped || impossible}
      onClick={() => compose(option.act)}
      aria-keyshortcuts={form.key ?? undefined}
    >
      <span className={css.icon}>
        <Icon name={form.icon} />
      </span>
      <span>{say(form.title)}</span>
      {form.key === null || impossible ? <span /> : <kbd>{form.key.toUpperCase()}</kbd>}
      {option.reason === null ? null : <span className={css.why}>{refusalOf(option)}</span>}
    </button>
  );
}

/** Keys of the acts; one that can't be done says why. */
export function actShortcuts(
  options: Readonly<Record<string, OptionEntry>>,
  onImpossible: (option: OptionEntry) => void,
): Readonly<Record<string, () => void>> {
  const keys: Record<string, () => void> = {};
  for (const [kind, form] of Object.entries(ACT_FORMS)) {
    const option = Object.values(options).find(({ act }) => act === kind);
    if (form.key === null || option === undefined) continue;
    keys[form.key] = () => {
      if (option.standing !== 'impossible') compose(kind as SeatActKind);
      else if (option.reason !== null) onImpossible(option);
    };
  }
  return keys;
}
