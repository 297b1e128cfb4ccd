export { diceOf as createDice } from '../kit/dice.ts';

export interface Session {
  readonly lines: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}
