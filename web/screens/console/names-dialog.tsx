import { useEffect, useState } from 'react';
import type { ExpectedBody, RosterRead } from '../../../exercise-server/protocol/roster.ts';
import { ChooseTable } from '../../parts/choose-table.tsx';
import { failure } from '../../parts/failure.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { readNames, saveNames } from '../../stores/roster.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { GroupBody } from './door.tsx';
import css from './names.module.css';
import { NamesTable } from './names-table.tsx';

const READ_AFTER_MS = 250;

/** 参演名单: pasted or typed, held against the seats that are proposed, changed by hand, kept. */
export function NamesDialog({
  group,
  onClose,
}: {
  readonly group: GroupBody;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const [seen] = useState(group.roster);
  const [people, setPeople] = useState<readonly ExpectedBody[]>(() =>
    seen.expected.map(({ name, unit, role, department }) => ({ name, unit, role, department })),
  );
  const [text, setText] = useState('');
  const [read, setRead] = useState<RosterRead | null>(null);
  const { busy, request } = useRequest(notice);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      readNames(group.id, text).then(
        (found) => {
          if (stale) return;
          setRead(found);
          setPeople(found.rows.flatMap(({ expected }) => expected ?? []));
        },
        (problem: unknown) => notice(failure(problem)),
      );
    }, READ_AFTER_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, group.id]);
  const named = people.filter(({ name }) => name.trim() !== '');
  const save = (): Promise<void> =>
    request(async () => {
      await saveNames(group.id, seen.revision, named);
      notice(say('names.saved'));
      onClose();
    });
  return (
    <Dialog
      open
      width={860}
      title={say('names.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} onClick={() => void save()}>
            {say('names.save', { count: named.length })}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('names.help')}</p>
        <textarea
          className={css.source}
          aria-label={say('names.paste')}
          placeholder={say('names.example')}
          value={text}
          wrap="off"
          onChange={({ target }) => setText(target.value)}
        />
        <div className={css.ways}>
          <ChooseTable label={say('names.file')} onText={setText} />
          <Button
            onClick={() =>
              setPeople([...people, { name: '', unit: '', role: 'participant', department: null }])
            }
          >
            {say('names.add')}
          </Button>
        </div>
        <Remarks read={text.trim() === '' ? null : read} />
        <NamesTable group={group} people={people} onChange={setPeople} />
        <p className={css.private}>{say('names.private')}</p>
      </div>
    </Dialog>
  );
}

/** What is wrong with single rows, and what is not taken in. */
function Remarks({ read }: { readonly read: RosterRead | null }) {
  const { say, tell } = useSay();
  if (read === null) return null;
  return (
    <ul className={css.remarks} aria-live="polite">
      {read.rows.flatMap(({ line, notes }) =>
        notes.map(({ code, severe, said }) => (
          <li key={`${line} ${code}`} className={severe ? css.severe : undefined}>
            {say('names.row', { line, what: tell(said) })}
          </li>
        )),
      )}
      {read.leftOut.length === 0 ? null : (
        <li>{say('names.left-out', { columns: read.leftOut.join(' · ') })}</li>
      )}
    </ul>
  );
}
