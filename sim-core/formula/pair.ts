/** A formula ready to run: reads `env`, a row of which starts at `base`, and gives its value. */
export type Linked = (env: Float64Array, base: number) => number;

/**
 * One operator of two arguments, written out for each shape of its arguments: a slot of the row, a
 * constant, anything else. Most operators in scenario files have a slot or a constant beside them,
 * and each closure call saved there is a good part of a formula's time.
 */
export interface Pair {
  slotSlot(j: number, k: number): Linked;
  slotConstant(k: number, c: number): Linked;
  anySlot(f: Linked, k: number): Linked;
  anyConstant(f: Linked, c: number): Linked;
  general(f: Linked, g: Linked): Linked;
}

/** An operator whose arguments cannot change places. */
export interface Ordered extends Pair {
  slotAny(k: number, f: Linked): Linked;
  constantSlot(c: number, k: number): Linked;
  constantAny(c: number, f: Linked): Linked;
}

export const CALCULATING: Readonly<Record<'+' | '*', Pair> & Record<'-' | '/', Ordered>> = {
  '+': {
    slotSlot: (j, k) => (env, base) => env[base + j] + env[base + k],
    slotConstant: (k, c) => (env, base) => env[base + k] + c,
    anySlot: (f, k) => (env, base) => f(env, base) + env[base + k],
    anyConstant: (f, c) => (env, base) => f(env, base) + c,
    general: (f, g) => (env, base) => f(env, base) + g(env, base),
  },
  '-': {
    slotSlot: (j, k) => (env, base) => env[base + j] - env[base + k],
    slotConstant: (k, c) => (env, base) => env[base + k] - c,
    slotAny: (k, f) => (env, base) => env[base + k] - f(env, base),
    constantSlot: (c, k) => (env, base) => c - env[base + k],
    constantAny: (c, f) => (env, base) => c - f(env, base),
    anySlot: (f, k) => (env, base) => f(env, base) - env[base + k],
    anyConstant: (f, c) => (env, base) => f(env, base) - c,
    general: (f, g) => (env, base) => f(env, base) - g(env, base),
  },
  '*': {
    slotSlot: (j, k) => (env, base) => env[base + j] * env[base + k],
    slotConstant: (k, c) => (env, base) => env[base + k] * c,
    anySlot: (f, k) => (env, base) => f(env, base) * env[base + k],
    anyConstant: (f, c) => (env, base) => f(env, base) * c,
    general: (f, g) => (env, base) => f(env, base) * g(env, base),
  },
  '/': {
    slotSlot: (j, k) => (env, base) => env[base + j] / env[base + k],
    slotConstant: (k, c) => (env, base) => env[base + k] / c,
    slotAny: (k, f) => (env, base) => env[base + k] / f(env, base),
    constantSlot: (c, k) => (env, base) => c / env[base + k],
    constantAny: (c, f) => (env, base) => c / f(env, base),
    anySlot: (f, k) => (env, base) => f(env, base) / env[base + k],
    anyConstant: (f, c) => (env, base) => f(env, base) / c,
    general: (f, g) => (env, base) => f(env, base) / g(env, base),
  },
};

/*
 * Truth as 1 or 0, but NaN when either side is NaN: the second comparison is only reached when the
 * first fails.
 */
function less(x: number, y: number): number {
  return x < y ? 1 : x >= y ? 0 : NaN;
}
function atMost(x: number, y: number): number {
  return x <= y ? 1 : x > y ? 0 : NaN;
}
function greater(x: number, y: number): number {
  return x > y ? 1 : x <= y ? 0 : NaN;
}
function atLeast(x: number, y: number): number {
  return x >= y ? 1 : x < y ? 0 : NaN;
}
function same(x: number, y: number): number {
  return x === y ? 1 : x !== x || y !== y ? NaN : 0;
}
function different(x: number, y: number): number {
  return x === y ? 0 : x !== x || y !== y ? NaN : 1;
}

export const COMPARING: Readonly<Record<'<' | '<=' | '>' | '>=' | '==' | '!=', Pair>> = {
  '<': {
    slotSlot: (j, k) => (env, base) => less(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => less(env[base + k], c),
    anySlot: (f, k) => (env, base) => less(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => less(f(env, base), c),
    general: (f, g) => (env, base) => less(f(env, base), g(env, base)),
  },
  '<=': {
    slotSlot: (j, k) => (env, base) => atMost(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => atMost(env[base + k], c),
    anySlot: (f, k) => (env, base) => atMost(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => atMost(f(env, base), c),
    general: (f, g) => (env, base) => atMost(f(env, base), g(env, base)),
  },
  '>': {
    slotSlot: (j, k) => (env, base) => greater(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => greater(env[base + k], c),
    anySlot: (f, k) => (env, base) => greater(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => greater(f(env, base), c),
    general: (f, g) => (env, base) => greater(f(env, base), g(env, base)),
  },
  '>=': {
    slotSlot: (j, k) => (env, base) => atLeast(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => atLeast(env[base + k], c),
    anySlot: (f, k) => (env, base) => atLeast(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => atLeast(f(env, base), c),
    general: (f, g) => (env, base) => atLeast(f(env, base), g(env, base)),
  },
  '==': {
    slotSlot: (j, k) => (env, base) => same(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => same(env[base + k], c),
    anySlot: (f, k) => (env, base) => same(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => same(f(env, base), c),
    general: (f, g) => (env, base) => same(f(env, base), g(env, base)),
  },
  '!=': {
    slotSlot: (j, k) => (env, base) => different(env[base + j], env[base + k]),
    slotConstant: (k, c) => (env, base) => different(env[base + k], c),
    anySlot: (f, k) => (env, base) => different(f(env, base), env[base + k]),
    anyConstant: (f, c) => (env, base) => different(f(env, base), c),
    general: (f, g) => (env, base) => different(f(env, base), g(env, base)),
  },
};
