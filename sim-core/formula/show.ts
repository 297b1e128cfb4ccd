import { isLeaf } from './tree.ts';
import type { Branch, Leaf, Operator, Tree } from './tree.ts';

/** How firmly an operator binds; a looser argument is put in brackets. */
const BINDING: Readonly<Partial<Record<Operator, number>>> = {
  if: 1,
  or: 2,
  and: 3,
  // Only and, or, ?: and brackets take a bare `not`: elsewhere it would be refused as unclear.
  not: 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '==': 4,
  '!=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  neg: 7,
};
const FIRMEST = 8;

/** Writes a tree as a formula in base units, for error messages; `slotName` names a leaf. */
export function show(tree: Tree, slotName: (node: Leaf) => string): string {
  if (typeof tree === 'number') return String(tree);
  if (isLeaf(tree)) return slotName(tree);
  return showBranch(tree, slotName);
}

function showBranch(branch: Branch, slotName: (node: Leaf) => string): string {
  const [operator, ...args] = branch;
  const binding = BINDING[operator];
  const within = (arg: Tree, least: number): string => {
    const text = show(arg, slotName);
    return bindingOf(arg) < least ? `(${text})` : text;
  };
  const [a, b, c] = args;
  if (binding === undefined) {
    const name = operator === 'magnitude' ? 'abs' : operator;
    return `${name}(${args.map((arg) => show(arg, slotName)).join(', ')})`;
  }
  if (operator === 'if') return `${within(a, 2)} ? ${within(b, 2)} : ${within(c, 1)}`;
  if (operator === 'not') return `not ${within(a, FIRMEST)}`;
  if (operator === 'neg') return `-${within(a, FIRMEST)}`;
  // A comparison is never chained, and a - (b - c) is not a - b - c.
  const isComparison = binding === 4;
  return `${within(a, isComparison ? 5 : binding)} ${operator} ${within(b, binding + 1)}`;
}

function bindingOf(tree: Tree): number {
  if (typeof tree === 'number') return tree < 0 ? 7 : FIRMEST;
  return isLeaf(tree) ? FIRMEST : (BINDING[tree[0]] ?? FIRMEST);
}
