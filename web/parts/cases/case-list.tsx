import type { CaseEntry } from '../../../sim-core/exercise/entries.ts';
import { PHASE_TITLES } from '../../../sim-core/text/index.ts';
import { amountOf } from '../../text/numerals.ts';
import { span, storyTime } from '../../text/time.ts';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { useNowMs, useSeat, useTitles } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useSay } from '../use-say.ts';
import css from './cases.module.css';
import { CASE_STEPS, stepOf } from './steps.ts';

export function CaseList() {
  const { say } = useSay();
  const cases = Object.entries(useSeat('cases') ?? {});
  if (cases.length === 0) return <Empty icon="case">{say('desk.cases-empty')}</Empty>;
  return (
    <ul className={css.list}>
      {cases.map(([id, entry]) => (
        <Case key={id} entry={entry} />
      ))}
    </ul>
  );
}

function Case({ entry }: { readonly entry: CaseEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const reasonOf = useReason();
  const nowMs = useNowMs();
  const beliefs = useSeat('beliefs') ?? {};
  const belief = Object.values(beliefs).find(({ incident }) => incident === entry.incident);
  const at = stepOf(entry.status);
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
                at === -1 && css.failed,
                index < at && css.done,
                index === at && css.now,
              )}
            />
            {PHASE_TITLES[step][language]}
          </span>
        ))}
      </div>
      <div className={css.foot}>
        {at === -1 ? <span>{reasonOf(entry.status)}</span> : null}
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
      </div>
    </li>
  );
}
