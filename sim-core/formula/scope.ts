import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { equal } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import type { Tree } from './tree.ts';

/** What a name or a call stands for in a formula. */
export interface Meaning {
  readonly node: Tree;
  readonly dimension: Dimension;
}

/**
 * Why a call's arguments were refused: `arg` is the position of the wrong one (the number of
 * arguments when one is missing), `expected` says what belongs there, `known` lists the valid names.
 */
export interface CallError {
  readonly arg: number;
  readonly expected: string | Text;
  readonly known: readonly string[];
}

/**
 * Gives meaning to a reference call such as `working(containment)`. Its arguments are bare names
 * (letters, digits, `_`, and `-` inside), handed over as written and never looked up as values.
 */
export type CallRule = (args: readonly string[]) => Result<Meaning, CallError>;

/**
 * Everything a formula may refer to. Only own properties count. A name must not be a unit word:
 * directly after a number the unit wins.
 */
export interface Scope {
  readonly names: Readonly<Record<string, Meaning>>;
  readonly calls: Readonly<Record<string, CallRule>>;
  /** Whether the formula may be `held(condition, duration)`; false when left out. */
  readonly allowHeld?: boolean;
}

export interface Formula {
  readonly tree: Tree;
  /** Of the value. A formula that is the number 0 fits every dimension: see `fits`. */
  readonly dimension: Dimension;
  /** Hours the condition must hold without a break; null when the formula is not `held(...)`. */
  readonly held: number | null;
}

/** Whether a formula may stand where `dimension` is wanted: the same dimension, or the number 0. */
export function fits(formula: Formula, dimension: Dimension): boolean {
  return formula.tree === 0 || equal(formula.dimension, dimension);
}
