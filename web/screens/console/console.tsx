import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useStore } from 'zustand';
import { Agenda } from '../../parts/agenda/agenda.tsx';
import { Banner } from '../../parts/frame/banner.tsx';
import { Clock } from '../../parts/frame/clock.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { ReplayBand } from '../../parts/frame/replay-band.tsx';
import { SittingStrip } from '../../parts/sittings/sitting-list.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { HeldStrip } from '../../parts/held/held-strip.tsx';
import { useGame, useIsOver } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { consoleStore, openDialog, PANES, togglePane } from '../../stores/console.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { ClockControls } from './clock-controls.tsx';
import css from './console.module.css';
import { Dialogs } from './dialogs.tsx';
import { Freeze } from './freeze.tsx';
import { keyOfPane } from './key-list.ts';
import { useConsoleKeys } from './keys.ts';
import { PaneGrid } from './panes.tsx';

/** Conducting an exercise: the clock always in sight, one queue, at most five panes. */
export function Console({
  title,
  back,
  group,
  clock,
  readOnly = false,
}: {
  /** Of the exercise: two that are open at once look alike in all else. */
  readonly title: string;
  /** Where all exercises are; left out for who came by a code, and alone, where leaving ends it. */
  readonly back?: string;
  /** Which group this is, and the way to the others. */
  readonly group?: ReactNode;
  /** Controls of the clock instead of the usual ones, for those who own it in their browser. */
  readonly clock?: ReactNode;
  readonly readOnly?: boolean;
}) {
  const { say } = useSay();
  const panes = useStore(consoleStore, (state) => state.panes);
  const isOver = useIsOver();
  useConsoleKeys(readOnly);
  return (
    <div className={css.screen}>
      <Banner />
      <LinkBand />
      <ReplayBand />
      <header className={css.header}>
        <div>
          <h1 className="only-read">{say('console.title')}</h1>
          <Clock />
        </div>
        <Agenda readOnly={readOnly || isOver} />
        <div className={css.controls}>
          {readOnly ? null : (clock ?? <ClockControls />)}
          {readOnly ? null : <Freeze />}
          <Tools />
        </div>
        <div className={css.where}>
          <strong className={css.exercise} title={title}>
            {title}
          </strong>
          {back === undefined ? null : <Link to={back}>{say('console.back')}</Link>}
          {group}
        </div>
      </header>
      <nav className={css.bar} aria-label={say('console.panes')}>
        <span className={css.label}>{say('console.panes')}</span>
        {PANES.map((pane, index) => (
          <button
            key={pane}
            type="button"
            className={join(css.pane, panes.includes(pane) && css.shown)}
            aria-pressed={panes.includes(pane)}
            aria-keyshortcuts={keyOfPane(index)}
            onClick={() => {
              if (!togglePane(pane)) notice(say('console.panes-full'));
            }}
          >
            {say(`pane.${pane}`)}
          </button>
        ))}
        <span className={css.spacer} />
        {readOnly ? null : <Moves />}
      </nav>
      {readOnly ? null : <HeldStrip />}
      <SittingStrip />
      <PaneGrid panes={panes} readOnly={readOnly} />
      {readOnly ? null : <Dialogs />}
    </div>
  );
}

function Moves() {
  const { say } = useSay();
  const { exercise, group } = useParams();
  const navigate = useNavigate();
  const isOver = useIsOver();
  return (
    <>
      {exercise === undefined ? null : (
        <>
          <Button
            size="small"
            icon={<Icon name="door" size={16} />}
            label={say('codes.title')}
            onClick={() => openDialog('codes')}
          >
            <span className={css.word}>{say('codes.title')}</span>
          </Button>
          <Button
            size="small"
            icon={<Icon name="back" size={16} />}
            label={say('replay.title')}
            onClick={() => openDialog('replay')}
          >
            <span className={css.word}>{say('replay.title')}</span>
          </Button>
          <Button
            size="small"
            icon={<Icon name="report" size={16} />}
            label={say('after-action.title')}
            onClick={() => openDialog('after-action')}
          >
            <span className={css.word}>{say('after-action.title')}</span>
          </Button>
          {isOver ? (
            <Button
              size="small"
              icon={<Icon name="chart" size={16} />}
              label={say('counterfactual.title')}
              onClick={() => void navigate(`/counterfactual/${exercise}/${group}`)}
            >
              <span className={css.word}>{say('counterfactual.title')}</span>
            </Button>
          ) : null}
        </>
      )}
      {isOver ? null : <Interventions />}
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="help" size={16} />}
        label={say('common.keys')}
        onClick={() => openDialog('keys')}
      />
    </>
  );
}

/** What changes the course of play, or looks ahead in it. */
function Interventions() {
  const { say } = useSay();
  const forecasts = useGame((state) => state.forecasts);
  return (
    <>
      {forecasts ? (
        <Button
          size="small"
          icon={<Icon name="fan" size={16} />}
          label={say('forecast.title')}
          onClick={() => openDialog('forecast')}
        >
          <span className={css.word}>{say('forecast.title')}</span>
        </Button>
      ) : null}
      <Button
        size="small"
        icon={<Icon name="network" size={16} />}
        label={say('console.mechanism')}
        onClick={() => openDialog('mechanism')}
      >
        <span className={css.word}>{say('console.mechanism')}</span>
      </Button>
      <Button
        size="small"
        icon={<Icon name="gavel" size={16} />}
        label={say('adjudicate.title')}
        onClick={() => openDialog('adjudicate')}
      >
        <span className={css.word}>{say('adjudicate.title')}</span>
      </Button>
      <Button
        size="small"
        icon={<Icon name="phone" size={16} />}
        label={say('talk.title')}
        onClick={() => openDialog('talk')}
      >
        <span className={css.word}>{say('talk.title')}</span>
      </Button>
    </>
  );
}
