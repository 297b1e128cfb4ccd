import { useStore } from 'zustand';
import type { ComparisonBody } from '../../../exercise-server/protocol/workbench.ts';
import { formatNumber } from '../../../sim-core/text/index.ts';
import { scaleFor } from '../../parts/comparison/numbers.ts';
import { copyText } from '../../parts/copy-text.ts';
import { useSay } from '../../parts/use-say.ts';
import { notice } from '../../stores/notices.ts';
import { workbenchStore } from '../../stores/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './workbench.module.css';

/** How far it is, how sharp it is by now, and what is left. */
export function Progress({
  comparison,
  onStop,
}: {
  readonly comparison: ComparisonBody;
  readonly onStop: () => void;
}) {
  const { say, tell, language } = useSay();
  const { state, done, total, tookMs, leftMs, result, metric, why } = comparison;
  const running = state === 'running' || state === 'waiting';
  const silent = useStore(workbenchStore, (bench) => bench.silent);
  const seconds = (ms: number): string =>
    say('workbench.seconds', { count: formatNumber(ms / 1000, ms < 10_000 ? 1 : 0) });
  const halves = (result?.rows ?? []).flatMap((row) =>
    row.metric === metric && row.difference_low !== null && row.difference_high !== null
      ? [(row.difference_high - row.difference_low) / 2]
      : [],
  );
  const widest = Math.max(0, ...halves);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(location.href);
    notice(say(isCopied ? 'workbench.copied' : 'workbench.copy-yourself'));
  };
  return (
    <div className={css.progress}>
      <div
        className={css.meter}
        role="progressbar"
        aria-label={say('workbench.running')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <span style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <p className={css.progressText}>
        <span>
          {say('workbench.progress', {
            done: formatNumber(done, 0),
            total: formatNumber(total, 0),
          })}
        </span>
        {widest > 0 ? (
          <span>
            {say('workbench.half-width', { value: scaleFor(widest, language).of(widest) })}
          </span>
        ) : null}
        {state === 'waiting' ? <span>{say('workbench.waiting')}</span> : null}
        {silent ? <span role="status">{say('workbench.silent')}</span> : null}
        {leftMs !== null ? <span>{say('workbench.left', { time: seconds(leftMs) })}</span> : null}
        {state === 'done' ? <span>{say('workbench.took', { time: seconds(tookMs) })}</span> : null}
        {state === 'cancelled' ? <span>{say('workbench.cancelled')}</span> : null}
        {state === 'failed' ? (
          <span role="alert">{say('workbench.failed', { why: tell(why) })}</span>
        ) : null}
        <span className={css.progressTools}>
          {running ? (
            <Button size="small" icon={<Icon name="stop" size={14} />} onClick={onStop}>
              {say('workbench.stop')}
            </Button>
          ) : null}
          <Button size="small" icon={<Icon name="link" size={14} />} onClick={() => void copy()}>
            {say('workbench.permalink')}
          </Button>
        </span>
      </p>
    </div>
  );
}
