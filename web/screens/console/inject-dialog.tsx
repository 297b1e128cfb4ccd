import { useState } from 'react';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ManyField, TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';

/** An inject written in mid-play, put out at once or kept ready. */
export function InjectDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const titles = useTitles();
  const { conduct, busy } = useConduct();
  const seats = Object.values(useControl('seats') ?? {});
  const truth = Object.entries(useControl('truth') ?? {});
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [from, setFrom] = useState(() => say('role.facilitator'));
  const [to, setTo] = useState<readonly string[]>([]);
  const [facts, setFacts] = useState<readonly string[]>([]);
  const [proposed, setProposed] = useState(false);
  const ready = [title, text, from].every((one) => one.trim() !== '') && to.length > 0;
  const write = async (): Promise<void> => {
    const taken = await conduct({
      kind: 'add-inject',
      title: title.trim(),
      text: text.trim(),
      from: from.trim(),
      to: [...to],
      atMs: null,
      facts: [...facts],
      ...(proposed ? { proposed: true } : {}),
    });
    if (taken) onClose();
  };
  return (
    <Dialog
      open
      title={say('msel.write')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} disabled={!ready} onClick={() => void write()}>
            {say('common.save')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <TextField
          label={say('msel.title')}
          value={title}
          maxLength={64}
          onChange={setTitle}
          autoFocus
        />
        <TextField
          label={say('field.text')}
          value={text}
          rows={3}
          maxLength={8000}
          onChange={setText}
        />
        <TextField label={say('msel.from')} value={from} maxLength={64} onChange={setFrom} />
        <ManyField
          label={say('field.to')}
          values={to}
          choices={seats.map((seat) => ({
            value: seat.department,
            label: titles.text(seat.title),
          }))}
          onChange={setTo}
        />
        <ManyField
          label={say('field.incidents')}
          values={facts}
          choices={truth.map(([id, entry]) => ({ value: id, label: titles.text(entry.title) }))}
          onChange={setFacts}
        />
        <label>
          <input
            type="checkbox"
            checked={proposed}
            onChange={({ target }) => setProposed(target.checked)}
          />{' '}
          {say('msel.propose')}
        </label>
      </div>
    </Dialog>
  );
}
