import { useNavigate, useLocation } from 'react-router';
import { Banner } from '../../parts/frame/banner.tsx';
import { Clock } from '../../parts/frame/clock.tsx';
import { LinkBand } from '../../parts/frame/link.tsx';
import { Tools } from '../../parts/frame/tools.tsx';
import { useClock, useGazetteer, useSeat, useTitles } from '../../parts/use-game.ts';
import { useMechanism, useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './briefing.module.css';

/** Sixty seconds for somebody who has never sat here: who I am, to whom I answer, whom I may call. */
export function Briefing({
  onReady,
  ready,
}: {
  readonly onReady: () => void;
  /** The person has read it and waits for the start. */
  readonly ready: boolean;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const gazetteer = useGazetteer();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const clock = useClock();
  const desk = useSeat('desk')?.self;
  const mechanism = useMechanismTitle(desk?.mechanism ?? null);
  const meaning = useMechanism(desk?.mechanism ?? null)?.summary;
  if (desk === undefined) return null;
  const superior = gazetteer.departments[desk.department]?.superior ?? null;
  const lead = Object.entries(gazetteer.departments).find(
    ([, one]) => one.jurisdiction === desk.jurisdiction && one.lead,
  )?.[0];
  const waiting = clock?.state === 'lobby';
  return (
    <div className={css.page}>
      <Banner />
      <LinkBand />
      <header className={css.top}>
        <span>{say('join.briefing')}</span>
        <span className={css.right}>
          <Clock />
          <Tools />
        </span>
      </header>
      <main className={css.sheet} id="content">
        <section className={css.who}>
          <h2 className={css.label}>{say('join.who')}</h2>
          <h1 className={css.title}>{titles.text(desk.title)}</h1>
          <p className={css.text}>{titles.text(desk.briefing)}</p>
          <p className={css.mechanism}>
            {say('join.mechanism')} <strong>{mechanism}</strong>
            {meaning === undefined ? null : (
              <span className={css.meaning}>{titles.text(meaning)}</span>
            )}
          </p>
        </section>
        <section>
          <h2 className={css.label}>{say('join.answer-to')}</h2>
          <dl className={css.lines}>
            <dt>{say('join.vertical')}</dt>
            <dd>{superior === null ? say('common.none') : titles.department(superior)}</dd>
            <dt>{say('join.horizontal')}</dt>
            <dd>
              {titles.text(desk.jurisdictionTitle)}
              {lead === undefined || lead === desk.department
                ? ''
                : ` · ${titles.department(lead)}`}
            </dd>
          </dl>
          <h2 className={css.label}>{say('join.may-call')}</h2>
          <ul className={css.calls}>
            {desk.neighbours.map((id) => (
              <li key={id}>{titles.department(id)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className={css.label}>{say('join.first-things')}</h2>
          <ol className={css.things}>
            {desk.firstThings.map((thing, index) => (
              <li key={index}>
                <span className={css.number}>{index + 1}</span>
                {titles.text(thing)}
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className={css.foot}>
        {ready ? (
          <p className={css.waiting} role="status">
            {say('join.waiting')}
          </p>
        ) : null}
        {waiting ? (
          <Button
            size="large"
            icon={<Icon name="clock" />}
            onClick={() => void navigate(`/practice?back=${encodeURIComponent(pathname + search)}`)}
          >
            {say('join.practice')}
          </Button>
        ) : null}
        <Button tone="main" size="large" disabled={ready} onClick={onReady}>
          {say('join.ready')}
        </Button>
      </footer>
    </div>
  );
}
