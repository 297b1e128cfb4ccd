import type { InboxEntry } from '../../../sim-core/exercise/entries.ts';
import type { Say } from '../../text/say.ts';
import type { Titles } from '../titles.ts';

/** What an item is about, in a few words. */
export function subjectOf(item: InboxEntry, titles: Titles, say: Say): string {
  if (item.kind === 'fact' && item.fact !== null) return titles.text(item.fact.title);
  if (item.title !== null) return titles.text(item.title);
  if (item.fact !== null) return titles.text(item.fact.title);
  if (item.form !== null) return say(`form.${item.form}`);
  const text = titles.text(item.text);
  return text === '' ? say(`inbox.${item.kind}`) : firstLine(text);
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Items in the order of delivery, latest first. */
export function latestFirst(
  inbox: Readonly<Record<string, InboxEntry>>,
): readonly (readonly [id: string, item: InboxEntry])[] {
  return Object.entries(inbox).sort(
    ([idA, a], [idB, b]) => b.deliveredMs - a.deliveredMs || (idA < idB ? 1 : -1),
  );
}
