import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import type { Compiled } from '../model/hazard.ts';
import { readFormula, wordsOf, ZERO } from './formulas.ts';
import type { HazardData } from './hazard.ts';
import type { DerivedText, HazardPlan } from './hazard-layout.ts';
import { hazardScope } from './hazard-names.ts';
import type { HazardNames, Variable } from './hazard-names.ts';
import type { Report } from './report.ts';

export interface DerivedValues {
  readonly names: HazardNames;
  /** Names in the order in which they are worked out; a set in the file has one such order. */
  readonly order: readonly string[];
  readonly derived: readonly Compiled[];
}

/** Reads the derived values in an order in which each finds those that it uses. */
export function compileDerived(report: Report, data: HazardData, plan: HazardPlan): DerivedValues {
  const { at, protections } = plan.layout;
  const variables = new Map(plan.variables);
  const broken = new Set(plan.broken);
  const names: HazardNames = {
    variables,
    working: plan.working,
    workingAt: at.working,
    protections,
    protectionsAt: at.protections,
    flows: data.along === 'river',
    broken,
  };
  const ordered = inOrder(report, plan.derived, broken);
  const put = (name: string, i: number, dimension: Dimension): void => {
    variables.set(name, { slot: at.derived + i, dimension, block: 'derived' } satisfies Variable);
  };
  for (const [i, { name }] of ordered.entries()) if (broken.has(name)) put(name, i, DIMENSIONLESS);
  const derived = ordered.map(({ written, path, name }, i): Compiled => {
    if (broken.has(name)) return ZERO;
    const formula = readFormula(report, path, written, hazardScope(names), null);
    const dimension = formula?.dimension ?? DIMENSIONLESS;
    if (formula === null || wordsOf(written).some((word) => broken.has(word))) broken.add(name);
    put(name, i, dimension);
    return formula === null ? ZERO : { tree: formula.tree, where: report.where(path) };
  });
  return { names, order: ordered.map(({ name }) => name), derived };
}

/**
 * Users after what they use; where that leaves a choice, by name, so that the order in the file does
 * not matter. A circle is complained of, its names are broken, and it is cut.
 */
function inOrder(
  report: Report,
  texts: readonly DerivedText[],
  broken: Set<string>,
): readonly DerivedText[] {
  const byName = new Map<string, DerivedText>();
  for (const text of texts) if (!byName.has(text.name)) byName.set(text.name, text);
  const waiting = [...byName.keys()].sort();
  const uses = new Map(
    [...byName.values()].map(({ name, written }) => {
      return [name, new Set(wordsOf(written).filter((word) => byName.has(word)))] as const;
    }),
  );
  const done: DerivedText[] = [];
  while (waiting.length > 0) {
    const isReady = (name: string): boolean =>
      waiting.every((other) => uses.get(name)?.has(other) !== true);
    let next = waiting.findIndex(isReady);
    if (next < 0) {
      next = 0;
      for (const name of complainOfCircle(report, waiting, uses, byName)) broken.add(name);
    }
    const [name = ''] = waiting.splice(next, 1);
    const text = byName.get(name);
    if (text !== undefined) done.push(text);
  }
  return done;
}

function complainOfCircle(
  report: Report,
  waiting: readonly string[],
  uses: ReadonlyMap<string, ReadonlySet<string>>,
  byName: ReadonlyMap<string, DerivedText>,
): readonly string[] {
  const chain = [waiting[0] ?? ''];
  for (;;) {
    const last = chain.at(-1) ?? '';
    const next = waiting.find((name) => uses.get(last)?.has(name) === true) ?? last;
    const since = chain.indexOf(next);
    chain.push(next);
    if (since < 0) continue;
    const names = chain.slice(since);
    const circle = names.join(' → ');
    report.complain({
      code: 'cycle',
      path: byName.get(next)?.path ?? [],
      expected: { zh: `不互相引用的公式（${circle}）`, en: `no circle (${circle})` },
      on: 'key',
    });
    return names;
  }
}
