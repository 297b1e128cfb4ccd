/** What one seat has to do in one column, and how long a person needs for it. */
import { BOT_THINK_MS } from '../bot.ts';

/** What one seat had in one column. */
export interface Load {
  messages: number;
  decisions: number;
  /** What its doctrine sent and a person would have to write: to several at once counts once. */
  sent: number;
}

/** Wall time that a person needs for what reaches a seat and what it must write. */
export function workOf({ messages, decisions, sent }: Load): number {
  return (
    messages * BOT_THINK_MS.acknowledge +
    decisions * BOT_THINK_MS.decide +
    sent * BOT_THINK_MS.notify
  );
}
