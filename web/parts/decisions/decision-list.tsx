import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { DecisionEntry } from '../../../sim-core/exercise/entries.ts';
import { notice } from '../../stores/notices.ts';
import { amountOf } from '../../text/numerals.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useStopped } from '../acts/stopped.ts';
import { useAct } from '../use-act.ts';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { answerTo, givesUnits } from './answer.ts';
import { AnswerTime } from './answer-time.tsx';
import css from './decisions.module.css';

/** What waits for this department's yes or no: votes, asks, permits, orders, requests. */
export function DecisionList() {
  const decisions = Object.entries(useSeat('decisions') ?? {}).sort(
    ([, a], [, b]) => a.sinceMs - b.sinceMs,
  );
  return (
    <ul>
      {decisions.map(([id, entry]) => (
        <Decision key={id} id={id} entry={entry} />
      ))}
    </ul>
  );
}

function Decision({ id, entry }: { readonly id: string; readonly entry: DecisionEntry }) {
  const { say } = useSay();
  const titles = useTitles();
  const { act, busy } = useAct();
  const stopped = useStopped('decide');
  const beliefs = useSeat('beliefs') ?? {};
  const [amount, setAmount] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [openedAtMs] = useState(() => performance.now());
  const said = Object.values(useSeat('inbox') ?? {}).find((one) => one.decision === id)?.text;
  const belief = Object.values(beliefs).find(({ incident }) => incident === entry.incident);
  const gives = givesUnits(entry);

  const answer = async (yes: boolean): Promise<void> => {
    const thoughtMs = Math.round(performance.now() - openedAtMs);
    if (await act(answerTo(id, entry, yes, amount, note), thoughtMs)) {
      notice(say('composer.sent', { what: say(yes ? 'desk.agree' : 'desk.decline') }));
    }
  };

  return (
    <li className={css.decision}>
      <div className={css.head}>
        <span className={css.title}>
          {say(`desk.decision-${entry.kind}`, { who: titles.department(entry.requester) })}
        </span>
        <span className={css.wait}>
          <AnswerTime sinceMs={entry.sinceMs} />
        </span>
      </div>
      <p className={css.facts}>
        {entry.capability === null ? null : (
          <span>
            {say('desk.decision-amount', {
              amount: `${titles.capability(entry.capability)} ${amountOf(entry.quantity)}`,
            })}
          </span>
        )}
        {belief === undefined ? null : <span>{titles.text(belief.title)}</span>}
        {entry.spare === null ? null : (
          <span>{say('desk.decision-spare', { amount: amountOf(entry.spare) })}</span>
        )}
        <Chip tone={entry.force === 'asked' ? 'plain' : 'loud'}>{say(`force.${entry.force}`)}</Chip>
        <Chip tone="line">{say(entry.binding ? 'desk.binding' : 'desk.not-binding')}</Chip>
      </p>
      {said === undefined ? null : <p className={css.said}>{titles.text(said)}</p>}
      <Input
        size="small"
        value={note}
        maxLength={2000}
        placeholder={say('desk.decision-note')}
        aria-label={say('desk.decision-note')}
        onChange={({ target }) => setNote(target.value)}
        disabled={stopped}
      />
      <div className={css.actions}>
        {gives ? (
          <InputNumber
            className={css.amount}
            size="small"
            min={1}
            max={Math.max(1, entry.quantity)}
            value={amount ?? entry.quantity}
            aria-label={say('desk.decision-give')}
            // An emptied field is about to be filled.
            onChange={(next) => {
              if (next !== null) setAmount(next);
            }}
            disabled={stopped}
          />
        ) : null}
        <Button
          tone="main"
          size="small"
          busy={busy}
          disabled={stopped}
          onClick={() => void answer(true)}
        >
          {say('desk.agree')}
        </Button>
        <Button size="small" disabled={stopped || busy} onClick={() => void answer(false)}>
          {say('desk.decline')}
        </Button>
      </div>
    </li>
  );
}
