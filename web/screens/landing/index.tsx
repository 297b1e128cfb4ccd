import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tools } from '../../parts/frame/tools.tsx';
import { useSay } from '../../parts/use-say.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Figure } from './figure.tsx';
import css from './landing.module.css';

/** The first page: what this is, and three doors. */
export default function Landing() {
  const { say } = useSay();
  return (
    <div className={css.page}>
      <header className={css.top}>
        <span className={css.brand}>
          <img src="/icon.svg" width="28" height="28" alt="" />
          联动 <span lang="en">Liandong</span>
        </span>
        <Tools />
      </header>
      <main className={css.main} id="content">
        <section className={css.hero}>
          <div className={css.words}>
            <h1 className={css.lead}>{say('landing.lead')}</h1>
            <p className={css.what}>{say('landing.what')}</p>
          </div>
          <Figure />
        </section>
        <div className={css.doors}>
          <Door
            to="/drills"
            icon="play"
            who={say('landing.run-for')}
            title={say('landing.run')}
            help={say('landing.run-help')}
          />
          <Door
            to="/join"
            icon="door"
            who={say('landing.join-for')}
            title={say('landing.join')}
            help={say('landing.join-help')}
          />
          <Door
            to="/workbench"
            icon="chart"
            who={say('landing.compare-for')}
            title={say('landing.compare')}
            help={say('landing.compare-help')}
          />
        </div>
        <Link to="/solo" className={css.solo}>
          <span className={css.soloIcon}>
            <Icon name="star" size={22} />
          </span>
          <span>
            <strong>{say('landing.solo')}</strong>
            <span className={css.soloHelp}>{say('landing.solo-help')}</span>
          </span>
          <span className={css.soloGo}>{say('landing.solo-start')} ›</span>
        </Link>
        <Link to="/studio" className={css.studio}>
          <Icon name="pen" size={18} />
          <span>{say('landing.studio')}</span>
          <span className={css.studioHelp}>{say('landing.studio-help')}</span>
        </Link>
      </main>
      <footer className={css.foot}>
        <p>{say('landing.aims')}</p>
        <p>
          {say('landing.open')} · {say('common.no-secrets')}
        </p>
      </footer>
    </div>
  );
}

interface Face {
  readonly icon: IconName;
  readonly who: string;
  readonly title: string;
  readonly help: string;
}

function Door({ to, ...face }: Face & { readonly to: string }) {
  return (
    <Link to={to} className={css.door}>
      <DoorFace {...face} />
    </Link>
  );
}

function DoorFace({ icon, who, title, help }: Face): ReactNode {
  return (
    <>
      <span className={css.doorTop}>
        <Icon name={icon} size={22} />
        <span className={css.who}>{who}</span>
      </span>
      <h2 className={css.doorTitle}>{title}</h2>
      <p className={css.doorHelp}>{help}</p>
    </>
  );
}
