import { useState } from 'react';
import type { SeatEntry } from '../../../sim-core/exercise/entries.ts';
import { isAtDesk } from '../../stores/presence.ts';
import { CONTROL_MODES } from '../../source/lists.ts';
import { people } from '../../text/numerals.ts';
import { span } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { join } from '../../ui/panel.tsx';
import { AnswerTime } from '../decisions/answer-time.tsx';
import { useConduct } from '../use-conduct.ts';
import { useControl, useGame, useNowMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './seats.module.css';

/** Every seat: who sits there, who answers, what waits. */
export function SeatTable({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const all = Object.values(useControl('seats') ?? {}).sort(byLoad);
  const played = all.filter((seat) => seat.control !== 'doctrine' || seat.people.length > 0);
  const [whole, setWhole] = useState(false);
  const seats = whole || played.length === 0 ? all : played;
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{say('pane.seats')}</th>
            <th>{say('seats.control')}</th>
            <th>{say('seats.unread')}</th>
            <th>{say('seats.open')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <Row key={seat.department} seat={seat} readOnly={readOnly} />
          ))}
        </tbody>
      </table>
      {played.length === 0 || played.length === all.length ? null : (
        <p className={css.more}>
          <Button tone="quiet" size="small" onClick={() => setWhole(!whole)}>
            {whole ? say('seats.played') : say('seats.all', { count: all.length })}
          </Button>
        </p>
      )}
    </>
  );
}

/** People's seats first, then by what waits there. */
function byLoad(a: SeatEntry, b: SeatEntry): number {
  const rank = (seat: SeatEntry): number =>
    (seat.control === 'people' ? 0 : 1) + (seat.people.length > 0 ? 0 : 1);
  return (
    rank(a) - rank(b) || b.openDecisions - a.openDecisions || (a.department < b.department ? -1 : 1)
  );
}

function Row({ seat, readOnly }: { readonly seat: SeatEntry; readonly readOnly: boolean }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const nowMs = useNowMs();
  const { conduct } = useConduct();
  const here = useGame(({ presence }) => isAtDesk(presence, seat.department));
  const title = titles.text(seat.title);
  const { lastActMs } = seat;
  const facts = [
    ...(seat.people.length === 0 ? [] : [people(language, seat.people.length)]),
    lastActMs === null
      ? say('seats.never')
      : say('seats.ago', { span: span(language, nowMs - lastActMs) }),
  ];
  return (
    <tr>
      <td>
        <span
          className={join(css.dot, here && css.on)}
          role="img"
          aria-label={say(here ? 'seats.connected' : 'seats.away')}
        />
        <span className={css.seat}>{title}</span>
        <span className={css.people}>{facts.join(' · ')}</span>
      </td>
      <td>
        {readOnly ? (
          say(`control.${seat.control}`)
        ) : (
          <select
            className={css.mode}
            value={seat.control}
            aria-label={`${title} · ${say('seats.control')}`}
            onChange={(event) => {
              const mode = CONTROL_MODES.find((one) => one === event.target.value);
              if (mode === undefined) return;
              void conduct({ kind: 'control', department: seat.department, mode });
            }}
          >
            {CONTROL_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {say(`control.${mode}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className={css.number}>{seat.unread}</td>
      <td className={css.number}>
        {seat.openDecisions === 0 ? (
          0
        ) : (
          <span className={css.loud}>
            {seat.openDecisions}
            {seat.oldestDecisionMs === null ? null : (
              <>
                {' · '}
                <AnswerTime bare sinceMs={seat.oldestDecisionMs} />
              </>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
