import type { SittingEntry } from '../../../sim-core/exercise/entries.ts';
import { amountOf } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { join } from '../../ui/panel.tsx';
import { useControl, useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './sittings.module.css';
import { TimeLeft } from './time-left.tsx';

/** The sittings that this desk knows of. */
export function DeskSittings() {
  const sittings = useSeat('sittings') ?? {};
  const beliefs = useSeat('beliefs') ?? {};
  const titles = useTitles();
  return (
    <ul>
      {inOrder(sittings).map(([id, entry]) => (
        <Sitting
          key={id}
          entry={entry}
          titleOf={(incident) => titles.text(beliefs[incident]?.title)}
        />
      ))}
    </ul>
  );
}

/** All sittings to come, a line each, for those who run the game; nothing while there are none. */
export function SittingStrip() {
  const { say } = useSay();
  const titles = useTitles();
  const sittings = useControl('sittings') ?? {};
  const truth = useControl('truth') ?? {};
  if (Object.keys(sittings).length === 0) return null;
  return (
    // A region that scrolls must be reachable by the keyboard.
    <section className={css.strip} aria-label={say('sitting.title')} tabIndex={0}>
      <ul>
        {inOrder(sittings).map(([id, { knownTo, ...entry }]) => (
          <Sitting
            key={id}
            entry={entry}
            titleOf={(incident) => titles.text(truth[incident]?.title)}
            knownTo={knownTo}
            inOneLine
          />
        ))}
      </ul>
    </section>
  );
}

function inOrder<T extends SittingEntry>(
  sittings: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  return Object.entries(sittings).sort(([, a], [, b]) => a.sitsMs - b.sitsMs);
}

function Sitting({
  entry,
  titleOf,
  knownTo = [],
  inOneLine = false,
}: {
  readonly entry: SittingEntry;
  readonly titleOf: (incident: string) => string;
  readonly knownTo?: readonly string[];
  readonly inOneLine?: boolean;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const named = (ids: readonly string[]): string => ids.map(titles.department).join(' · ');
  return (
    <li className={join(css.sitting, inOneLine && css.line)}>
      <p className={css.time}>
        <span>{say('sitting.at', { time: storyTime(language, entry.sitsMs) })}</span>{' '}
        <span className={css.left}>
          <TimeLeft untilMs={entry.sitsMs} />
        </span>
      </p>
      <ul className={css.facts}>
        <li>{say('sitting.convenor', { who: titles.department(entry.convenor) })}</li>
        {entry.asked.length === 0 ? null : (
          <li>{say('sitting.asked', { who: named(entry.asked) })}</li>
        )}
        {entry.subjects.length === 0 ? null : (
          <li>{say('sitting.about', { what: entry.subjects.map(titleOf).join(' · ') })}</li>
        )}
        {entry.table.map(({ requester, capability, quantity }, index) => (
          // Somebody may have asked twice for the same.
          <li key={index}>
            {say('sitting.request', {
              who: titles.department(requester),
              what: `${titles.capability(capability)} ${amountOf(quantity)}`,
            })}
          </li>
        ))}
        {knownTo.length === 0 ? null : <li>{say('sitting.known', { who: named(knownTo) })}</li>}
      </ul>
    </li>
  );
}
