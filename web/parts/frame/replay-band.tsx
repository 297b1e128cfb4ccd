import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Replay } from '../../../exercise-server/protocol/rest.ts';
import { notice } from '../../stores/notices.ts';
import { followReplay, listReplays } from '../../stores/replays.ts';
import { pathOf } from '../../stores/session.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../use-game.ts';
import { useRequest } from '../use-request.ts';
import { useSay } from '../use-say.ts';
import css from './frame.module.css';

const LOOK_WALL_MS = 8000;

/** While the clock rests: a replay of this group has been opened, and the way to the same seat in it. */
export function ReplayBand() {
  const { say, tell, language } = useSay();
  const navigate = useNavigate();
  const { group } = useParams();
  const state = useClock()?.state;
  const rests = state === 'paused' || state === 'ended';
  const [replay, setReplay] = useState<Replay | null>(null);
  const { busy, request } = useRequest(notice);
  useEffect(() => {
    if (!rests || group === undefined) return undefined;
    let wanted = true;
    const look = (): void => {
      listReplays(group).then(
        ([newest]) => {
          if (wanted) setReplay(newest ?? null);
        },
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, LOOK_WALL_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
      setReplay(null);
    };
  }, [rests, group]);
  if (replay === null || group === undefined) return null;
  const follow = (): Promise<void> =>
    request(async () => {
      await navigate(pathOf(await followReplay(group, replay.group)) ?? '/join');
    });
  return (
    <div className={`${css.replay} no-print`} role="status">
      <span>
        {say('replay.band', { time: storyTime(language, replay.atMs), title: tell(replay.titles) })}
      </span>
      <Button size="small" tone="main" busy={busy} onClick={() => void follow()}>
        {say('replay.follow')}
      </Button>
    </div>
  );
}
