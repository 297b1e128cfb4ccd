import { useState } from 'react';
import { Link } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { Banner } from '../../parts/frame/banner.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { join } from '../../ui/panel.tsx';
import { HandOverDialog } from './hand-over.tsx';
import { Groups } from './groups.tsx';
import { joinAddress } from './address.ts';
import { Qr } from '../../ui/qr.tsx';
import css from './lobby.module.css';

export type GroupBody = ExerciseBody['groups'][number];

/** Before play: codes to come in by, who is there, and the one button. */
export function ConsoleLobby({
  exercise,
  group,
}: {
  readonly exercise: ExerciseBody;
  readonly group: GroupBody;
}) {
  const { say, tell } = useSay();
  const conduct = useConduct();
  const mechanism = useMechanismTitle(group.mechanism);
  const [chosen, setChosen] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  const addresses = exercise.addresses.length === 0 ? [location.origin] : exercise.addresses;
  const address = chosen ?? addresses[0] ?? location.origin;
  const taken = group.seats.filter(({ people }) => people.length > 0).length;
  const waiting = group.others.filter(({ role }) => role === 'participant');
  const print = `/print/${exercise.id}/${group.id}`;
  return (
    <div className={css.page}>
      <Banner />
      <LinkBand />
      <header className={css.top}>
        <div>
          <h1 className={css.title}>{exercise.title}</h1>
          <p className={css.sub}>
            {say('lobby.title')} · {mechanism}
          </p>
          <Groups exercise={exercise} current={group.id} />
        </div>
        <div className={css.tools}>
          <Tools />
          <Button
            tone="main"
            size="large"
            icon={<Icon name="play" />}
            onClick={() => void conduct({ kind: 'start' })}
          >
            {say('lobby.start')}
          </Button>
        </div>
      </header>
      <main className={css.main} id="content">
        <section className={css.door}>
          <p className={css.label}>{say('lobby.code')}</p>
          <p className={css.code}>{group.code}</p>
          <div className={css.qr}>
            <Qr value={joinAddress(address, group.code)} size={220} />
          </div>
          <p className={css.address}>{`${address}/join`}</p>
          {addresses.length < 2 ? null : (
            <ChoiceField
              label={say('lobby.network')}
              value={address}
              choices={addresses.map((one) => ({ value: one, label: one }))}
              onChange={setChosen}
            />
          )}
          <div className={css.links}>
            <Link to={`/screen/${group.id}?code=${group.code}`} target="_blank">
              {say('lobby.screen')}
            </Link>
            <Link to={`${print}/cards?at=${encodeURIComponent(address)}`} target="_blank">
              {say('lobby.cards')}
            </Link>
            <Link to={`${print}/sheet`} target="_blank">
              {say('lobby.sheet')}
            </Link>
          </div>
        </section>
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
              onClick={() => setMoving(true)}
            >
              {say('hand-over.title')}
            </Button>
          </div>
          <ul className={css.seats}>
            {group.seats.map((seat) => (
              <li
                key={seat.department}
                className={join(css.seat, seat.people.length > 0 && css.taken)}
              >
                <strong>{tell(seat.title)}</strong>
                <span className={css.seatCode}>{seat.code}</span>
                <span className={css.people}>
                  {seat.people.length === 0
                    ? say('lobby.empty-seat')
                    : seat.people.map(({ name }) => name).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </main>
      {moving ? <HandOverDialog onClose={() => setMoving(false)} /> : null}
    </div>
  );
}
