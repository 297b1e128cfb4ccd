import { useState } from 'react';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useGazetteer, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, ManyField, TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';

type Way = 'face' | 'phone';
const WAYS: readonly Way[] = ['face', 'phone'];

/** What two desks said to each other across the table or by phone, put on record by who heard it. */
export function TalkDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const titles = useTitles();
  const { conduct, busy } = useConduct();
  const { departments } = useGazetteer();
  const seats = Object.keys(useControl('seats') ?? {});
  const truth = Object.entries(useControl('truth') ?? {});
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [way, setWay] = useState<Way>('face');
  const [facts, setFacts] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  // One can only tell what one knows.
  const known = truth.filter(([, { knownTo }]) => from !== null && knownTo.includes(from));
  const told = facts.filter((id) => known.some(([one]) => one === id));
  const isEmpty = told.length === 0 && note.trim() === '';
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ value: id, label: titles.department(id) }));
  const record = async (): Promise<void> => {
    if (from === null || to === null) return;
    const act = { kind: 'told', way, with: to, incidents: [...told], note: note.trim() } as const;
    const body = {
      kind: 'act',
      department: from,
      act,
      thinkWallMs: null,
      simulated: true,
    } as const;
    if (!(await conduct(body))) return;
    notice(say('talk.done'));
    onClose();
  };
  return (
    <Dialog
      open
      title={say('talk.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={from === null || to === null || from === to || isEmpty}
            onClick={() => void record()}
          >
            {say('talk.do')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('talk.help')}</p>
        <ChoiceField
          label={say('talk.from')}
          value={from}
          choices={named(seats)}
          onChange={setFrom}
        />
        <ChoiceField
          label={say('field.with')}
          value={to}
          choices={named(Object.keys(departments).filter((id) => id !== from))}
          onChange={setTo}
        />
        <ChoiceField
          label={say('field.way')}
          value={way}
          choices={WAYS.map((one) => ({ value: one, label: say(`way.${one}`) }))}
          onChange={(next) => setWay(WAYS.find((one) => one === next) ?? way)}
        />
        <ManyField
          label={say('field.incidents')}
          values={told}
          choices={known.map(([id, entry]) => ({ value: id, label: titles.text(entry.title) }))}
          onChange={setFacts}
        />
        <TextField
          label={say('field.text')}
          value={note}
          rows={2}
          maxLength={2000}
          onChange={setNote}
        />
      </div>
    </Dialog>
  );
}
