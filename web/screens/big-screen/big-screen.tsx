import { useMemo } from 'react';
import type { ControlView } from '../../../sim-core/exercise/entries.ts';
import { Banner } from '../../parts/frame/banner.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import type { MapMarker } from '../../parts/map/marker.tsx';
import { MetroMap } from '../../parts/map/metro-map.tsx';
import { useLayer } from '../../parts/map/use-layer.ts';
import {
  useClock,
  useControl,
  useGazetteer,
  useRunningMs,
  useTitles,
} from '../../parts/use-game.ts';
import { useExerciseTitle } from '../../parts/use-exercise-title.ts';
import { usePauseReason } from '../../parts/use-reason.ts';
import { useSay } from '../../parts/use-say.ts';
import { GRADES } from '../../text/numerals.ts';
import { dayOf, hourOf } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { joinAddress } from '../console/address.ts';
import { Qr } from '../../ui/qr.tsx';
import css from './big-screen.module.css';

interface DoorProps {
  readonly code: string | null;
  /** Where the server is reached from other computers. */
  readonly address: string;
}

/** For the wall of the room: the time, the agenda, what is public. Never the truth. */
export function BigScreen({ code, address }: DoorProps) {
  const { say } = useSay();
  const title = useExerciseTitle();
  const clock = useClock();
  const state = clock?.state ?? 'lobby';
  return (
    <div className={css.screen}>
      <Banner />
      <LinkBand />
      <div className={`${css.tools} no-print`}>
        <strong className={css.exercise}>{title}</strong>
        <Button
          tone="quiet"
          size="small"
          onClick={() => void document.documentElement.requestFullscreen()}
        >
          {say('screen.full')}
        </Button>
        <Tools />
      </div>
      <main className={css.main} id="content">
        {state === 'lobby' ? <Door code={code} address={address} /> : <Hands />}
        {state === 'ended' ? <p className={css.over}>{say('screen.over')}</p> : null}
        {state === 'running' || state === 'paused' ? <AgendaNow /> : null}
        {state === 'lobby' ? null : <PublicMap />}
        {state === 'lobby' ? null : <Public />}
      </main>
    </div>
  );
}

function Door({ code, address }: DoorProps) {
  const { say } = useSay();
  if (code === null) return <h1 className={css.wait}>{say('screen.wait')}</h1>;
  return (
    <section className={css.door}>
      <div>
        <p className={css.address}>{say('screen.join', { address: `${address}/join` })}</p>
        <h1 className={css.code}>{code}</h1>
      </div>
      <span className={css.qr}>
        <Qr value={joinAddress(address, code)} size={260} />
      </span>
    </section>
  );
}

function Hands() {
  const { say } = useSay();
  const reasonOf = usePauseReason();
  const clock = useClock();
  const nowMs = useRunningMs();
  return (
    <section className={css.hands}>
      <p className={css.day}>{say('common.day', { day: dayOf(nowMs) })}</p>
      <h1 className={css.time}>{hourOf(nowMs)}</h1>
      <p className={css.state}>
        {clock === null ? '' : say(`common.state-${clock.state}`)}
        {clock?.why === null || clock?.why === undefined || clock.why === ''
          ? ''
          : ` · ${reasonOf(clock.why)}`}
      </p>
    </section>
  );
}

function AgendaNow() {
  const { say } = useSay();
  const titles = useTitles();
  const phases = Object.values(useControl('agenda') ?? {});
  const now = phases.find(({ state }) => state === 'now');
  const next = phases.find(({ state }) => state === 'ahead');
  return (
    <section className={css.agenda}>
      {now === undefined ? null : (
        <>
          <p className={css.label}>{say('screen.now')}</p>
          <h2 className={css.phase}>{titles.text(now.title)}</h2>
          <ul className={css.questions}>
            {now.questions.map((question, index) => (
              <li key={index}>{titles.text(question)}</li>
            ))}
          </ul>
        </>
      )}
      {next === undefined ? null : (
        <p className={css.next}>
          {say('screen.next')} {titles.text(next.title)}
        </p>
      )}
    </section>
  );
}

const COLOURS: Readonly<Record<string, string | undefined>> = {
  red: css.red,
  orange: css.orange,
  yellow: css.yellow,
  blue: css.blue,
};

type Levels = ControlView['levels'];
const NOTHING: Levels = {};

/** Where a response has been declared, upon the map of the exercise: no incident is on it. */
function PublicMap() {
  const { say } = useSay();
  const titles = useTitles();
  const map = useLayer();
  const levels = useControl('levels') ?? NOTHING;
  const { jurisdictions } = useGazetteer();
  const markers = useMemo(
    () =>
      Object.entries(levels).flatMap(([id, { responseLevel }]): readonly MapMarker[] => {
        const place = jurisdictions[id]?.place ?? '';
        const grade = GRADES_OF_LEVELS.find((one) => one === responseLevel);
        if (place === '' || grade === undefined) return [];
        const title = say('desk.response-level', { level: GRADES[grade] ?? '' });
        const help = `${titles.jurisdiction(id)} · ${title}`;
        return [{ id, place, title, grade, time: '', stale: false, help }];
      }),
    [levels, jurisdictions, say, titles],
  );
  return (
    <section className={css.map}>
      <MetroMap label={say('screen.map')} map={map} markers={markers} />
    </section>
  );
}

/** Levels of response are numbered as the grades of events are. */
const GRADES_OF_LEVELS = [1, 2, 3, 4] as const;

/** Response levels and warnings: what every citizen could read. */
function Public() {
  const { say } = useSay();
  const titles = useTitles();
  const levels = Object.entries(useControl('levels') ?? {}).filter(
    ([, { responseLevel, warning }]) => responseLevel > 0 || warning !== null,
  );
  return (
    <section className={css.public}>
      <p className={css.label}>{say('screen.levels')}</p>
      {levels.length === 0 ? <p className={css.none}>{say('screen.none')}</p> : null}
      <ul className={css.levels}>
        {levels.map(([id, { responseLevel, warning }]) => (
          <li key={id}>
            <strong>{titles.jurisdiction(id)}</strong>
            {responseLevel === 0 ? null : (
              <span>{say('desk.response-level', { level: GRADES[responseLevel] ?? '' })}</span>
            )}
            {warning === null ? null : (
              <span className={`${css.warning} ${COLOURS[warning] ?? ''}`}>
                {warningWord(warning, say)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function warningWord(warning: string, say: ReturnType<typeof useSay>['say']): string {
  switch (warning) {
    case 'red':
    case 'orange':
    case 'yellow':
    case 'blue':
      return say(`warning.${warning}`);
    default:
      return warning;
  }
}
