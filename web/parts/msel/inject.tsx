import { useState } from 'react';
import { useStore } from 'zustand';
import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';
import { consoleStore } from '../../stores/console.ts';
import { span, storyTime } from '../../text/time.ts';
import { trackTitle } from '../../text/tracks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { join } from '../../ui/panel.tsx';
import { useConduct } from '../use-conduct.ts';
import { useNowMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import type { MselGroup } from './groups.ts';
import css from './msel.module.css';

export const POSTPONE_MS = 15 * 60_000;

export function Inject({
  id,
  inject,
  group,
  readOnly,
}: {
  readonly id: string;
  readonly inject: InjectEntry;
  readonly group: MselGroup;
  readonly readOnly: boolean;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const nowMs = useNowMs();
  const chosen = useStore(consoleStore, (state) => state.inject === id);
  const when =
    group === 'done' || inject.state === 'submitted'
      ? say(`inject.${inject.state}`)
      : inject.atMs === null
        ? say(inject.trigger === 'conditional' ? 'msel.conditional' : 'msel.manual')
        : inject.atMs > nowMs
          ? say('msel.in', { span: span(language, inject.atMs - nowMs) })
          : storyTime(language, inject.atMs);
  return (
    <div className={join(css.inject, group === 'ready' && css.ready)}>
      <button
        type="button"
        className={css.head}
        aria-expanded={chosen}
        onClick={() => consoleStore.setState({ inject: chosen ? null : id })}
      >
        <span className={css.number}>{inject.number}</span>
        <span className={css.title}>{titles.text(inject.title)}</span>
        <span className={css.when}>{when}</span>
      </button>
      {chosen ? <Body inject={inject} /> : null}
      {readOnly || group === 'done' ? null : (
        <Actions id={id} inject={inject} all={chosen || group === 'ready'} />
      )}
    </div>
  );
}

function Body({ inject }: { readonly inject: InjectEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const receipts = Object.values(inject.receipts);
  const count = (key: 'deliveredMs' | 'readMs' | 'acknowledgedMs' | 'actedMs'): number =>
    receipts.filter((receipt) => receipt[key] !== null).length;
  return (
    <div className={css.body}>
      <p className={css.text}>{titles.text(inject.text)}</p>
      <div className={css.facts}>
        <span>
          {say('msel.from-to', {
            from: titles.sender(inject.from),
            to: inject.to.map(titles.department).join(' · '),
          })}
        </span>
        {inject.track === null ? null : (
          <span>
            {say('msel.track')} {trackTitle(language, inject.track)}
          </span>
        )}
        {inject.expectedAction === null ? null : (
          <span>
            <strong>{say('msel.expected')}</strong> {titles.text(inject.expectedAction)}
          </span>
        )}
        {inject.controllerNotes === null ? null : (
          <span>
            <strong>{say('msel.notes')}</strong> {titles.text(inject.controllerNotes)}
          </span>
        )}
        {receipts.length === 0 ? null : (
          <span>
            {say('msel.receipts', {
              delivered: count('deliveredMs'),
              read: count('readMs'),
              acknowledged: count('acknowledgedMs'),
              acted: count('actedMs'),
            })}
          </span>
        )}
        {inject.priority === 'high' ? <Chip tone="loud">!</Chip> : null}
      </div>
    </div>
  );
}

function Actions({
  id,
  inject,
  all,
}: {
  readonly id: string;
  readonly inject: InjectEntry;
  readonly all: boolean;
}) {
  const { say } = useSay();
  const conduct = useConduct();
  const nowMs = useNowMs();
  const [skipping, setSkipping] = useState(false);
  const [why, setWhy] = useState('');
  if (!all) return null;
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
  if (skipping) {
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
        <Button size="small" onClick={() => setSkipping(false)}>
          {say('common.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.actions}>
      <Button
        size="small"
        tone="main"
        onClick={() => void conduct({ kind: 'release-inject', inject: id })}
      >
        {say('msel.release')}
      </Button>
      <Button
        size="small"
        onClick={() =>
          void conduct({
            kind: 'postpone-inject',
            inject: id,
            toMs: Math.max(Math.floor(nowMs), inject.atMs ?? nowMs) + POSTPONE_MS,
          })
        }
      >
        {say('msel.postpone')}
      </Button>
      <Button size="small" onClick={() => setSkipping(true)}>
        {say('msel.skip')}
      </Button>
    </div>
  );
}
