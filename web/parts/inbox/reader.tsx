import type { InboxEntry } from '../../../sim-core/exercise/entries.ts';
import { REPORT_ITEMS } from '../../source/lists.ts';
import { compose, type FormValues } from '../../stores/desk.ts';
import { span, storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Offer } from '../acts/offer.tsx';
import { useStopped } from '../acts/stopped.ts';
import { useAct } from '../use-act.ts';
import { useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { FactCard } from './fact-card.tsx';
import css from './inbox.module.css';
import { isFromSomebody, isOpen } from './sender.ts';

/** One item in full, and what can be done with it. */
export function Reader({ id, item }: { readonly id: string; readonly item: InboxEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const { act, busy } = useAct();
  const stopped = useStopped('acknowledge');
  const text = titles.text(item.text);
  const lists = [
    ['field.to', item.to],
    ['desk.copies', item.copies],
  ] as const;
  return (
    <article className={css.reader}>
      <dl className={css.lines}>
        <dt>{say('common.story-time')}</dt>
        <dd>
          {say('desk.sent', { time: storyTime(language, item.sentMs) })}
          {' · '}
          {say('desk.delivered', { time: storyTime(language, item.deliveredMs) })}
          {item.deliveredMs > item.sentMs
            ? ` · ${say('desk.took', { span: span(language, item.deliveredMs - item.sentMs) })}`
            : ''}
        </dd>
        {lists.map(([label, ids]) =>
          ids.length === 0 ? null : (
            <Line key={label} label={say(label)} text={ids.map(titles.department).join(' · ')} />
          ),
        )}
        {item.writer === null ? null : (
          <Line label={say('desk.writer')} text={titles.department(item.writer)} />
        )}
        {item.channel === null ? null : (
          <Line label={say('field.channel')} text={say(`channel.${item.channel}`)} />
        )}
      </dl>
      {text === '' ? null : <p className={css.text}>{text}</p>}
      {item.items === null ? null : <Items items={item.items} />}
      {item.fact === null ? null : <FactCard fact={item.fact} />}
      <div className={css.actions}>
        {isOpen(item) ? (
          <Button
            tone="main"
            size="small"
            busy={busy}
            disabled={stopped}
            icon={<Icon name="check" size={14} />}
            onClick={() => void act({ kind: 'acknowledge', item: id })}
          >
            {say('desk.acknowledge')}
          </Button>
        ) : null}
        {item.acknowledgedMs === null ? null : (
          <span className={css.time}>
            {say('desk.acknowledged', { time: storyTime(language, item.acknowledgedMs) })}
          </span>
        )}
        <Follow id={id} item={item} />
      </div>
    </article>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Items({ items }: { readonly items: Readonly<Record<string, string>> }) {
  const { tell } = useSay();
  const known = Object.values(REPORT_ITEMS).flat();
  return (
    <dl className={css.lines}>
      {Object.entries(items).map(([id, text]) => (
        <Line
          key={id}
          label={tell(known.find((item) => item.id === id)?.title ?? id)}
          text={text}
        />
      ))}
    </dl>
  );
}

/** What usually follows on an item: an answer, word to others, a report. */
function Follow({ id, item }: { readonly id: string; readonly item: InboxEntry }) {
  const { say } = useSay();
  const incident = item.fact?.incident ?? item.incident;
  return (
    <>
      {isFromSomebody(item) ? (
        <Offer kind="message" values={answerTo(id, item)}>
          {say('desk.reply')}
        </Offer>
      ) : null}
      {incident === null ? null : (
        <>
          <Offer kind="notify" values={{ incident }}>
            {say('desk.forward')}
          </Offer>
          <Offer kind="report" values={{ incident }}>
            {say('act.report')}
          </Offer>
        </>
      )}
    </>
  );
}

/** Whom a body without a desk is answered through is left to the writer. */
function answerTo(id: string, item: InboxEntry): FormValues {
  return { to: typeof item.from === 'string' ? [item.from] : [], replyTo: id };
}

/** Begins an answer to an item. */
export function reply(id: string, item: InboxEntry): void {
  if (isFromSomebody(item)) compose('message', answerTo(id, item));
}
