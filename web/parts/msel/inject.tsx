import { useStore } from 'zustand';
import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';
import { consoleStore } from '../../stores/console.ts';
import { span, storyTime } from '../../text/time.ts';
import { trackTitle } from '../../text/tracks.ts';
import { Chip } from '../../ui/chip.tsx';
import { join } from '../../ui/panel.tsx';
import { useNowMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import type { MselGroup } from './groups.ts';
import { InjectActions } from './inject-actions.tsx';
import css from './msel.module.css';

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
      {readOnly || group === 'done' || !(chosen || group === 'ready') ? null : (
        <InjectActions id={id} inject={inject} />
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
        {inject.why === null ? null : (
          <span>
            <strong>{say('msel.why')}</strong> {inject.why}
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
