import type { CaseEntry } from '../../../sim-core/exercise/entries.ts';
import { amountOf } from '../../text/numerals.ts';
import { span, storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { useStopped } from '../acts/stopped.ts';
import { useAct } from '../use-act.ts';
import { useNowMs, useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './cases.module.css';
import { CASE_STEPS, outcomeOf, stepOf } from './steps.ts';

export function CaseList() {
  const { say } = useSay();
  const cases = Object.entries(useSeat('cases') ?? {});
  if (cases.length === 0) return <Empty icon="case">{say('desk.cases-empty')}</Empty>;
  return (
    <ul className={css.list}>
      {cases.map(([id, entry]) => (
        <Case key={id} id={id} entry={entry} />
      ))}
    </ul>
  );
}

function Case({ id, entry }: { readonly id: string; readonly entry: CaseEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const nowMs = useNowMs();
  const { act, busy } = useAct();
  const stopped = useStopped('withdraw');
  const beliefs = useSeat('beliefs') ?? {};
  const belief = Object.values(beliefs).find(({ incident }) => incident === entry.incident);
  const at = CASE_STEPS.indexOf(stepOf(entry));
  const outcome = outcomeOf(entry);
  const over = outcome === 'closed' || outcome === 'withdrawn';
  const withdrawable = useSeat('options')?.['withdraw']?.choices['case']?.includes(id) === true;
  return (
    <li className={css.case}>
      <div className={css.head}>
        <span className={css.what}>
          {titles.capability(entry.capability)} × {amountOf(entry.quantity)}
        </span>
        <span>
          {belief === undefined
            ? titles.jurisdiction(entry.jurisdiction)
            : titles.text(belief.title)}
        </span>
        <span className={css.since}>
          {say('desk.case-since', {
            time: storyTime(language, entry.requestedMs),
            span: span(language, nowMs - entry.requestedMs),
          })}
        </span>
      </div>
      <div className={css.steps}>
        {CASE_STEPS.map((step, index) => (
          <span
            key={step}
            className={join(css.step, index === at && css.current)}
            aria-current={index === at ? 'step' : undefined}
          >
            <span
              className={join(
                css.bar,
                index < at && css.done,
                index === at && (over ? css.done : css.now),
              )}
            />
            {say(`case.${step}`)}
          </span>
        ))}
      </div>
      <div className={css.foot}>
        {outcome === null ? null : <Chip tone="line">{say(`case.${outcome}`)}</Chip>}
        <span>
          {say('desk.case-promised', {
            promised: amountOf(entry.promised),
            quantity: amountOf(entry.quantity),
          })}
        </span>
        <span>
          {say('desk.case-arrived', {
            arrived: amountOf(entry.arrived),
            quantity: amountOf(entry.quantity),
          })}
        </span>
        {entry.holder === null ? null : (
          <span>{say('desk.case-holder', { who: titles.department(entry.holder) })}</span>
        )}
        {withdrawable && !over ? (
          <Button
            tone="quiet"
            size="small"
            busy={busy}
            disabled={stopped}
            onClick={() => void act({ kind: 'withdraw', case: id })}
          >
            {say('desk.case-withdraw')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
