import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSay } from '../../parts/use-say.ts';
import { openDesk } from '../../stores/desk.ts';
import { closeGame, openGame } from '../../stores/game.ts';
import { span } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Desk } from '../desk/desk.tsx';
import css from './practice.module.css';
import { practiceSource } from './practice-source.ts';

const LENGTH_MS = 3 * 60_000;

/** Three minutes at a desk in places that do not exist; nothing of it is kept. */
export default function Practice() {
  const { say, language } = useSay();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const back = query.get('back') ?? '/';
  const [leftMs, setLeftMs] = useState(LENGTH_MS);
  useEffect(() => {
    openDesk('practice');
    openGame(practiceSource());
    const endMs = performance.now() + LENGTH_MS;
    const timer = setInterval(() => setLeftMs(endMs - performance.now()), 1000);
    return () => {
      clearInterval(timer);
      closeGame();
    };
  }, []);
  const over = leftMs <= 0;
  useEffect(() => {
    if (over) void navigate(back);
  }, [over, back, navigate]);
  return (
    <Desk
      band={
        <p className={css.band}>
          {say('practice.band', { span: span(language, leftMs) })}
          <Button size="small" onClick={() => void navigate(back)}>
            {say('practice.leave')}
          </Button>
        </p>
      }
    />
  );
}
