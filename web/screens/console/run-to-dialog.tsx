import { useNowMs } from '../../parts/use-game.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import type { JumpTo } from '../../source/source.ts';
import { jump } from '../../stores/game.ts';
import { storyTime } from '../../text/time.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './dialogs.module.css';

const MINUTE_MS = 60_000;
const AHEAD_MIN = [15, 60, 180] as const;

/** 推演到: the story runs on at once, to what matters next or by some time. */
export function RunToDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useSay();
  const nowMs = useNowMs();
  const { busy, error, request } = useRequest();
  const run = (to: JumpTo): Promise<void> =>
    request(async () => {
      await jump(to);
      onClose();
    });
  return (
    <Dialog
      open
      width={480}
      title={say('run-to.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      <div className={css.body}>
        <p>{say('run-to.help')}</p>
        <Button tone="main" disabled={busy} onClick={() => void run('decision')}>
          {say('run-to.decision')}
        </Button>
        <Button disabled={busy} onClick={() => void run('event')}>
          {say('run-to.event')}
        </Button>
        {AHEAD_MIN.map((minutes) => {
          const toMs = nowMs + minutes * MINUTE_MS;
          return (
            <Button key={minutes} disabled={busy} onClick={() => void run({ toMs })}>
              {say('run-to.time', { minutes, time: storyTime(language, toMs) })}
            </Button>
          );
        })}
        {error === null ? null : <Alert>{error}</Alert>}
      </div>
    </Dialog>
  );
}
