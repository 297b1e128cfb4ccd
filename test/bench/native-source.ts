import { isLeaf, type Tree } from '../../sim-core/formula/tree.ts';

/*
 * Formula trees as the TypeScript that a programmer would have written by hand: the yardstick of
 * linked formulas. Not-a-number is not looked after.
 */
const INFIX: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '===',
  '!=': '!==',
  and: '&&',
  or: '||',
};
const CALLS: Readonly<Record<string, string>> = {
  min: 'Math.min',
  max: 'Math.max',
  magnitude: 'Math.abs',
  floor: 'Math.floor',
  ceil: 'Math.ceil',
  round: 'Math.round',
  sqrt: 'Math.sqrt',
  exp: 'exp',
  ln: 'ln',
};
const LOGICAL = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or', 'not']);

/** A module whose `native` is a list of closures (env, base) => number, in the order of the trees. */
export function nativeModule(trees: readonly Tree[], mathPath: string): string {
  return [
    `import { exp, ln, pow } from ${JSON.stringify(mathPath)};`,
    'export const native = [',
    ...trees.map((tree) => `  (env, base) => ${numberOf(tree)},`),
    '];',
    'export const used = [exp, ln, pow];',
    '',
  ].join('\n');
}

function numberOf(tree: Tree): string {
  return isLogical(tree) ? `(${sourceOf(tree)} ? 1 : 0)` : sourceOf(tree);
}

function truthOf(tree: Tree): string {
  return isLogical(tree) ? sourceOf(tree) : `(${sourceOf(tree)} !== 0)`;
}

function isLogical(tree: Tree): boolean {
  return typeof tree !== 'number' && LOGICAL.has(tree[0]);
}

function sourceOf(tree: Tree): string {
  if (typeof tree === 'number') return tree < 0 ? `(${tree})` : String(tree);
  if (isLeaf(tree)) {
    const [kind, k] = tree;
    if (kind === 'slot') return `env[base + ${k}]`;
    return kind === 'abs' ? `env[${k}]` : `(env[base] < 0 ? 0 : env[env[base] + ${k}])`;
  }
  const operator: string = tree[0];
  const args = tree.slice(1) as Tree[];
  const [a, b] = args;
  const values = args.map(numberOf);
  switch (operator) {
    case 'and':
    case 'or':
      return `(${truthOf(a)} ${INFIX[operator]} ${truthOf(b)})`;
    case 'not':
      return `!${truthOf(a)}`;
    case 'neg':
      return `(-${values[0]})`;
    case 'if':
      return `(${truthOf(a)} ? ${values[1]} : ${values[2]})`;
    case 'clip':
      return `Math.min(Math.max(${values[0]}, ${values[1]}), ${values[2]})`;
    case 'pow':
      return powerOf(values[0], b);
    default:
      return operator in INFIX
        ? `(${values[0]} ${INFIX[operator]} ${values[1]})`
        : `${CALLS[operator]}(${values.join(', ')})`;
  }
}

function powerOf(base: string, exponent: Tree): string {
  if (exponent === 2) return `(${base} * ${base})`;
  if (exponent === 3) return `(${base} * ${base} * ${base})`;
  return `pow(${base}, ${numberOf(exponent)})`;
}
