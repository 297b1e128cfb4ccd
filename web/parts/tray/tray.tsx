import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TrayEntry } from '../../../sim-core/exercise/entries.ts';
import { consoleStore } from '../../stores/console.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { registerFor } from '../acts/register.ts';
import { useConduct } from '../use-conduct.ts';
import { useControl, useGazetteer, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './tray.module.css';

/** 代答: messages to bodies that nobody plays, answered here in their name. */
export function Tray({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const entries = Object.entries(useControl('tray') ?? {}).sort(([, a], [, b]) => a.atMs - b.atMs);
  const open = useStore(consoleStore, (state) => state.tray) ?? entries[0]?.[0] ?? null;
  if (entries.length === 0) return <Empty icon="inbox">{say('tray.empty')}</Empty>;
  return (
    <ul>
      {entries.map(([id, entry]) => (
        <Item key={id} entry={entry}>
          {readOnly ? null : <Answer id={id} entry={entry} open={id === open} />}
        </Item>
      ))}
    </ul>
  );
}

function Item({ entry, children }: { readonly entry: TrayEntry; readonly children: ReactNode }) {
  const { say, language } = useSay();
  const titles = useTitles();
  return (
    <li className={css.item}>
      <div className={css.head}>
        <span>
          {say('tray.from', {
            from: titles.department(entry.from),
            to: titles.department(entry.department),
          })}
        </span>
        <time className={css.time}>{storyTime(language, entry.atMs)}</time>
      </div>
      <p className={css.text}>{entry.text}</p>
      {children}
    </li>
  );
}

function Answer({
  id,
  entry,
  open,
}: {
  readonly id: string;
  readonly entry: TrayEntry;
  readonly open: boolean;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const gazetteer = useGazetteer();
  const { conduct, busy } = useConduct();
  const [text, setText] = useState('');
  const answer = (): void =>
    void conduct({
      kind: 'act',
      department: entry.department,
      act: {
        kind: 'message',
        to: [entry.from],
        copies: [],
        register: registerFor(gazetteer, entry.department, [entry.from], true),
        channel: 'phone',
        text: text.trim(),
        incidents: entry.incidents,
        replyTo: id,
      },
      thinkWallMs: null,
      simulated: true,
    });
  if (!open) {
    return (
      <Button size="small" onClick={() => consoleStore.setState({ tray: id })}>
        {say('attention.answer')}
      </Button>
    );
  }
  return (
    <>
      <TextField
        label={say('tray.answer')}
        hint={say('tray.as', { who: titles.department(entry.department) })}
        value={text}
        rows={2}
        onChange={setText}
      />
      <Button tone="main" busy={busy} disabled={text.trim() === ''} onClick={answer}>
        {say('common.send')}
      </Button>
    </>
  );
}
