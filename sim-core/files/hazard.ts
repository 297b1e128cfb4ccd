import * as z from 'zod';
import type { Text } from '../base/text.ts';
import { HOUR } from '../base/time.ts';
import { DIMENSIONLESS, divide } from '../formula/dimension.ts';
import { FUNCTIONS } from '../model/department.ts';
import { HARM_KINDS } from '../model/hazard.ts';
import type { Compiled, HarmKind, HazardDefinition, HazardTrigger } from '../model/hazard.ts';
import type { QualityCounts } from '../model/quality.ts';
import { compileFormula, readFormula, ZERO } from './formulas.ts';
import { compileDerived } from './hazard-derived.ts';
import { hazardScope } from './hazard-names.ts';
import type { HazardNames } from './hazard-names.ts';
import { layOut } from './hazard-layout.ts';
import type { Path } from './path.ts';
import { checkSources, collectNumbers, complainOfFlaws, countQualities } from './provenance.ts';
import { UNMARKED } from './provenance.ts';
import {
  anyQuantity,
  MASS_PER_TIME,
  MONEY_PER_TIME,
  PEOPLE_PER_TIME,
  PER_TIME,
  pure,
  time,
  TIME,
} from './quantities.ts';
import { gather, resolve, complainOfDuplicate } from './references.ts';
import type { Names } from './references.ts';
import type { Report } from './report.ts';
import { readShape } from './shape.ts';
import { FORMULA, HEADER, ID, mapping, numbers, sourcesOf } from './words.ts';

const CLASSES = ['natural-disaster', 'accident', 'public-health', 'social-security'] as const;

const FORMULAS = z.record(z.string(), FORMULA);

export const HAZARD = mapping({
  kind: z.literal('hazard'),
  ...HEADER,
  class: z.enum(CLASSES),
  along: z.literal('river').optional(),
  parameters: numbers(anyQuantity()).optional(),
  inputs: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  states: numbers(anyQuantity()).optional(),
  derived: z.union([FORMULAS, z.array(FORMULAS)]).default({}),
  rates: FORMULAS.default({}),
  severity: FORMULA,
  ends: FORMULA,
  need: FORMULAS.default({}),
  harm: z.record(z.string(), mapping({ kind: z.enum(HARM_KINDS), per_hour: FORMULA })).default({}),
  protections: z.array(ID).default([]),
  danger: mapping({ blind: FORMULA, informed: FORMULA }).nullable().optional(),
  observe: z
    .array(mapping({ by: z.enum(FUNCTIONS), every: time(true), sees: FORMULA, noise: pure() }))
    .default([]),
  triggers: z.array(mapping({ id: ID, when: FORMULA, rate: FORMULA.optional() })).default([]),
});
export type HazardData = z.output<typeof HAZARD>;

const HARM_UNITS = {
  people: PEOPLE_PER_TIME,
  money: MONEY_PER_TIME,
  environment: MASS_PER_TIME,
} as const satisfies Readonly<Record<HarmKind, unknown>>;

/** A compiled hazard that still calls its capabilities by name: which index they have, a region says. */
export interface HazardDraft {
  readonly id: string;
  readonly title: Text;
  readonly names: HazardNames;
  readonly definition: HazardDefinition;
  readonly report: Report;
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}

/** Compiles a hazard file; null when its shape is too broken to go on. All flaws are complained of. */
export function compileHazard(report: Report): HazardDraft | null {
  const data = readShape(HAZARD, report.source.data, { report, path: [] });
  if (data === null) return null;
  const marked = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(marked, report);
  checkSources(data, [], Object.keys(data.sources), report);

  const plan = layOut(report, data);
  const { names, derived, order } = compileDerived(report, data, plan);
  const scope = hazardScope(names);
  const formula = (path: Path, written: string | number | undefined, wanted = DIMENSIONLESS) =>
    compileFormula(report, path, written, scope, wanted);

  refuseUnknownRates(report, data, plan.states);
  refuseTwoWatches(report, data);
  const definition: HazardDefinition = {
    id: data.id,
    layout: { ...plan.layout, derived: order },
    defaults: plan.defaults,
    initial: plan.initial,
    derived,
    rates: plan.states.map((name) => {
      const dimension = names.variables.get(name)?.dimension ?? DIMENSIONLESS;
      return formula(['rates', name], own(data.rates, name), divide(dimension, TIME));
    }),
    severity: formula(['severity'], data.severity),
    ends: formula(['ends'], data.ends),
    need: names.working.map((name, i) => ({
      capability: i,
      amount: formula(['need', name], own(data.need, name)),
    })),
    harm: Object.keys(data.harm)
      .sort()
      .map((outcome) => {
        const { kind = 'people', per_hour: perHour } = own(data.harm, outcome) ?? {};
        const path = ['harm', outcome, 'per_hour'];
        return { outcome, kind, perHour: formula(path, perHour, HARM_UNITS[kind]) };
      }),
    danger: compileDanger(data, formula),
    observe: data.observe.map((rule, i) => ({
      by: rule.by,
      everyMs: rule.every.value,
      sees: formula(['observe', i, 'sees'], rule.sees),
      noise: rule.noise.value,
    })),
    triggers: compileTriggers(report, data, names),
  };
  return {
    id: data.id,
    title: data.title,
    names,
    definition,
    report,
    quality: countQualities(marked),
    sources: sourcesOf(data.id, data.sources),
  };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function refuseUnknownRates(report: Report, data: HazardData, states: readonly string[]): void {
  const index = new Map(states.map((name, i) => [name, i]));
  const names: Names = { what: { zh: 'states 中的一个状态', en: 'a state of this hazard' }, index };
  for (const name of Object.keys(data.rates)) resolve(report, names, name, ['rates', name], 'key');
}

function compileDanger(
  { danger }: HazardData,
  formula: (path: Path, written: string | number | undefined, wanted: typeof PER_TIME) => Compiled,
): HazardDefinition['danger'] {
  if (danger === null || danger === undefined) return null;
  return {
    blind: formula(['danger', 'blind'], danger.blind, PER_TIME),
    informed: formula(['danger', 'informed'], danger.informed, PER_TIME),
  };
}

function compileTriggers(
  report: Report,
  data: HazardData,
  names: HazardNames,
): readonly HazardTrigger[] {
  const plain = hazardScope(names);
  const held = hazardScope(names, true);
  return gather(report, data.triggers, ['triggers']).map(({ item, path }) => {
    const at = [...path, 'when'];
    const when = readFormula(report, at, item.when, held, DIMENSIONLESS);
    return {
      id: item.id,
      when: { tree: when?.tree ?? ZERO.tree, where: report.where(at) },
      heldMs: Math.round((when?.held ?? 0) * HOUR),
      ratePerHour:
        item.rate === undefined
          ? null
          : compileFormula(report, [...path, 'rate'], item.rate, plain, PER_TIME),
    };
  });
}

/** The hazard in a region: capabilities by index. One that the region lacks is complained of. */
export function bindHazard(draft: HazardDraft, capabilities: Names): HazardDefinition {
  const index = draft.names.working.map((name) =>
    resolve(draft.report, capabilities, name, ['need', name], 'key'),
  );
  const { definition } = draft;
  return {
    ...definition,
    layout: { ...definition.layout, working: index },
    need: definition.need.map((need, i) => ({ ...need, capability: index[i] ?? -1 })),
  };
}

/** One function watches a hazard by one rule: two would look with the same eyes, draw for draw. */
function refuseTwoWatches(report: Report, data: HazardData): void {
  const seen = new Set<string>();
  data.observe.forEach(({ by }, i) => {
    if (seen.has(by)) complainOfDuplicate(report, ['observe', i, 'by']);
    seen.add(by);
  });
}
