import type { CSSProperties } from 'react';
import type { Rehearsal } from '../../../sim-core/exercise/index.ts';
import { useSay } from './use-say.ts';
import { amountOf } from '../../text/numerals.ts';
import { join } from '../../ui/panel.tsx';
import css from './dry-run.module.css';

const OFTEN = 0.5;
const MINUTES = 10;

/** Messages and decisions of every seat by ten minutes in the room. */
export function SeatLoads({
  rehearsal: { seats, columns },
  titleOf,
}: {
  readonly rehearsal: Rehearsal;
  readonly titleOf: (department: string) => string;
}) {
  const { say } = useSay();
  const most = Math.max(
    1,
    ...seats.flatMap((seat) => seat.columns.map(({ messages, decisions }) => messages + decisions)),
  );
  return (
    <div className={css.loads} tabIndex={0} role="group" aria-label={say('studio.loads')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('studio.department')}</th>
            {Array.from({ length: columns }, (_, c) => (
              <th key={c} scope="col">
                {c * MINUTES}′
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.department}>
              <th scope="row">{titleOf(seat.department)}</th>
              {seat.columns.map(({ messages, decisions, idle, overload }, c) => {
                const amount = messages + decisions;
                const isIdle = idle > OFTEN;
                return (
                  <td
                    key={c}
                    className={join(overload > OFTEN && css.overrun, isIdle && css.idle)}
                    style={{ '--load': isIdle ? 0 : amount / most } as CSSProperties}
                  >
                    {isIdle ? '–' : amountOf(amount)}
                    {overload > OFTEN ? '!' : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>{say('studio.loads-key')}</p>
    </div>
  );
}
