import { Agenda } from '../agenda/agenda.tsx';
import { useExerciseTitle } from '../use-exercise-title.ts';
import { Banner } from './banner.tsx';
import { Clock } from './clock.tsx';
import css from './frame.module.css';
import { LinkBand } from './link.tsx';
import { ReplayBand } from './replay-band.tsx';
import { Tools } from './tools.tsx';

/** The head of a screen for those who watch or help: what it is, in which exercise, the time, the agenda. */
export function WatchHeader({ title, note }: { readonly title: string; readonly note?: string }) {
  const exercise = useExerciseTitle();
  const under = [exercise, note ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <>
      <Banner />
      <LinkBand />
      <ReplayBand />
      <header className={css.header}>
        <div className={css.where}>
          <h1 className={css.seat}>{title}</h1>
          {under === '' ? null : <p className={css.sub}>{under}</p>}
        </div>
        <div className={css.agenda}>
          <Agenda readOnly />
        </div>
        <Clock />
        <Tools />
      </header>
    </>
  );
}
