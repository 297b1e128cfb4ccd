import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';

/**
 * Where a leaf reads its value in the environment vector, `base` being the start of a row:
 * `slot` reads `env[base + k]`; `abs` reads `env[k]`; `up` reads slot k of the upstream row, whose
 * start is `env[base]`, and is 0 when that is -1.
 */
export const LEAF_KINDS = ['slot', 'abs', 'up'] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

/**
 * The operators with the least and the most arguments they take. The absolute value is `magnitude`
 * because `abs` is a leaf.
 */
export const OPERATORS = {
  '+': [2, 2],
  '-': [2, 2],
  '*': [2, 2],
  '/': [2, 2],
  neg: [1, 1],
  '<': [2, 2],
  '<=': [2, 2],
  '>': [2, 2],
  '>=': [2, 2],
  '==': [2, 2],
  '!=': [2, 2],
  and: [2, 2],
  or: [2, 2],
  not: [1, 1],
  if: [3, 3],
  min: [2, 4],
  max: [2, 4],
  magnitude: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  pow: [2, 2],
  clip: [3, 3],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
export type Operator = keyof typeof OPERATORS;

export type Leaf = readonly [kind: LeafKind, index: number];
export type Branch = readonly [operator: Operator, ...args: Tree[]];

/** A formula as plain JSON data: numbers in base units, leaves, and operators with their arguments. */
export type Tree = number | Leaf | Branch;

/** Names may stand for whole trees, so a linked tree may be larger than what one formula may write. */
export const MAX_TREE_NODES = 4096;
/** Operators inside each other; linking and running a tree takes a few stack frames for each. */
export const MAX_TREE_DEPTH = 512;

export interface TreeBounds {
  /** Slots of a row: `slot` and `up` indices are below it. */
  readonly slots: number;
  /** Length of the environment: `abs` indices are below it. */
  readonly env: number;
}

/** Where in the tree (argument positions from the root) and what is wrong with it. */
export interface TreeError {
  readonly path: readonly number[];
  readonly problem: 'number' | 'shape' | 'operator' | 'arity' | 'index' | 'size';
}

export function isLeaf(tree: Leaf | Branch): tree is Leaf {
  return tree[0] === 'slot' || tree[0] === 'up' || tree[0] === 'abs';
}

/** Whether a tree has more than `MAX_TREE_NODES` nodes or `MAX_TREE_DEPTH` levels. */
export function isTooLarge(tree: Tree): boolean {
  const open: { readonly node: Tree; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    count += 1;
    if (count > MAX_TREE_NODES || depth > MAX_TREE_DEPTH) return true;
    if (typeof node === 'number' || isLeaf(node)) continue;
    const [, ...args] = node;
    for (const arg of args) open.push({ node: arg, depth: depth + 1 });
  }
  return false;
}

/**
 * Validates data from another worker or a file as a tree: finite numbers, known operators with the
 * right number of arguments, indices inside `bounds`, not too large.
 */
export function checkTree(data: unknown, bounds: TreeBounds): Result<Tree, TreeError> {
  const open: { readonly node: unknown; readonly path: readonly number[] }[] = [
    { node: data, path: [] },
  ];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next;
    count += 1;
    if (count > MAX_TREE_NODES || path.length >= MAX_TREE_DEPTH) {
      return err({ path, problem: 'size' });
    }
    if (typeof node === 'number') {
      if (!Number.isFinite(node)) return err({ path, problem: 'number' });
      continue;
    }
    if (!Array.isArray(node) || node.length < 2 || node.length > 5) {
      return err({ path, problem: 'shape' });
    }
    const items: readonly unknown[] = node;
    const [head, ...args] = items;
    if (head === 'slot' || head === 'abs' || head === 'up') {
      const [index] = args;
      const limit = head === 'abs' ? bounds.env : bounds.slots;
      if (args.length !== 1) return err({ path, problem: 'arity' });
      if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= limit) {
        return err({ path, problem: 'index' });
      }
      continue;
    }
    if (!isOperator(head)) return err({ path, problem: 'operator' });
    const [least, most] = OPERATORS[head];
    if (args.length < least || args.length > most) return err({ path, problem: 'arity' });
    for (let i = args.length - 1; i >= 0; i -= 1) open.push({ node: args[i], path: [...path, i] });
  }
  return ok(data as Tree);
}

export function isOperator(word: unknown): word is Operator {
  return typeof word === 'string' && Object.hasOwn(OPERATORS, word);
}
