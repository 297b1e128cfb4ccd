import fc from 'fast-check';
import { OPERATORS } from '../../sim-core/formula/tree.ts';
import type { Operator, Tree } from '../../sim-core/formula/tree.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

/** Trees over rows of `slots` slots and an environment of `env` entries, up to five operators deep. */
export function randomTree(slots: number, env: number): fc.Arbitrary<Tree> {
  const number = fc.oneof(
    fc.constantFrom(0, 1, 2, 3, -1, 0.5, 1e6),
    fc.double({ min: -100, max: 100, noNaN: true }),
  );
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    number.map((value) => value + 0),
    fc.tuple(fc.constantFrom('slot' as const, 'up' as const), fc.nat(slots - 1)),
    fc.tuple(fc.constant('abs' as const), fc.nat(env - 1)),
  );
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'tree' },
      leaf,
      fc.constantFrom(...OPERATOR_NAMES).chain((operator) => {
        const [least, most] = OPERATORS[operator];
        return fc
          .array(tie('tree'), { minLength: least, maxLength: most, depthIdentifier: 'tree' })
          .map((args): Tree => [operator, ...args]);
      }),
    ),
  }));
  return tree;
}
