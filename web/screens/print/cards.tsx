import { useSay } from '../../parts/use-say.ts';
import { Qr } from '../../ui/qr.tsx';
import { joinAddress } from '../console/address.ts';
import type { GroupBody } from '../console/door.tsx';
import css from './print.module.css';

/** 席卡: a card a desk, and one for each of those who are expected there, with their names. */
export function Cards({ group, address }: { readonly group: GroupBody; readonly address: string }) {
  const { say, tell } = useSay();
  const { expected } = group.roster;
  const cards = group.seats.flatMap((seat) => {
    const there = expected.filter(({ department }) => department === seat.department);
    const names = there.length === 0 ? [null] : there.map(({ name }) => name);
    return names.map((name) => ({ seat, name }));
  });
  return (
    <main className={css.cards}>
      {cards.map(({ seat, name }, i) => (
        <article key={i} className={css.card}>
          <p className={css.mark}>{say('common.exercise')}</p>
          <h1 className={css.seat}>{tell(seat.title)}</h1>
          {name === null ? null : <p className={css.name}>{name}</p>}
          <div className={css.row}>
            <div>
              <p className={css.label}>{say('lobby.seat-code')}</p>
              <p className={css.code}>{seat.code}</p>
              <p className={css.help}>{say('lobby.card-help', { address: `${address}/join` })}</p>
            </div>
            <Qr value={joinAddress(address, seat.code)} size={112} />
          </div>
        </article>
      ))}
    </main>
  );
}
