import type { InboxEntry } from '../../../sim-core/exercise/entries.ts';

/** A recap comes from nobody: there is no one to answer, and no one to hear that it was taken note of. */
export function isFromSomebody({ from }: Pick<InboxEntry, 'from'>): boolean {
  return from !== '';
}

/** Whether its sender has not heard yet that it was taken note of. */
export function isOpen(item: Pick<InboxEntry, 'from' | 'acknowledgedMs'>): boolean {
  return item.acknowledgedMs === null && isFromSomebody(item);
}
