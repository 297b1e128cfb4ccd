import type { Operator } from './tree.ts';

/**
 * The built-in functions. `least` to `most` arguments; `rule` is what it asks of their dimensions:
 * `same` (all equal, and the result's), `pure` (all dimensionless), `root`
 * (even exponents, halved). `round` takes halves up. `clip(x, low, high)` gives `high` if low > high.
 */
export const FUNCTIONS = {
  min: { operator: 'min', least: 2, most: 4, rule: 'same' },
  max: { operator: 'max', least: 2, most: 4, rule: 'same' },
  clip: { operator: 'clip', least: 3, most: 3, rule: 'same' },
  abs: { operator: 'magnitude', least: 1, most: 1, rule: 'same' },
  floor: { operator: 'floor', least: 1, most: 1, rule: 'pure' },
  ceil: { operator: 'ceil', least: 1, most: 1, rule: 'pure' },
  round: { operator: 'round', least: 1, most: 1, rule: 'pure' },
  sqrt: { operator: 'sqrt', least: 1, most: 1, rule: 'root' },
  exp: { operator: 'exp', least: 1, most: 1, rule: 'pure' },
  ln: { operator: 'ln', least: 1, most: 1, rule: 'pure' },
  pow: { operator: 'pow', least: 2, most: 2, rule: 'pure' },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly operator: Operator;
      readonly least: number;
      readonly most: number;
      readonly rule: 'same' | 'pure' | 'root';
    }
  >
>;
export type FunctionName = keyof typeof FUNCTIONS;

export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

export function isFunctionName(word: string): word is FunctionName {
  return Object.hasOwn(FUNCTIONS, word);
}
