import { exp, ln, pow } from '../base/math.ts';
import { COMPARING, CALCULATING } from './pair.ts';
import type { Linked, Ordered, Pair } from './pair.ts';
import { isLeaf } from './tree.ts';
import type { Branch, Leaf, Tree } from './tree.ts';

export type { Linked } from './pair.ts';

/**
 * Builds closures over numbers out of a tree that `checkTree` or `parseFormula` accepted.
 *
 * Truth is 1 or 0; a number counts as true when it is not 0. Not-a-number is never swallowed: a
 * comparison, `and`, `or`, `not` or `if` that has to decide on it gives NaN, so that the engine,
 * which stops a run at NaN or Infinity, sees it. `and`, `or` and `if` leave what they do not need
 * unevaluated: `x > 0 and y / x > 2` is safe. Division by zero gives Infinity or NaN. `round` takes
 * halves up; `clip` gives `high` when low > high; `pow` with 2 or 3 written as exponent multiplies.
 */
export function link(tree: Tree): Linked {
  if (typeof tree === 'number') return () => tree;
  return isLeaf(tree) ? linkLeaf(tree) : linkBranch(tree);
}

function linkLeaf([kind, k]: Leaf): Linked {
  switch (kind) {
    case 'slot':
      return (env, base) => env[base + k];
    case 'abs':
      return (env) => env[k];
    case 'up':
      return (env, base) => {
        const upstream = env[base];
        return upstream < 0 ? 0 : env[upstream + k];
      };
  }
}

function linkBranch(branch: Branch): Linked {
  const [operator, a, b, c] = branch;
  switch (operator) {
    case '*':
      return linkProduct(a, b) ?? linkPair(CALCULATING['*'], ...simplerLast(a, b));
    case '+':
      return linkPair(CALCULATING['+'], ...simplerLast(a, b));
    case '-':
    case '/':
      return linkOrdered(CALCULATING[operator], a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=': {
      const [left, right] = simplerLast(a, b);
      return linkPair(COMPARING[left === a ? operator : MIRRORED[operator]], left, right);
    }
    case 'and':
      return linkAnd(link(a), link(b));
    case 'or':
      return linkOr(link(a), link(b));
    case 'if':
      return linkThreshold(a, b, c) ?? linkIf(link(a), link(b), link(c));
    case 'min':
    case 'max':
      return linkExtreme(operator, branch.slice(1) as Tree[]);
    case 'clip':
      return linkClip(link(a), link(b), link(c));
    case 'pow':
      return linkPow(link(a), b);
    case 'neg':
    case 'not':
    case 'magnitude':
    case 'floor':
    case 'ceil':
    case 'round':
    case 'sqrt':
    case 'exp':
    case 'ln':
      return linkSingle(operator, link(a));
  }
}

function isConstant(tree: Tree): tree is number {
  return typeof tree === 'number';
}

function isSlot(tree: Tree): tree is readonly ['slot', number] {
  return typeof tree !== 'number' && tree[0] === 'slot';
}

/** What an operator becomes when its arguments change places. */
const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

/** Both arguments, with a constant or else a slot as the second: pairs are written out for these. */
function simplerLast(a: Tree, b: Tree): readonly [Tree, Tree] {
  const isSimpler = isConstant(a) ? !isConstant(b) : isSlot(a) && !isConstant(b) && !isSlot(b);
  return isSimpler ? [b, a] : [a, b];
}

/** Three slots multiplied are one closure: most rates and needs hold such a product. */
function linkProduct(a: Tree, b: Tree): Linked | null {
  if (isConstant(a) || a[0] !== '*' || !isSlot(b)) return null;
  const [, first, second] = a;
  if (!isSlot(first) || !isSlot(second)) return null;
  const [i, j, k] = [first[1], second[1], b[1]];
  return (env, base) => env[base + i] * env[base + j] * env[base + k];
}

function linkOrdered(pair: Ordered, left: Tree, right: Tree): Linked {
  if (isConstant(left)) {
    return isSlot(right) ? pair.constantSlot(left, right[1]) : pair.constantAny(left, link(right));
  }
  if (isSlot(left) && !isConstant(right) && !isSlot(right)) {
    return pair.slotAny(left[1], link(right));
  }
  return linkPair(pair, left, right);
}

function linkPair(pair: Pair, left: Tree, right: Tree): Linked {
  if (isSlot(left)) {
    if (isConstant(right)) return pair.slotConstant(left[1], right);
    if (isSlot(right)) return pair.slotSlot(left[1], right[1]);
  }
  if (isConstant(right)) return pair.anyConstant(link(left), right);
  if (isSlot(right)) return pair.anySlot(link(left), right[1]);
  return pair.general(link(left), link(right));
}

type Single = 'neg' | 'not' | 'magnitude' | 'floor' | 'ceil' | 'round' | 'sqrt' | 'exp' | 'ln';

function linkSingle(operator: Single, f: Linked): Linked {
  switch (operator) {
    case 'neg':
      return (env, base) => -f(env, base);
    case 'not':
      return (env, base) => {
        const x = f(env, base);
        return x === 0 ? 1 : x !== x ? NaN : 0;
      };
    case 'magnitude':
      return (env, base) => Math.abs(f(env, base));
    case 'floor':
      return (env, base) => Math.floor(f(env, base));
    case 'ceil':
      return (env, base) => Math.ceil(f(env, base));
    case 'round':
      return (env, base) => Math.round(f(env, base));
    case 'sqrt':
      return (env, base) => Math.sqrt(f(env, base));
    case 'exp':
      return (env, base) => exp(f(env, base));
    case 'ln':
      return (env, base) => ln(f(env, base));
  }
}

function linkAnd(f: Linked, g: Linked): Linked {
  return (env, base) => {
    const x = f(env, base);
    if (x === 0) return 0;
    if (x !== x) return NaN;
    const y = g(env, base);
    return y === 0 ? 0 : y !== y ? NaN : 1;
  };
}

function linkOr(f: Linked, g: Linked): Linked {
  return (env, base) => {
    const x = f(env, base);
    if (x !== x) return NaN;
    if (x !== 0) return 1;
    const y = g(env, base);
    return y === 0 ? 0 : y !== y ? NaN : 1;
  };
}

function linkIf(condition: Linked, yes: Linked, no: Linked): Linked {
  return (env, base) => {
    const x = condition(env, base);
    if (x === 0) return no(env, base);
    return x !== x ? NaN : yes(env, base);
  };
}

/** `slot > constant ? … : constant`, in which most needs and harms begin, without a closure for the condition. */
function linkThreshold(condition: Tree, yes: Tree, no: Tree): Linked | null {
  if (isConstant(condition) || condition[0] !== '>' || !isConstant(no)) return null;
  const [, left, right] = condition;
  if (!isSlot(left) || !isConstant(right)) return null;
  const k = left[1];
  const above = link(yes);
  return (env, base) => {
    const x = env[base + k];
    return x > right ? above(env, base) : x <= right ? no : NaN;
  };
}

function linkExtreme(operator: 'min' | 'max', args: readonly Tree[]): Linked {
  const [first, ...rest] = args;
  return rest.reduce(
    (f, arg) => (operator === 'min' ? linkMin(f, arg) : linkMax(f, arg)),
    link(first),
  );
}

function linkMin(f: Linked, arg: Tree): Linked {
  if (isConstant(arg)) return (env, base) => Math.min(f(env, base), arg);
  if (isSlot(arg)) {
    const k = arg[1];
    return (env, base) => Math.min(f(env, base), env[base + k]);
  }
  const g = link(arg);
  return (env, base) => Math.min(f(env, base), g(env, base));
}

function linkMax(f: Linked, arg: Tree): Linked {
  if (isConstant(arg)) return (env, base) => Math.max(f(env, base), arg);
  if (isSlot(arg)) {
    const k = arg[1];
    return (env, base) => Math.max(f(env, base), env[base + k]);
  }
  const g = link(arg);
  return (env, base) => Math.max(f(env, base), g(env, base));
}

function linkClip(f: Linked, low: Linked, high: Linked): Linked {
  return (env, base) => Math.min(Math.max(f(env, base), low(env, base)), high(env, base));
}

function linkPow(f: Linked, exponent: Tree): Linked {
  if (exponent === 2) {
    return (env, base) => {
      const x = f(env, base);
      return x * x;
    };
  }
  if (exponent === 3) {
    return (env, base) => {
      const x = f(env, base);
      return x * x * x;
    };
  }
  const g = link(exponent);
  return (env, base) => pow(f(env, base), g(env, base));
}
