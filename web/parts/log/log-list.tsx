import type { LogEntry, MeasureEntry } from '../../../sim-core/exercise/entries.ts';
import { storyTime } from '../../text/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useSay } from '../use-say.ts';
import { measureState, objectOf, type KnownTitles } from './act-words.ts';
import css from './log.module.css';

/** Acts that are no decisions: they are kept, and not shown among them. */
const SILENT = new Set(['read', 'acknowledge']);

/** What this department did, latest first; nothing in it can be changed. */
export function LogList({ oldestFirst = false }: { readonly oldestFirst?: boolean }) {
  const { say } = useSay();
  const entries = Object.entries(useSeat('log') ?? {})
    .filter(([, { act }]) => !SILENT.has(act.kind))
    .sort(([, a], [, b]) => (oldestFirst ? a.atMs - b.atMs : b.atMs - a.atMs));
  if (entries.length === 0) return <Empty icon="log">{say('desk.log-empty')}</Empty>;
  return (
    <ol className={css.list}>
      {entries.map(([id, entry]) => (
        <Entry key={id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const reasonOf = useReason();
  const known = useKnownTitles();
  const measure = useMeasureOf(entry);
  return (
    <li className={css.entry}>
      <time className={css.time}>{storyTime(language, entry.atMs)}</time>
      <span className={css.what}>{say(`act.${entry.act.kind}`)}</span>
      {measure !== null ? (
        <Chip tone="line">{say(measureState(measure))}</Chip>
      ) : entry.awaitsFacilitators ? (
        <Chip tone="line">{say('desk.log-waits')}</Chip>
      ) : entry.recorded === true ? (
        <Chip tone="line">{say('desk.log-recorded')}</Chip>
      ) : entry.standing === 'outside' ? (
        <Chip tone="outside" {...(entry.reason === null ? {} : { title: reasonOf(entry.reason) })}>
          {say('desk.acts-outside')}
        </Chip>
      ) : (
        <span />
      )}
      <span className={css.object}>{objectOf(entry.act, titles, say, known)}</span>
    </li>
  );
}

/** The measure that a line of the log ordered, with what has come of it; null for every other line. */
function useMeasureOf({ act, atMs }: LogEntry): MeasureEntry | null {
  const measures = useSeat('measures') ?? {};
  if (act.kind !== 'measure' || !act.on) return null;
  const found = Object.values(measures).find(
    (one) => one.measure === act.measure && one.incident === act.incident && one.orderedMs === atMs,
  );
  return found ?? null;
}

/** Titles as this desk knows them. */
export function useKnownTitles(): KnownTitles {
  const beliefs = useSeat('beliefs') ?? {};
  const protections = useSeat('protections') ?? {};
  const titles = useTitles();
  return {
    incident: (id) =>
      titles.text(Object.values(beliefs).find(({ incident }) => incident === id)?.title ?? id),
    protection: (id) => titles.text(protections[id]?.title ?? id),
  };
}
