import { MEASURE_WORDS } from '../../../sim-core/text/index.ts';
import type { AttentionEntry, ById } from '../../../sim-core/exercise/entries.ts';
import { consoleStore, openDialog, showPane } from '../../stores/console.ts';
import { droppedSeats } from '../../stores/presence.ts';
import { span } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { LATER_MS } from '../msel/inject-actions.tsx';
import { useTrack } from '../msel/msel-list.tsx';
import { ConductButton } from '../conduct-button.tsx';
import { useClock, useControl, useGame, useNowMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './queue.module.css';

/** Up to this priority an item is marked: 1 is the most urgent. */
const HIGH = 2;

/** The one list of what a facilitator should look at, each with the one thing to do about it. */
export function AttentionQueue({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const entries = useAttention();
  if (entries.length === 0) return <Empty icon="check">{say('attention.empty')}</Empty>;
  return (
    <ul>
      {entries.map(([id, entry]) => (
        <Item key={id} entry={entry} readOnly={readOnly} />
      ))}
    </ul>
  );
}

export function useAttention(): readonly (readonly [string, AttentionEntry])[] {
  const attention = useControl('attention') ?? {};
  const dropped = useDropped();
  const injects = useControl('msel') ?? {};
  const track = useTrack();
  // Somebody else looks after the injects of the other tracks; what a seat waits for is everybody's.
  const isMine = ({ subject }: AttentionEntry): boolean => {
    const its = injects[subject]?.track ?? null;
    return track === null || its === null || its === track;
  };
  return Object.entries({ ...attention, ...dropped })
    .filter(([, entry]) => isMine(entry))
    .sort(([, a], [, b]) => a.priority - b.priority || a.sinceMs - b.sinceMs);
}

/** Seats whose people have no connection: only play waits for them. */
function useDropped(): ById<AttentionEntry> {
  const seats = useControl('seats');
  const presence = useGame((state) => state.presence);
  const clock = useClock();
  const isOn = clock?.state === 'running' || clock?.state === 'paused';
  return seats === null || !isOn ? {} : droppedSeats(seats, presence);
}

function Item({ entry, readOnly }: { readonly entry: AttentionEntry; readonly readOnly: boolean }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const nowMs = useNowMs();
  const injects = useControl('msel') ?? {};
  const measure = (useControl('measures') ?? {})[entry.subject];
  const subject =
    measure !== undefined && entry.kind === 'measure'
      ? titles.text(MEASURE_WORDS[measure.measure].title)
      : titles.text(injects[entry.subject]?.title) ||
        (entry.department === null ? entry.subject : '');
  return (
    <li className={join(css.item, entry.priority <= HIGH && css.high)}>
      <span className={css.kind}>
        {say(`attention.${entry.kind}`)}
        <span className={css.wait}>
          {entry.kind === 'held-inject' ? (
            <Countdown untilMs={injects[entry.subject]?.atMs ?? nowMs} />
          ) : (
            span(language, nowMs - entry.sinceMs)
          )}
        </span>
      </span>
      <span className={css.who}>
        {entry.department === null ? '' : titles.department(entry.department)} {subject}
      </span>
      {readOnly ? null : (
        <span className={css.do}>
          <Remedy entry={entry} />
        </span>
      )}
    </li>
  );
}

/** Wall time until it goes out by itself. */
function Countdown({ untilMs }: { readonly untilMs: number }) {
  const { say } = useSay();
  const nowMs = useNowMs();
  const speed = useClock()?.speed ?? 1;
  const seconds = Math.ceil(Math.max(0, untilMs - nowMs) / speed / 1000);
  return <span aria-hidden="true">{say('held.seconds', { count: seconds })}</span>;
}

function Remedy({ entry }: { readonly entry: AttentionEntry }) {
  const { say } = useSay();
  const nowMs = Math.floor(useNowMs());
  const { department, subject } = entry;
  switch (entry.kind) {
    case 'simulator':
      return (
        <Button
          size="small"
          tone="main"
          onClick={() => {
            showPane('tray');
            consoleStore.setState({ tray: subject });
          }}
        >
          {say('attention.answer')}
        </Button>
      );
    case 'measure':
      return (
        <Button
          size="small"
          tone="main"
          onClick={() => {
            consoleStore.setState({ measure: subject });
            openDialog('adjudicate');
          }}
        >
          {say('attention.rule')}
        </Button>
      );
    case 'held-inject':
      return (
        <>
          <ConductButton main attempt={{ kind: 'release-inject', inject: subject }}>
            {say('attention.let-go')}
          </ConductButton>
          <ConductButton
            attempt={{ kind: 'postpone-inject', inject: subject, toMs: nowMs + LATER_MS }}
          >
            {say('msel.postpone-at-once')}
          </ConductButton>
        </>
      );
    case 'submitted-inject':
      return (
        <ConductButton main attempt={{ kind: 'approve-inject', inject: subject }}>
          {say('attention.approve')}
        </ConductButton>
      );
    case 'due-inject':
      return (
        <ConductButton main attempt={{ kind: 'release-inject', inject: subject }}>
          {say('attention.release')}
        </ConductButton>
      );
    case 'idle-seat':
    case 'dropped-seat':
    case 'decision':
      return department === null ? null : (
        <ConductButton attempt={{ kind: 'control', department, mode: 'doctrine' }}>
          {say('attention.to-doctrine')}
        </ConductButton>
      );
    case 'missed-action':
      return (
        <Button
          size="small"
          onClick={() => {
            showPane('msel');
            consoleStore.setState({ inject: subject });
          }}
        >
          {say('attention.show')}
        </Button>
      );
  }
}
