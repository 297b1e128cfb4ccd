import { useStore } from 'zustand';
import { noticeStore } from '../../stores/notices.ts';
import { useClock, useGame } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './frame.module.css';

/** The loud band while the connection is away, or the server can keep nothing. */
export function LinkBand() {
  const { say } = useSay();
  const link = useGame((state) => state.link);
  const opened = useGame((state) => state.view !== null);
  const trouble = useGame((state) => state.trouble);
  const away = link === 'lost' || (link === 'connecting' && opened);
  if (!away && trouble === null) return null;
  return (
    <p className={css.lost} role="alert">
      {say(away || trouble === null ? 'common.lost' : `common.trouble-${trouble}`)}
    </p>
  );
}

/** 演练终止: nothing else is on the screen any more. */
export function FrozenCurtain() {
  const { say } = useSay();
  const clock = useClock();
  if (clock?.state !== 'frozen') return null;
  return (
    <div className={css.curtain} role="alert">
      <h1>{say('common.frozen-title')}</h1>
      <p>{say('common.frozen-help')}</p>
      {clock.why === null || clock.why === '' ? null : <p>{clock.why}</p>}
    </div>
  );
}

export function Notices() {
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <div className={css.notices} role="status" aria-live="polite">
      {notices.map(({ id, text }) => (
        <p key={id} className={css.notice}>
          {text}
        </p>
      ))}
    </div>
  );
}
