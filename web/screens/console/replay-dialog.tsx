import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useClock, useControl, useNowMs, useTitles } from '../../parts/use-game.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { openReplay } from '../../stores/replays.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import css from './replay.module.css';
import { SeatCodes } from './seat-codes.tsx';
import { useHere } from './use-group.ts';

const MINUTE_MS = 60_000;
const SAME = 'as it was';

/** 从此处重演: a moment, perhaps another mechanism, a title; then the codes of what was opened. */
export function ReplayDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const clock = useClock();
  const [opened, setOpened] = useState<ExerciseBody | null>(null);
  const frame = { open: true, width: 720, closeLabel: say('common.close'), onClose } as const;
  if (opened !== null) {
    return (
      <Dialog {...frame} title={say('replay.opened')}>
        <Opened exercise={opened} />
      </Dialog>
    );
  }
  if (clock?.state === 'running') {
    return (
      <Dialog {...frame} title={say('replay.title')} footer={<PauseFirst />}>
        <p>{say('replay.running')}</p>
      </Dialog>
    );
  }
  return <Choosing onClose={onClose} onOpened={setOpened} />;
}

function PauseFirst() {
  const { say } = useSay();
  const { conduct, busy } = useConduct();
  return (
    <Button tone="main" busy={busy} onClick={() => void conduct({ kind: 'pause', why: '' })}>
      {say('console.pause')}
    </Button>
  );
}

function Choosing({
  onClose,
  onOpened,
}: {
  readonly onClose: () => void;
  readonly onOpened: (exercise: ExerciseBody) => void;
}) {
  const { say, tell, language } = useSay();
  const { group = '' } = useParams();
  const here = useHere();
  const nowMs = useNowMs();
  const [toMs, setToMs] = useState(nowMs);
  const [mechanism, setMechanism] = useState<string>(SAME);
  const [typed, setTyped] = useState<string | null>(null);
  const { busy, request } = useRequest(notice);
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const inForce = useMechanismTitle(useControl('mechanism')?.now.id ?? null);
  const time = storyTime(language, toMs);
  const proposed =
    here === null ? '' : say('replay.default-name', { title: tell(here.exercise.titles), time });
  const title = (typed ?? proposed).trim();
  const open = (): Promise<void> =>
    request(async () => {
      const other = mechanism === SAME ? {} : { mechanism };
      onOpened(await openReplay(group, { toMs, title: title.slice(0, 64), ...other }));
    });
  return (
    <Dialog
      open
      width={720}
      title={say('replay.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button tone="main" busy={busy} disabled={title === ''} onClick={() => void open()}>
            {say('replay.do')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('replay.help')}</p>
        <Moment value={toMs} lastMs={nowMs} onChange={setToMs} />
        <ChoiceField
          label={say('replay.mechanism')}
          value={mechanism}
          choices={[
            { value: SAME, label: say('replay.same', { mechanism: inForce }) },
            ...mechanisms.map((one) => ({ value: one.id, label: tell(one.title) })),
          ]}
          onChange={setMechanism}
        />
        <TextField
          label={say('replay.name')}
          value={typed ?? proposed}
          maxLength={64}
          onChange={setTyped}
        />
      </div>
    </Dialog>
  );
}

/** A moment of what has been played: by the line, or at something that happened. */
function Moment({
  value,
  lastMs,
  onChange,
}: {
  readonly value: number;
  readonly lastMs: number;
  readonly onChange: (ms: number) => void;
}) {
  const { say, language } = useSay();
  const marks = useMarks(lastMs);
  return (
    <div className={css.moment}>
      <label className={css.line}>
        <span className={css.label}>{say('replay.moment')}</span>
        <output className={css.time}>{storyTime(language, value)}</output>
        <input
          type="range"
          min={0}
          max={lastMs}
          step={MINUTE_MS}
          value={value}
          aria-valuetext={storyTime(language, value)}
          onChange={(event) => onChange(Math.min(lastMs, Number(event.target.value)))}
        />
      </label>
      <div className={css.marks} role="group" aria-label={say('replay.marks')}>
        {marks.map(({ atMs, title }) => (
          <button
            key={`${atMs} ${title}`}
            type="button"
            className={css.mark}
            aria-pressed={value === atMs}
            onClick={() => onChange(atMs)}
          >
            <span className={css.at}>{storyTime(language, atMs)}</span> {title}
          </button>
        ))}
      </div>
    </div>
  );
}

interface Mark {
  readonly atMs: number;
  readonly title: string;
}

/** The beginning, the phases of the agenda and the injects that were put out, in the order of time. */
function useMarks(lastMs: number): readonly Mark[] {
  const { say } = useSay();
  const titles = useTitles();
  const phases = Object.values(useControl('agenda') ?? {});
  const injects = Object.values(useControl('msel') ?? {});
  const marks: Mark[] = [{ atMs: 0, title: say('replay.start') }];
  for (const { state, fromMs, title } of phases) {
    if (state !== 'ahead' && fromMs !== null && fromMs > 0) {
      marks.push({ atMs: fromMs, title: titles.text(title) });
    }
  }
  for (const { releasedMs, number, title } of injects) {
    if (releasedMs !== null)
      marks.push({ atMs: releasedMs, title: `${number} ${titles.text(title)}` });
  }
  return marks.filter(({ atMs }) => atMs <= lastMs).sort((a, b) => a.atMs - b.atMs);
}

function Opened({ exercise }: { readonly exercise: ExerciseBody }) {
  const { say, language } = useSay();
  const [group] = exercise.groups;
  if (group === undefined) return null;
  return (
    <div className={css.body}>
      <p>
        {say('replay.opened-help', { time: storyTime(language, exercise.branchOf?.atMs ?? 0) })}
      </p>
      <p className={css.open}>
        <Link to={`/console/${exercise.id}/${group.id}?codes`} target="_blank">
          {say('replay.console')}
        </Link>
        <span>
          {say('lobby.code')} <strong className={css.code}>{group.code}</strong>
        </span>
      </p>
      <SeatCodes group={group} />
    </div>
  );
}
