import { answerDueMs } from '../../source/lists.ts';
import { countdown, span } from '../../text/time.ts';
import { useClock, useRunningMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';

/** Wall time left to answer at the present pace; once it is over, how long it has waited. */
export function AnswerTime({
  sinceMs,
  bare = false,
}: {
  readonly sinceMs: number;
  /** Only the time: what it means stands at the head of the column. */
  readonly bare?: boolean;
}) {
  const { say, language } = useSay();
  const clock = useClock();
  const nowMs = useRunningMs();
  if (clock === null) return null;
  const leftMs = (answerDueMs(sinceMs, clock) - nowMs) / Math.max(1, clock.speed);
  return leftMs > 0 ? (
    <span title={say('desk.answer-within')}>
      {bare ? countdown(leftMs) : say('desk.answer-left', { left: countdown(leftMs) })}
    </span>
  ) : (
    <span title={say('desk.answer-over')}>
      {bare
        ? span(language, nowMs - sinceMs)
        : say('desk.decision-since', { span: span(language, nowMs - sinceMs) })}
    </span>
  );
}
