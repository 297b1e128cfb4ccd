import { leftInWords, leftOnClock } from '../../text/time.ts';
import { useMinuteMs, useRunningMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';

/** Story time left until a moment: ticking for the eye, to the minute and without a tick for the ear. */
export function TimeLeft({ untilMs }: { readonly untilMs: number }) {
  const { say, language } = useSay();
  const leftMs = untilMs - useRunningMs();
  const minuteLeftMs = untilMs - useMinuteMs();
  const words = leftInWords(language, minuteLeftMs);
  return (
    <>
      <strong aria-hidden="true">
        {leftMs <= 0
          ? say('sitting.now')
          : say('sitting.left', { left: leftOnClock(language, leftMs) })}
      </strong>
      <span className="only-read">
        {words === null ? say('sitting.soon') : say('sitting.left', { left: words })}
      </span>
    </>
  );
}
