import { storyTime } from '../../text/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './public.module.css';

/** What was said to the public, latest first. */
export function PublicList() {
  const { say, language } = useSay();
  const titles = useTitles();
  const entries = Object.entries(useSeat('public') ?? {}).sort(([, a], [, b]) => b.atMs - a.atMs);
  if (entries.length === 0) return <Empty icon="inbox">{say('desk.public-empty')}</Empty>;
  return (
    <ol>
      {entries.map(([id, entry]) => (
        <li key={id} className={css.entry}>
          <time className={css.time}>{storyTime(language, entry.atMs)}</time>
          <span className={css.head}>
            <span className={css.from}>{titles.department(entry.from)}</span>
            <Chip tone={entry.kind === 'warning' ? 'loud' : 'plain'}>
              {entry.kind === 'press'
                ? say('act.press')
                : entry.colour === null
                  ? say('field.colour-lift')
                  : say(`warning.${entry.colour}`)}
            </Chip>
          </span>
          <p className={css.text}>{titles.text(entry.text)}</p>
        </li>
      ))}
    </ol>
  );
}
