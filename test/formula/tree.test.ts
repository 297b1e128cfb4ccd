// Aim: data that crosses workers is a tree only if every node is well formed and inside its bounds.
import { describe, expect, it } from 'vitest';
import { checkTree, isTooLarge, MAX_TREE_DEPTH, OPERATORS } from '../../sim-core/formula/tree.ts';
import type { Tree, TreeError } from '../../sim-core/formula/tree.ts';

const BOUNDS = { slots: 4, env: 10 };

describe('checkTree', () => {
  it('accepts numbers, leaves and every operator with each number of arguments it takes', () => {
    expect(checkTree(0.5, BOUNDS).ok).toBe(true);
    expect(checkTree(['slot', 3], BOUNDS).ok).toBe(true);
    expect(checkTree(['up', 0], BOUNDS).ok).toBe(true);
    expect(checkTree(['abs', 9], BOUNDS).ok).toBe(true);
    for (const [operator, [least, most]] of Object.entries(OPERATORS)) {
      for (let count = least; count <= most; count += 1) {
        const tree = [operator, ...Array.from({ length: count }, (_, i) => ['slot', i])];
        expect(checkTree(tree, BOUNDS)).toEqual({ ok: true, value: tree });
      }
    }
  });

  it('refuses every operator with one argument too few or too many', () => {
    for (const [operator, [least, most]] of Object.entries(OPERATORS)) {
      for (const count of [least - 1, most + 1]) {
        const tree = [operator, ...Array.from({ length: count }, () => 1)];
        expect(checkTree(tree, BOUNDS).ok).toBe(false);
      }
    }
  });

  it.each<[string, unknown, TreeError['problem'], readonly number[]]>([
    ['not-a-number', NaN, 'number', []],
    ['infinity inside', ['+', 1, Infinity], 'number', [1]],
    ['null', null, 'shape', []],
    ['a string', 'slot', 'shape', []],
    ['an object', { 0: '+', 1: 1, 2: 2, length: 3 }, 'shape', []],
    ['an empty list', [], 'shape', []],
    ['a bare operator', ['+'], 'shape', []],
    ['a missing argument', ['+', undefined, 1], 'shape', [0]],
    ['a boolean', ['not', true], 'shape', [0]],
    ['an unknown operator', ['eval', 1], 'operator', []],
    ['a name of the prototype', ['constructor', 1], 'operator', []],
    ['__proto__', ['__proto__', 1], 'operator', []],
    ['a number as operator', [1, 2, 3], 'operator', []],
    ['a slot beyond the row', ['neg', ['slot', 4]], 'index', [0]],
    ['an upstream slot beyond the row', ['up', 4], 'index', []],
    ['an entry beyond the environment', ['abs', 10], 'index', []],
    ['a negative index', ['slot', -1], 'index', []],
    ['a fractional index', ['slot', 0.5], 'index', []],
    ['a tree as index', ['abs', ['slot', 1]], 'index', []],
    ['two indices', ['slot', 1, 2], 'arity', []],
    ['deep inside', ['if', 1, ['+', 1, ['min', 1, ['slot', 7]]], 2], 'index', [1, 1, 1]],
  ])('refuses %s and says where', (_, data, problem, path) => {
    expect(checkTree(data, BOUNDS)).toEqual({ ok: false, error: { path, problem } });
  });

  it('stops at the size limit, also of a tree that contains itself', () => {
    let tree: unknown = 1;
    for (let i = 0; i < 12; i += 1) tree = ['+', tree, tree];
    expect(checkTree(tree, BOUNDS)).toMatchObject({ ok: false, error: { problem: 'size' } });
    const loop: unknown[] = ['neg'];
    loop.push(loop);
    expect(checkTree(loop, BOUNDS)).toMatchObject({ ok: false, error: { problem: 'size' } });
  });
});

describe('isTooLarge', () => {
  it('allows exactly the most nodes and the most levels', () => {
    let deep: Tree = 1;
    for (let i = 1; i < MAX_TREE_DEPTH; i += 1) deep = ['neg', deep];
    let wide: Tree = ['slot', 0];
    for (let i = 0; i < 11; i += 1) wide = ['+', wide, wide];
    expect(isTooLarge(deep)).toBe(false);
    expect(checkTree(deep, BOUNDS).ok).toBe(true);
    expect(isTooLarge(wide)).toBe(false);
    expect(isTooLarge(['neg', wide])).toBe(false);

    expect(isTooLarge(['neg', deep])).toBe(true);
    expect(checkTree(['neg', deep], BOUNDS)).toMatchObject({ error: { problem: 'size' } });
    expect(isTooLarge(['+', wide, 1])).toBe(true);
  });
});
