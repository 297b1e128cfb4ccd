/** Every attempt's one answer: asked again, it is the first one that is given. */
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Answer, Item } from './contract.ts';

export interface Answers {
  /** Takes an attempt in. @returns false when it was answered, or is on its way, already */
  isNew(item: Item): boolean;
  /** Keeps what the log says about an attempt, for the whole exercise. */
  remember(id: string, answer: AttemptAnswer): void;
  /** All that is kept. */
  kept(): readonly (readonly [id: string, answer: AttemptAnswer])[];
  /** Gives an answer that is not kept: the attempt never reached the log, or is remembered already. */
  settle(item: Item, answer: AttemptAnswer): void;
  /** Tells why they were not taken: they may be tried again. */
  refuse(items: readonly Item[], error: string): void;
}

/** @param failed hears of whoever threw when told: the others are told all the same */
export function createAnswers(
  onSettled: (item: Item) => void,
  failed: (error: unknown) => void,
): Answers {
  const kept = new Map<string, AttemptAnswer>();
  const pending = new Map<string, Item>();
  const give = (answers: readonly Answer[], answer: AttemptAnswer): void => {
    for (const one of answers) {
      try {
        one(answer);
      } catch (error) {
        failed(error);
      }
    }
  };
  function settle(item: Item, answer: AttemptAnswer): void {
    pending.delete(item.attempt.id);
    onSettled(item);
    give(item.answers, answer);
  }
  return {
    isNew(item) {
      const { id } = item.attempt;
      const known = kept.get(id);
      if (known !== undefined) {
        give(item.answers, known);
        return false;
      }
      const twin = pending.get(id);
      if (twin !== undefined) {
        twin.answers.push(...item.answers);
        return false;
      }
      pending.set(id, item);
      return true;
    },
    remember: (id, answer) => void kept.set(id, answer),
    kept: () => [...kept],
    settle,
    refuse(items, error) {
      for (const item of items) settle(item, { error, parameters: {} });
    },
  };
}
