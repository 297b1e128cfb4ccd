import type { SeatAct } from '../../../sim-core/exercise/act.ts';
import type { DecisionEntry } from '../../../sim-core/exercise/entries.ts';

/** Whether a yes to this gives units, and so has an amount. */
export function givesUnits({ kind }: Pick<DecisionEntry, 'kind'>): boolean {
  return kind === 'ask' || kind === 'order';
}

/**
 * The answer that a button sends.
 * @param amount as typed beside the button; null = as asked
 * @param note as typed above it; goes with the answer
 */
export function answerTo(
  decision: string,
  entry: Pick<DecisionEntry, 'kind'>,
  yes: boolean,
  amount: number | null,
  note: string,
): Extract<SeatAct, { readonly kind: 'decide' }> {
  const given = yes && givesUnits(entry) ? amount : null;
  return { kind: 'decide', decision, yes, amount: given, note: note.trim() };
}
