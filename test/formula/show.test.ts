// Aim: a tree is shown as a formula that means the same tree when it is read again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '../../sim-core/formula/link.ts';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import type { Meaning, Scope } from '../../sim-core/formula/scope.ts';
import { show } from '../../sim-core/formula/show.ts';
import type { Leaf, Tree } from '../../sim-core/formula/tree.ts';
import { randomTree } from './random-tree.ts';

const name = ([kind, k]: Leaf): string => `${kind}_${k}`;

describe('show', () => {
  it.each<[Tree, string]>([
    [5e-6, '0.000005'],
    [['slot', 3], 'slot_3'],
    [['-', ['-', 1, 2], ['-', 3, 4]], '1 - 2 - (3 - 4)'],
    [['*', ['+', ['slot', 1], 1], ['up', 2]], '(slot_1 + 1) * up_2'],
    [['/', 1, ['*', 2, ['abs', 3]]], '1 / (2 * abs_3)'],
    [['neg', ['neg', ['slot', 1]]], '-(-slot_1)'],
    [['-', 1, -2], '1 - -2'],
    [['not', ['>', ['slot', 1], 1]], 'not (slot_1 > 1)'],
    [['==', ['<', 1, 2], 1], '(1 < 2) == 1'],
    [['and', ['or', 1, 0], ['and', 1, 1]], '(1 or 0) and (1 and 1)'],
    [['if', ['if', 1, 0, 1], 2, ['if', 0, 3, 4]], '(1 ? 0 : 1) ? 2 : 0 ? 3 : 4'],
    [['magnitude', ['min', 1, 2, ['slot', 0]]], 'abs(min(1, 2, slot_0))'],
    [['pow', ['slot', 1], 2], 'pow(slot_1, 2)'],
  ])('writes %j as %s', (tree, text) => {
    expect(show(tree, name)).toBe(text);
  });

  /** Parsing folds -0 to 0, which may turn one infinity into the other: a run stops at either. */
  const valueOf = (tree: Tree, env: Float64Array): number | 'not finite' => {
    const value = link(tree)(env, 0);
    return Number.isFinite(value) ? value + 0 : 'not finite';
  };

  it('writes what the parser reads back to the same value', () => {
    const env = Float64Array.from([-1, 3, 5, 0.5, -2, 0]);
    const names: Record<string, Meaning> = {};
    for (const kind of ['slot', 'up', 'abs'] as const) {
      for (let k = 0; k < 4; k += 1) {
        names[name([kind, k])] = { node: [kind, k], dimension: [0, 0, 0, 0, 0] };
      }
    }
    const scope: Scope = { names, calls: {} };
    let compared = 0;
    fc.assert(
      fc.property(randomTree(4, 4), (tree) => {
        const text = show(tree, name);
        const formula = parseFormula(text, scope);
        if (formula.ok) {
          compared += 1;
          expect(valueOf(formula.value.tree, env)).toBe(valueOf(tree, env));
          return;
        }
        const { code, token } = formula.error;
        expect(`${code} at ${token} of ${text}`).toMatch(/^(too-|not-finite)/);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1500);
  });
});
