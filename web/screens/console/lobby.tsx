import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { Banner } from '../../parts/frame/banner.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { failure } from '../../parts/failure.ts';
import { useGazetteer } from '../../parts/use-game.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { boxOf } from '../../source/lists.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { closeDialog, consoleStore } from '../../stores/console.ts';
import { chooseMap } from '../../stores/maps.ts';
import { notice } from '../../stores/notices.ts';
import { useOrderAll } from './all-groups.tsx';
import { Door, type GroupBody } from './door.tsx';
import { Freeze, FreezeDialog } from './freeze.tsx';
import { HandOverDialog } from './hand-over.tsx';
import { Groups } from './groups.tsx';
import css from './lobby.module.css';
import { Expected, SeatCodes } from './seat-codes.tsx';
import { MapChoice } from './map-choice.tsx';
import { NamesDialog } from './names-dialog.tsx';

/** Before play: codes to come in by, who is there, and the one button. */
export function ConsoleLobby({
  exercise,
  group,
  onChange,
}: {
  readonly exercise: ExerciseBody;
  readonly group: GroupBody;
  readonly onChange: (exercise: ExerciseBody) => void;
}) {
  const { say, tell } = useSay();
  const { conduct, busy } = useConduct();
  const mechanism = useMechanismTitle(group.mechanism);
  const orderAll = useOrderAll(exercise.id);
  const [moving, setMoving] = useState(false);
  const [naming, setNaming] = useState(false);
  const freezing = useStore(consoleStore, ({ dialog }) => dialog === 'freeze');
  const alone = exercise.groups.length < 2;
  const taken = group.seats.filter(({ people }) => people.length > 0).length;
  const waiting = group.others.filter(({ role }) => role === 'participant');
  const gazetteer = useGazetteer();
  const places = useMemo(
    () => boxOf(Object.values(gazetteer.places).map(({ lon, lat }) => [lon, lat])),
    [gazetteer],
  );
  const draw = async (map: string | null): Promise<void> => {
    try {
      onChange(await chooseMap(exercise.id, map));
    } catch (problem) {
      notice(failure(problem));
    }
  };
  return (
    <div className={css.page}>
      <Banner />
      <LinkBand />
      <header className={css.top}>
        <div>
          <h1 className={css.title}>{tell(exercise.titles)}</h1>
          <p className={css.sub}>
            {say('lobby.title')} · {mechanism} · <Link to="/drills">{say('console.back')}</Link>
          </p>
          <Groups exercise={exercise} current={group.id} />
        </div>
        <div className={css.tools}>
          <Freeze />
          <Tools />
          {alone ? null : (
            <Button
              tone="main"
              size="large"
              icon={<Icon name="play" />}
              onClick={() => void orderAll({ kind: 'start' })}
            >
              {say('console.all-start')}
            </Button>
          )}
          <Button
            tone={alone ? 'main' : 'plain'}
            size="large"
            icon={<Icon name="play" />}
            busy={busy}
            onClick={() => void conduct({ kind: 'start' })}
          >
            {say(alone ? 'lobby.start' : 'console.one-start')}
          </Button>
        </div>
      </header>
      <main className={css.main} id="content">
        <div className={css.side}>
          <Door exercise={exercise} group={group} />
          <div className={css.set}>
            <MapChoice value={exercise.map} places={places} onChange={(map) => void draw(map)} />
            <p className={css.seed}>{say('seed.shown', { seed: exercise.seed })}</p>
          </div>
        </div>
        <section>
          <div className={css.seatsHead}>
            <h2 className={css.heading}>
              {say('lobby.seats', { taken, total: group.seats.length })}
            </h2>
            {waiting.length === 0 ? null : (
              <p className={css.waits}>
                {say('lobby.waiting', {
                  who: waiting.map(({ name }) => name || say('hand-over.nameless')).join(' · '),
                })}
              </p>
            )}
            <Button
              size="small"
              icon={<Icon name="people" size={14} />}
              onClick={() => setNaming(true)}
            >
              {say('names.title')}
            </Button>
            <Button
              size="small"
              icon={<Icon name="people" size={14} />}
              onClick={() => setMoving(true)}
            >
              {say('hand-over.title')}
            </Button>
          </div>
          <Expected group={group} />
          <SeatCodes group={group} />
        </section>
      </main>
      {freezing ? <FreezeDialog onClose={() => closeDialog('freeze')} /> : null}
      {naming ? <NamesDialog group={group} onClose={() => setNaming(false)} /> : null}
      {moving ? <HandOverDialog onClose={() => setMoving(false)} /> : null}
    </div>
  );
}
