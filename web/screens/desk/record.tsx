import { Link } from 'react-router';
import { Banner } from '../../parts/frame/banner.tsx';
import { ReplayBand } from '../../parts/frame/replay-band.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { LogList } from '../../parts/log/log-list.tsx';
import { useSeat, useTitles } from '../../parts/use-game.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { span, storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { figuresOf } from './figures.ts';
import css from './record.module.css';

/** One page for the person who sat here: what came, what was done, what was known and when. */
export function Record() {
  const { say, language } = useSay();
  const titles = useTitles();
  const desk = useSeat('desk')?.self;
  const mechanism = useMechanismTitle(desk?.mechanism ?? null);
  const inbox = Object.values(useSeat('inbox') ?? {});
  const log = Object.values(useSeat('log') ?? {});
  const beliefs = Object.values(useSeat('beliefs') ?? {});
  const cases = Object.values(useSeat('cases') ?? {});
  const figures = figuresOf(inbox, log);
  const facts = [...beliefs].sort((a, b) => a.learnedMs - b.learnedMs);
  const tiles = [
    ['desk.record-decisions', String(figures.decisions)],
    ['desk.record-outside', String(figures.outside)],
    ['desk.record-received', String(figures.received)],
    ['desk.record-acknowledged', `${figures.acknowledged} / ${figures.received}`],
    [
      'desk.record-read',
      figures.readingMs === null ? say('common.unknown') : span(language, figures.readingMs),
    ],
    ['desk.record-cases', String(cases.length)],
  ] as const;
  return (
    <div className={css.page}>
      <Banner />
      <ReplayBand />
      <main className={css.sheet} id="content">
        <header className={css.head}>
          <div>
            <p className={css.label}>
              {say('desk.ended')} · {say('desk.record')}
            </p>
            <h1 className={css.title}>{titles.text(desk?.title)}</h1>
            <p className={css.sub}>
              {titles.text(desk?.jurisdictionTitle)} · {mechanism} · {say('desk.record-note')}
            </p>
          </div>
          <span className={`${css.tools} no-print`}>
            <Link to="/">{say('common.home')}</Link>
            <Tools />
            <Button icon={<Icon name="print" size={16} />} onClick={() => print()}>
              {say('common.print')}
            </Button>
          </span>
        </header>
        <dl className={css.tiles}>
          {tiles.map(([label, value]) => (
            <div key={label} className={css.tile}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={css.columns}>
          <section>
            <h2 className={css.heading}>{say('desk.record-timeline')}</h2>
            <LogList oldestFirst />
          </section>
          <section>
            <h2 className={css.heading}>{say('desk.record-knew')}</h2>
            {facts.length === 0 ? <p className={css.sub}>{say('desk.record-empty')}</p> : null}
            <ol className={css.facts}>
              {facts.map((fact) => (
                <li key={fact.incident}>
                  <time>{storyTime(language, fact.learnedMs)}</time>
                  <span>
                    <strong>{titles.text(fact.title)}</strong>{' '}
                    {say('desk.from', { who: titles.department(fact.source) })}
                    {fact.learnedMs > fact.asOfMs
                      ? ` · ${say('desk.took', { span: span(language, fact.learnedMs - fact.asOfMs) })}`
                      : ''}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </main>
    </div>
  );
}
