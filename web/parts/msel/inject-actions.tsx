import { useState } from 'react';
import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { useConduct } from '../use-conduct.ts';
import { useNowMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './msel.module.css';

/** How much later an inject goes out unless somebody says otherwise, minutes. */
export const LATER_MIN = 15;
const MINUTE_MS = 60_000;
const DAY_MIN = 1440;

interface OneInject {
  readonly id: string;
  readonly inject: InjectEntry;
}

/** What can be done with an inject that has not gone out. */
export function InjectActions({ id, inject }: OneInject) {
  const { say } = useSay();
  const conduct = useConduct();
  const [asking, setAsking] = useState<'postpone' | 'skip' | null>(null);
  const close = (): void => setAsking(null);
  if (inject.state === 'submitted') {
    return (
      <div className={css.actions}>
        <Button
          size="small"
          tone="main"
          onClick={() => void conduct({ kind: 'approve-inject', inject: id })}
        >
          {say('attention.approve')}
        </Button>
      </div>
    );
  }
  if (asking === 'skip') return <Skip id={id} onClose={close} />;
  if (asking === 'postpone') return <Postpone id={id} inject={inject} onClose={close} />;
  return (
    <div className={css.actions}>
      <Button
        size="small"
        tone="main"
        onClick={() => void conduct({ kind: 'release-inject', inject: id })}
      >
        {say('msel.release')}
      </Button>
      <Button size="small" onClick={() => setAsking('postpone')}>
        {say('msel.postpone')}…
      </Button>
      <Button size="small" onClick={() => setAsking('skip')}>
        {say('msel.skip')}…
      </Button>
    </div>
  );
}

function Skip({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { say } = useSay();
  const conduct = useConduct();
  const [why, setWhy] = useState('');
  return (
    <div className={css.actions}>
      <TextField label={say('msel.skip-why')} value={why} onChange={setWhy} autoFocus />
      <Button
        size="small"
        tone="main"
        disabled={why.trim() === ''}
        onClick={() => void conduct({ kind: 'skip-inject', inject: id, why: why.trim() })}
      >
        {say('msel.skip')}
      </Button>
      <Button size="small" onClick={onClose}>
        {say('common.cancel')}
      </Button>
    </div>
  );
}

function Postpone({ id, inject, onClose }: OneInject & { readonly onClose: () => void }) {
  const { say } = useSay();
  const conduct = useConduct();
  const nowMs = Math.floor(useNowMs());
  const [minutes, setMinutes] = useState(LATER_MIN);
  const [why, setWhy] = useState('');
  const postpone = async (): Promise<void> => {
    const toMs = Math.max(nowMs, inject.atMs ?? nowMs) + minutes * MINUTE_MS;
    const reason = why.trim();
    const said = reason === '' ? {} : { why: reason };
    if (await conduct({ kind: 'postpone-inject', inject: id, toMs, ...said })) onClose();
  };
  return (
    <div className={css.actions}>
      <NumberField
        label={say('msel.postpone-by')}
        value={minutes}
        min={1}
        max={DAY_MIN}
        step={5}
        unit={say('adjudicate.minutes')}
        onChange={setMinutes}
      />
      <TextField label={say('msel.postpone-why')} value={why} onChange={setWhy} autoFocus />
      <Button size="small" tone="main" onClick={() => void postpone()}>
        {say('msel.postpone')}
      </Button>
      <Button size="small" onClick={onClose}>
        {say('common.cancel')}
      </Button>
    </div>
  );
}
