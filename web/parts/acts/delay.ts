import type { Channel } from '../../../sim-core/exercise/act.ts';
import type { InboxEntry } from '../../../sim-core/exercise/entries.ts';

const RECENT = 8;

/**
 * How long mail took this way of late, as this desk has seen it: what a desk may expect, from nothing
 * but its own inbox. @returns null when nothing came this way yet
 */
export function channelDelay(
  inbox: readonly InboxEntry[],
  channel: Channel,
): { readonly meanMs: number; readonly count: number } | null {
  const recent = inbox
    .filter((item) => item.channel === channel)
    .sort((a, b) => b.deliveredMs - a.deliveredMs)
    .slice(0, RECENT);
  if (recent.length === 0) return null;
  const sum = recent.reduce((total, item) => total + (item.deliveredMs - item.sentMs), 0);
  return { meanMs: sum / recent.length, count: recent.length };
}
