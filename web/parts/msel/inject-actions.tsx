import { useState, type ReactNode } from 'react';
import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { ConductButton } from '../conduct-button.tsx';
import { useConduct } from '../use-conduct.ts';
import { useNowMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './msel.module.css';

const MINUTE_MS = 60_000;
/** How much later an inject goes out unless somebody says otherwise. */
export const LATER_MS = 15 * MINUTE_MS;
const DAY_MIN = 1440;

interface OneInject {
  readonly id: string;
  readonly inject: InjectEntry;
}

/** What can be done with an inject that has not gone out. */
export function InjectActions({ id, inject }: OneInject) {
  const { say } = useSay();
  const [asking, setAsking] = useState<'postpone' | 'skip' | null>(null);
  const close = (): void => setAsking(null);
  if (inject.state === 'submitted') {
    return (
      <div className={css.actions}>
        <ConductButton main attempt={{ kind: 'approve-inject', inject: id }}>
          {say('attention.approve')}
        </ConductButton>
      </div>
    );
  }
  if (asking === 'skip') return <Skip id={id} onClose={close} />;
  if (asking === 'postpone') return <Postpone id={id} inject={inject} onClose={close} />;
  return (
    <div className={css.actions}>
      <ConductButton main attempt={{ kind: 'release-inject', inject: id }}>
        {say('msel.release')}
      </ConductButton>
      <Button size="small" onClick={() => setAsking('postpone')}>
        {say('msel.postpone')}…
      </Button>
      <Button size="small" onClick={() => setAsking('skip')}>
        {say('msel.skip')}…
      </Button>
    </div>
  );
}

interface Asking {
  readonly id: string;
  readonly onClose: () => void;
}

function Skip({ id, onClose }: Asking) {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  const [why, setWhy] = useState('');
  return (
    <Ask
      verb={say('msel.skip')}
      ready={why.trim() !== ''}
      busy={busy}
      onDo={() => conduct({ kind: 'skip-inject', inject: id, why: why.trim() })}
      onClose={onClose}
    >
      <TextField label={say('msel.skip-why')} value={why} onChange={setWhy} autoFocus />
    </Ask>
  );
}

function Postpone({ id, inject, onClose }: Asking & OneInject) {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  const nowMs = Math.floor(useNowMs());
  const [minutes, setMinutes] = useState(LATER_MS / MINUTE_MS);
  const [why, setWhy] = useState('');
  const postpone = (): Promise<boolean> => {
    const toMs = Math.max(nowMs, inject.atMs ?? nowMs) + minutes * MINUTE_MS;
    const reason = why.trim();
    const said = reason === '' ? {} : { why: reason };
    return conduct({ kind: 'postpone-inject', inject: id, toMs, ...said });
  };
  return (
    <Ask verb={say('msel.postpone')} ready busy={busy} onDo={postpone} onClose={onClose}>
      <NumberField
        label={say('msel.postpone-by')}
        value={minutes}
        min={1}
        max={DAY_MIN}
        step={5}
        onChange={setMinutes}
      />
      <TextField label={say('msel.postpone-why')} value={why} onChange={setWhy} autoFocus />
    </Ask>
  );
}

/** What must be known first, and then the deed or not; it stays open when the deed is refused. */
function Ask({
  verb,
  ready,
  busy,
  onDo,
  onClose,
  children,
}: {
  readonly verb: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onDo: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useSay();
  const carryOut = async (): Promise<void> => {
    if (await onDo()) onClose();
  };
  return (
    <form
      className={css.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void carryOut();
      }}
    >
      {children}
      <div className={css.answers}>
        <Button size="small" tone="main" submit busy={busy} disabled={!ready}>
          {verb}
        </Button>
        <Button size="small" onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
