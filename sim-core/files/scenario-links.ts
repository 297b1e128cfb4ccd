import * as z from 'zod';
import { constant } from '../base/distribution.ts';
import { identityOf } from '../base/identity.ts';
import type { Text } from '../base/text.ts';
import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { CascadeEdge, Protection, RiskForecast } from '../model/incident.ts';
import type { RoadEffect } from '../model/network.ts';
import { compileFormula } from './formulas.ts';
import type { Path } from './path.ts';
import { duration, MONEY_PER_TIME, pure, quantity, time } from './quantities.ts';
import { complainOfDuplicate, gather, namesOf, resolve } from './references.ts';
import type { CompiledRegion } from './region.ts';
import type { Report } from './report.ts';
import type { Part, Plan } from './scenario-plan.ts';
import { driverScope, scenarioScope } from './scenario-scope.ts';
import type { DriverNames } from './scenario-scope.ts';
import { FORMULA, ID, mapping, REF, TEXT } from './words.ts';

const EDGE = mapping({
  id: ID,
  from: REF,
  trigger: REF,
  to: REF,
  delay: duration().optional(),
});

const PROTECTION = mapping({
  id: ID,
  title: TEXT,
  act: ID,
  owner: REF,
  incident: REF,
  protection: REF,
  prompted_by: z.array(REF).min(1),
  from_severity: pure(),
  lift_below: pure(),
  takes: duration(),
  cost: quantity(MONEY_PER_TIME),
});

const ROAD_EFFECT = mapping({
  road: REF,
  slow: FORMULA.optional(),
  closed: FORMULA.optional(),
});

const RISK = mapping({
  jurisdiction: REF,
  value: FORMULA,
  lead: time(),
  error: pure(),
});

export const LINKS_SHAPE = {
  cascade: z.array(EDGE).default([]),
  protections: z.array(PROTECTION).default([]),
  road_effects: z.array(ROAD_EFFECT).default([]),
  risks: z.array(RISK).default([]),
};

export interface LinksData {
  readonly cascade: readonly z.output<typeof EDGE>[];
  readonly protections: readonly z.output<typeof PROTECTION>[];
  readonly road_effects: readonly z.output<typeof ROAD_EFFECT>[];
  readonly risks: readonly z.output<typeof RISK>[];
}

export interface Links {
  readonly cascade: readonly CascadeEdge[];
  readonly protections: readonly Protection[];
  readonly protectionTitles: Readonly<Record<string, Text>>;
  readonly roadEffects: readonly RoadEffect[];
  readonly risks: readonly RiskForecast[];
}

interface Context {
  readonly report: Report;
  readonly plan: Plan;
  readonly drivers: DriverNames;
  readonly region: CompiledRegion;
}

/** What ties the incidents to each other, to their protections, the roads and the forecasts. */
export function compileLinks(context: Context, data: LinksData): Links {
  const { report } = context;
  return {
    cascade: gather(report, data.cascade, ['cascade']).map(({ item, path }) => ({
      id: item.id,
      identity: identityOf(`cascade/${item.id}`),
      ...compileEdge(context, item, path),
      delay: item.delay?.value ?? constant(0),
    })),
    protections: compileProtections(context, data.protections),
    protectionTitles: Object.fromEntries(data.protections.map(({ id, title }) => [id, title])),
    roadEffects: compileRoadEffects(context, data.road_effects),
    risks: compileRisks(context, data.risks),
  };
}

/** An incident by its id; a field's id is refused with the parts to choose from. */
function resolvePart({ report, plan }: Context, id: string, path: Path): number {
  const field = plan.fields.find((one) => one.id === id);
  if (field === undefined) return resolve(report, plan.incidents, id, path);
  const parts = field.parts.map((index) => plan.parts[index]?.id ?? '');
  report.complain({
    code: 'unknown-reference',
    path,
    expected: {
      zh: `河流事件的一个部分：${parts.join('、')}`,
      en: `a part of this river incident: ${parts.join(', ')}`,
    },
    nearest: parts[0] ?? null,
  });
  return -1;
}

function compileEdge(
  context: Context,
  item: LinksData['cascade'][number],
  path: Path,
): { readonly from: number; readonly trigger: number; readonly to: number } {
  const { report, plan } = context;
  const from = resolvePart(context, item.from, [...path, 'from']);
  const source = plan.parts[from];
  const field = plan.fields.find(({ id }) => id === item.to);
  const to = field?.parts[0] ?? resolve(report, plan.incidents, item.to, [...path, 'to']);
  const target = plan.parts[to];
  if (field === undefined && target !== undefined && target.field !== null) {
    report.complain({
      code: 'unknown-reference',
      path: [...path, 'to'],
      expected: {
        zh: `整个河流事件（${target.field}）：它的各部分同时开始`,
        en: `the whole river incident (${target.field}): its parts start together`,
      },
      nearest: target.field,
    });
  }
  const trigger = source === undefined ? -1 : resolveTrigger(report, source, item.trigger, path);
  return { from, trigger, to };
}

function resolveTrigger(report: Report, { draft }: Part, id: string, path: Path): number {
  const what = { zh: `${draft.id} 的一个触发`, en: `a trigger of ${draft.id}` };
  const ids = draft.definition.triggers.map((trigger) => trigger.id);
  return resolve(report, namesOf(what, ids), id, [...path, 'trigger']);
}

function compileProtections(
  context: Context,
  items: LinksData['protections'],
): readonly Protection[] {
  const { report, plan, region } = context;
  return gather(report, items, ['protections']).map(({ item, path }) => {
    const incident = resolvePart(context, item.incident, [...path, 'incident']);
    const part = plan.parts[incident];
    const names = part?.draft.names;
    const what = {
      zh: `${part?.draft.id} 的一项防护`,
      en: `a protection of ${part?.draft.id}`,
    };
    const slot =
      names === undefined
        ? -1
        : resolve(report, namesOf(what, names.protections), item.protection, [
            ...path,
            'protection',
          ]);
    if (item.lift_below.value > item.from_severity.value) {
      const expected = {
        zh: `不大于 from_severity（${item.from_severity.value}）`,
        en: `no more than from_severity (${item.from_severity.value})`,
      };
      report.complain({ code: 'out-of-range', path: [...path, 'lift_below'], expected });
    }
    return {
      id: item.id,
      identity: identityOf(`protection/${item.id}`),
      act: item.act,
      owner: resolve(report, region.departmentNames, item.owner, [...path, 'owner']),
      incident,
      slot: slot < 0 ? -1 : (names?.protectionsAt ?? 0) + slot,
      promptedBy: promptedBy(context, item.prompted_by, [...path, 'prompted_by']),
      fromSeverity: item.from_severity.value,
      liftBelow: item.lift_below.value,
      takes: item.takes.value,
      costPerHour: item.cost.value,
    };
  });
}

/** Incidents by id; a field's id stands for all its parts. */
function promptedBy(
  { report, plan }: Context,
  ids: readonly string[],
  path: Path,
): readonly number[] {
  const found = new Set<number>();
  for (const [i, id] of ids.entries()) {
    const field = plan.fields.find((one) => one.id === id);
    const parts = field?.parts ?? [resolve(report, plan.incidents, id, [...path, i])];
    for (const part of parts) {
      if (found.has(part)) complainOfDuplicate(report, [...path, i]);
      if (part >= 0) found.add(part);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The index that each item names, in rising order; two items for one thing are refused. */
function onePerThing<T>(
  report: Report,
  items: readonly T[],
  find: (item: T, position: number) => number,
  pathOf: (position: number) => Path,
): readonly { readonly item: T; readonly position: number; readonly index: number }[] {
  const seen = new Set<number>();
  const found = items.map((item, position) => {
    const index = find(item, position);
    if (index >= 0 && seen.has(index)) complainOfDuplicate(report, pathOf(position));
    seen.add(index);
    return { item, position, index };
  });
  return found.sort((a, b) => a.index - b.index);
}

function compileRoadEffects(
  { report, plan, drivers, region }: Context,
  items: LinksData['road_effects'],
): readonly RoadEffect[] {
  const what = { zh: 'roads 中的一条道路', en: 'a road of the region' };
  const names = namesOf(
    what,
    region.roads.map(({ id }) => id),
  );
  const scope = scenarioScope(drivers, plan, new Set());
  const pathOf = (i: number): Path => ['road_effects', i, 'road'];
  const find = ({ road }: { readonly road: string }, i: number): number =>
    resolve(report, names, road, pathOf(i));
  return onePerThing(report, items, find, pathOf).map(({ item, position, index }) => {
    const tree = (key: 'slow' | 'closed', otherwise: number) => {
      const path = ['road_effects', position, key];
      const written = item[key] ?? otherwise;
      return compileFormula(report, path, written, scope, DIMENSIONLESS).tree;
    };
    return { road: index, slow: tree('slow', 1), closed: tree('closed', 0) };
  });
}

function compileRisks(
  { report, drivers, region }: Context,
  items: LinksData['risks'],
): readonly RiskForecast[] {
  const scope = driverScope(drivers);
  const pathOf = (i: number): Path => ['risks', i, 'jurisdiction'];
  const find = ({ jurisdiction }: { readonly jurisdiction: string }, i: number): number =>
    resolve(report, region.jurisdictionNames, jurisdiction, pathOf(i));
  return onePerThing(report, items, find, pathOf).map(({ item, position, index }) => {
    const path = ['risks', position, 'value'];
    return {
      jurisdiction: index,
      value: compileFormula(report, path, item.value, scope, DIMENSIONLESS).tree,
      leadMs: item.lead.value,
      error: item.error.value,
    };
  });
}
