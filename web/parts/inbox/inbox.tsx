import { memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { InboxEntry } from '../../../sim-core/exercise/entries.ts';
import { act } from '../../stores/acting.ts';
import { deskStore, INBOX_FILTERS, type InboxFilter } from '../../stores/desk.ts';
import { storyTime } from '../../text/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './inbox.module.css';
import { Reader } from './reader.tsx';
import { isOpen } from './sender.ts';
import { latestFirst, subjectOf } from './subject.ts';

const FILTER_LABELS = {
  all: 'desk.inbox-all',
  unread: 'desk.inbox-new',
  open: 'desk.inbox-open',
} as const;

const PASSES: Readonly<Record<InboxFilter, (item: InboxEntry) => boolean>> = {
  all: () => true,
  unread: (item) => item.readMs === null,
  open: isOpen,
};

export function Inbox() {
  const { say } = useSay();
  const inbox = useSeat('inbox');
  const sorted = useMemo(() => latestFirst(inbox ?? {}), [inbox]);
  const filter = useStore(deskStore, (state) => state.filter);
  const open = useStore(deskStore, (state) => state.item);
  const items = sorted.filter(([id, item]) => PASSES[filter](item) || id === open);
  return (
    <div className={css.split}>
      <div className={css.filters}>
        <Segment
          label={say('desk.inbox')}
          value={filter}
          choices={INBOX_FILTERS.map((value) => ({ value, label: say(FILTER_LABELS[value]) }))}
          onChange={(value) => deskStore.setState({ filter: value })}
        />
      </div>
      <div className={css.list} tabIndex={items.length === 0 ? undefined : -1}>
        {items.length === 0 ? (
          <Empty icon="inbox">{say('desk.inbox-empty')}</Empty>
        ) : (
          <ul>
            {items.map(([id, item]) => (
              <Item key={id} id={id} item={item} open={id === open} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const Item = memo(function Item({
  id,
  item,
  open,
}: {
  readonly id: string;
  readonly item: InboxEntry;
  readonly open: boolean;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={row}>
      <button
        type="button"
        className={join(css.item, item.readMs === null && css.unread, open && css.open)}
        aria-expanded={open}
        onClick={() => openItem(open ? null : id)}
      >
        <span className={css.dot} />
        <span className={css.title}>{subjectOf(item, titles, say)}</span>
        <span className={css.time}>{storyTime(language, item.deliveredMs)}</span>
        <span className={css.meta}>
          <Chip tone={item.kind === 'inject' || item.kind === 'order' ? 'loud' : 'plain'}>
            {say(item.register === null ? `inbox.${item.kind}` : `register.${item.register}`)}
          </Chip>
          {item.recorded === true ? <Chip tone="line">{say('desk.log-recorded')}</Chip> : null}
          {item.withdrawn ? <Chip tone="outside">{say('desk.inbox-withdrawn')}</Chip> : null}
          <span className={css.who}>{titles.sender(item.from)}</span>
          {item.acknowledgedMs === null ? null : (
            <span className={css.tick} title={say('desk.acknowledge')}>
              <Icon name="check" size={14} />
            </span>
          )}
        </span>
      </button>
      {open ? <Reader id={id} item={item} /> : null}
    </li>
  );
});

/** Opens an item; the first look is its reading, which only this desk's own people set. */
export function openItem(id: string | null): void {
  deskStore.setState({ item: id });
  if (id !== null) void act({ kind: 'read', item: id });
}

/** The item after or before the open one, as the list stands. */
export function stepItem(inbox: Readonly<Record<string, InboxEntry>>, by: 1 | -1): void {
  const { item, filter } = deskStore.getState();
  const ids = latestFirst(inbox)
    .filter(([id, entry]) => PASSES[filter](entry) || id === item)
    .map(([id]) => id);
  const at = item === null ? -1 : ids.indexOf(item);
  const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
  if (next !== undefined) openItem(next);
}
