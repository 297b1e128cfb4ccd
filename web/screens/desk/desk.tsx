import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { Checklist } from '../../parts/checklist.tsx';
import { CaseList } from '../../parts/cases/case-list.tsx';
import { ActList, actShortcuts } from '../../parts/acts/act-list.tsx';
import { useStopped, useWritingStopped } from '../../parts/acts/stopped.ts';
import { Composer } from '../../parts/acts/composer.tsx';
import { DeskSwitch } from '../../parts/desks/desk-switch.tsx';
import { DecisionList } from '../../parts/decisions/decision-list.tsx';
import { Banner } from '../../parts/frame/banner.tsx';
import { DeskHeader } from '../../parts/frame/desk-header.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { ReplayBand } from '../../parts/frame/replay-band.tsx';
import { Inbox, stepItem } from '../../parts/inbox/inbox.tsx';
import { reply } from '../../parts/inbox/reader.tsx';
import { isOpen } from '../../parts/inbox/sender.ts';
import { DraftList } from '../../parts/log/draft-list.tsx';
import { LogList } from '../../parts/log/log-list.tsx';
import { BeliefMap } from '../../parts/map/belief-map.tsx';
import { PublicList } from '../../parts/public/public-list.tsx';
import { SeatStatus } from '../../parts/seat-status.tsx';
import { DeskSittings } from '../../parts/sittings/sitting-list.tsx';
import { UnitList } from '../../parts/units/unit-list.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useClock, useSeat } from '../../parts/use-game.ts';
import { usePauseReason } from '../../parts/use-reason.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { DESK_TABS, deskStore, type DeskTab } from '../../stores/desk.ts';
import { stepDesk } from '../../stores/desks.ts';
import { join, Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { useShortcuts } from '../../ui/shortcut.ts';
import css from './desk.module.css';
import { KeyHelp, useKeyHelp } from './key-help.tsx';

const TAB_LABELS = {
  cases: 'desk.cases',
  units: 'desk.units',
  log: 'desk.log',
  public: 'desk.public',
} as const;

/** A department's desk: what it knows, what came in, what it may do. */
export function Desk({
  controls,
  band,
}: {
  /** What the holder of the clock may do with it. */
  readonly controls?: ReactNode;
  /** A line of its own above everything, such as that this is practice. */
  readonly band?: ReactNode;
}) {
  const { say } = useSay();
  const reasonOf = usePauseReason();
  const clock = useClock();
  const stopped = clock?.state !== 'running';
  const help = useKeyHelp();
  return (
    <div className={css.screen}>
      <div className={css.bands}>
        <Banner />
        <LinkBand />
        <ReplayBand />
        {band}
      </div>
      <DeskSwitch />
      <DeskHeader status={<SeatStatus />} controls={controls} />
      {clock?.state === 'paused' ? (
        <p className={css.stopped} role="status">
          {clock.why === null || clock.why === ''
            ? say('desk.paused')
            : say('desk.paused-why', { why: reasonOf(clock.why) })}
        </p>
      ) : null}
      <main className={join(css.columns, stopped && css.grey)} id="content">
        <Left />
        <Centre />
        <Right />
      </main>
      <DeskKeys openHelp={help.open} />
      <KeyHelp shown={help.shown} onClose={help.close} />
    </div>
  );
}

/** Columns are drawn again by what they show, not because the desk around them is. */
const Left = memo(function Left() {
  const { say } = useSay();
  const things = useSeat('desk')?.self.firstThings ?? [];
  const ticked = useStore(deskStore, (state) => state.ticked);
  return (
    <div className={css.column}>
      <Panel className={css.acts} title={say('desk.acts')}>
        <ActList />
      </Panel>
      {things.length === 0 ? null : (
        <Panel
          className={css.first}
          title={say('desk.duties')}
          note={say('desk.checklist-progress', { done: ticked.length, total: things.length })}
        >
          <Checklist />
        </Panel>
      )}
    </div>
  );
});

const Centre = memo(function Centre() {
  const { say } = useSay();
  const tab = useStore(deskStore, (state) => state.tab);
  return (
    <div className={css.column}>
      <BeliefMap className={css.map} />
      <Panel
        className={css.tabs}
        title={say(TAB_LABELS[tab])}
        titleHidden
        actions={
          <Segment<DeskTab>
            label={say('desk.menu')}
            value={tab}
            choices={DESK_TABS.map((value) => ({ value, label: say(TAB_LABELS[value]) }))}
            onChange={(value) => deskStore.setState({ tab: value })}
          />
        }
      >
        {tab === 'cases' ? <CaseList /> : null}
        {tab === 'units' ? <UnitList /> : null}
        {tab === 'log' ? <LogList /> : null}
        {tab === 'public' ? <PublicList /> : null}
      </Panel>
      <Composer />
    </div>
  );
});

const Right = memo(function Right() {
  const { say } = useSay();
  const decisions = Object.keys(useSeat('decisions') ?? {}).length;
  const drafts = Object.keys(useSeat('drafts') ?? {}).length;
  const sittings = Object.keys(useSeat('sittings') ?? {}).length;
  const inbox = useSeat('inbox') ?? {};
  const unread = Object.values(inbox).filter(({ readMs }) => readMs === null).length;
  return (
    <div className={css.column}>
      {decisions === 0 ? null : (
        <Panel className={css.decisions} title={say('desk.decisions')} count={decisions} loud>
          <DecisionList />
        </Panel>
      )}
      {drafts === 0 ? null : (
        <Panel className={css.decisions} title={say('desk.drafts')} count={drafts} loud>
          <DraftList />
        </Panel>
      )}
      {sittings === 0 ? null : (
        <Panel className={css.sittings} title={say('sitting.title')} count={sittings}>
          <DeskSittings />
        </Panel>
      )}
      <Panel className={css.inbox} title={say('desk.inbox')} count={unread} loud={unread > 0} flush>
        <Inbox />
      </Panel>
    </div>
  );
});

/** The keys of the desk: they follow the inbox and the options without drawing anything. */
function DeskKeys({ openHelp }: { readonly openHelp: () => void }) {
  const refusalOf = useRefusal();
  const { act, busy } = useAct();
  const writingStopped = useWritingStopped();
  const stopped = useStopped('acknowledge');
  const options = useSeat('options') ?? {};
  const inbox = useSeat('inbox') ?? {};
  const tab = (value: DeskTab) => () => deskStore.setState({ tab: value });
  const onItem = (run: (id: string) => void) => () => {
    const { item } = deskStore.getState();
    if (item !== null) run(item);
  };
  useShortcuts({
    ...(writingStopped ? {} : actShortcuts(options, (option) => notice(refusalOf(option)))),
    j: () => stepItem(inbox, 1),
    k: () => stepItem(inbox, -1),
    a: onItem((id) => {
      const item = inbox[id];
      if (item !== undefined && isOpen(item) && !busy && !stopped)
        void act({ kind: 'acknowledge', item: id });
    }),
    e: onItem((id) => {
      const item = inbox[id];
      if (item !== undefined && !writingStopped) reply(id, item);
    }),
    1: tab('cases'),
    2: tab('units'),
    3: tab('log'),
    4: tab('public'),
    '[': () => stepDesk(-1),
    ']': () => stepDesk(1),
    '?': openHelp,
    '？': openHelp,
  });
  return null;
}
