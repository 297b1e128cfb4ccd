import { useState } from 'react';
import { Link } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { useSay } from '../../parts/use-say.ts';
import { ChoiceField } from '../../ui/field.tsx';
import { Qr } from '../../ui/qr.tsx';
import { joinAddress, wallPath } from './address.ts';
import css from './lobby.module.css';

export type GroupBody = ExerciseBody['groups'][number];

interface DoorProps {
  readonly exercise: ExerciseBody;
  readonly group: GroupBody;
}

/** How people come in: the group's code, large, and what can be printed. */
export function Door({ exercise, group }: DoorProps) {
  const { say } = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const addresses = exercise.addresses.length === 0 ? [location.origin] : exercise.addresses;
  const address = chosen ?? addresses[0] ?? location.origin;
  const print = `/print/${exercise.id}/${group.id}`;
  return (
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
        <Link to={wallPath(group.id, group.code, address)} target="_blank">
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
  );
}
