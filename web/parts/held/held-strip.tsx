import { useEffect, useState } from 'react';
import { withdraw, type Held } from '../../stores/game.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useControl, useGame, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './held.module.css';

const REDRAW_MS = 200;

/** What was released by hand a moment ago: the seconds left, and the way to take it back. */
export function HeldStrip() {
  const held = useGame((state) => state.held);
  return held.length === 0 ? null : <Countdown held={held} />;
}

function Countdown({ held }: { readonly held: readonly Held[] }) {
  const nowMs = useWallMs();
  const waiting = held.filter(({ dueAtMs }) => dueAtMs > nowMs);
  if (waiting.length === 0) return null;
  return (
    <ul className={css.strip} role="status">
      {waiting.map((one) => (
        <Line key={one.id} held={one} nowMs={nowMs} />
      ))}
    </ul>
  );
}

function Line({ held, nowMs }: { readonly held: Held; readonly nowMs: number }) {
  const { say } = useSay();
  const titles = useTitles();
  const injects = useControl('msel') ?? {};
  const takeBack = useTakeBack();
  const leftMs = held.dueAtMs - nowMs;
  const what = held.inject === null ? say('msel.write') : titles.text(injects[held.inject]?.title);
  return (
    <li className={css.line}>
      <Icon name="clock" size={16} />
      <span className={css.what}>{say('held.line', { what })}</span>
      {/* The number changes every second: read aloud it would never stop. */}
      <strong className={css.left} aria-hidden="true">
        {say('held.seconds', { count: Math.ceil(leftMs / 1000) })}
      </strong>
      <Button tone="main" size="small" onClick={() => void takeBack(held.id)}>
        {say('held.withdraw')}
      </Button>
    </li>
  );
}

/** Takes back one that is held, and says what became of it. */
export function useTakeBack(): (id: string) => Promise<void> {
  const { say } = useSay();
  return async (id) => {
    notice(say((await withdraw(id)) ? 'held.withdrawn' : 'held.too-late'));
  };
}

/** This browser's monotonic clock, a few times a second. */
function useWallMs(): number {
  const [wallMs, setWallMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setWallMs(performance.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  return wallMs;
}
