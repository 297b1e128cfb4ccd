import type { BeliefEntry } from '../../../sim-core/exercise/entries.ts';
import { amountOf, GRADES } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './fact-card.module.css';

/** A fact as somebody holds or tells it, with its time and where it comes from. */
export function FactCard({ fact }: { readonly fact: BeliefEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const need = Object.entries(fact.need).filter(([, amount]) => amount > 0);
  return (
    <div className={css.card}>
      <div className={css.head}>
        <span className={css.title}>{titles.text(fact.title)}</span>
        <span className={css.grade}>
          <Chip tone={fact.decisive ? 'accent' : 'line'}>
            {say(fact.decisive ? 'desk.fact-decisive' : 'desk.fact-partial')}
          </Chip>
        </span>
      </div>
      <dl className={css.facts}>
        <dt>{say('item.where')}</dt>
        <dd>
          {titles.place(fact.place)} · {titles.jurisdiction(fact.jurisdiction)}
        </dd>
        <dt>{say('item.when')}</dt>
        <dd>
          {say('desk.as-of', { time: storyTime(language, fact.asOfMs) })} ·{' '}
          {say('desk.learned', { time: storyTime(language, fact.learnedMs) })}
        </dd>
        <dt>{say('item.source')}</dt>
        <dd>
          {titles.department(fact.origin)}
          {fact.source === fact.origin
            ? ''
            : ` › ${say('desk.from', { who: titles.department(fact.source) })}`}
        </dd>
        <dt>{say('desk.grade')}</dt>
        <dd>{fact.grade === 0 ? say('desk.grade-none') : GRADES[fact.grade]}</dd>
        {need.length === 0 ? null : (
          <>
            <dt>{say('desk.need')}</dt>
            <dd>
              {need
                .map(([id, amount]) => `${titles.capability(id)} ${amountOf(amount)}`)
                .join(' · ')}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
