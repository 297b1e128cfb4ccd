import * as z from 'zod';
import { identityOf } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Text } from '../base/text.ts';
import { FUNCTIONS, NATURES } from '../model/department.ts';
import type { Department } from '../model/department.ts';
import { LEVELS } from '../model/jurisdiction.ts';
import type { BackgroundStream, Jurisdiction } from '../model/jurisdiction.ts';
import type { QualityCounts } from '../model/quality.ts';
import { compileNetwork, NETWORK_SHAPE } from './network.ts';
import type { Network } from './network.ts';
import { checkSources, collectNumbers, complainOfFlaws, countQualities } from './provenance.ts';
import { UNMARKED } from './provenance.ts';
import {
  duration,
  PEOPLE,
  PEOPLE_PER_TIME,
  PER_TIME,
  pure,
  quantity,
  whole,
} from './quantities.ts';
import { gather, namesOf, refuseCircles, resolve, resolveOptional } from './references.ts';
import type { Entry, Names } from './references.ts';
import type { Report } from './report.ts';
import { readShape } from './shape.ts';
import { compileSupplies, SUPPLIES_SHAPE } from './supplies.ts';
import type { Supplies } from './supplies.ts';
import { HEADER, ID, mapping, REF, sourcesOf, TEXT } from './words.ts';

const STREAM = mapping({
  id: ID,
  capability: REF,
  rate: quantity(PER_TIME),
  service: duration(),
  harm: quantity(PEOPLE_PER_TIME),
});

const JURISDICTION = mapping({
  id: ID,
  title: TEXT,
  level: z.enum(LEVELS),
  rank: z.string().min(1),
  parent: REF.nullable().optional(),
  place: REF.optional(),
  population: quantity(PEOPLE),
  lead: REF.optional(),
  member: z.boolean().default(false),
  silence_payoff: pure({ least: 0, most: Infinity }).optional(),
  clocks: mapping({ internal: duration(), up: duration(), down: duration() }),
  background: z.array(STREAM).default([]),
});
type JurisdictionData = z.output<typeof JURISDICTION>;

const SHARE = { least: 0, most: 1 };

const DEPARTMENT = mapping({
  id: ID,
  title: TEXT,
  function: z.enum(FUNCTIONS),
  nature: z.enum(NATURES),
  jurisdiction: REF,
  superior: REF.nullable().optional(),
  desks: whole({ least: 1, most: 1000 }, true),
  handling: duration(),
  pull: pure(SHARE),
  compensation_weight: pure(SHARE),
  duties: z.array(mapping({ zh: z.string().min(1), en: z.string().min(1) })).default([]),
});
type DepartmentData = z.output<typeof DEPARTMENT>;

export const REGION = mapping({
  kind: z.literal('region'),
  ...HEADER,
  capabilities: z.record(ID, TEXT),
  secretariat: REF.nullable().optional(),
  jurisdictions: z.array(JURISDICTION).min(1),
  departments: z.array(DEPARTMENT).min(1),
  ...NETWORK_SHAPE,
  ...SUPPLIES_SHAPE,
});

/** A region with every reference resolved; sets in the order of their ids. */
export interface CompiledRegion extends Network, Supplies {
  readonly id: string;
  readonly capabilities: Names;
  readonly capabilityIds: readonly string[];
  readonly capabilityIdentities: readonly Identity[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly jurisdictionNames: Names;
  readonly departments: readonly Department[];
  readonly departmentNames: Names;
  readonly secretariat: number;
  readonly titles: {
    readonly capabilities: Readonly<Record<string, Text>>;
    readonly jurisdictions: Readonly<Record<string, Text>>;
    readonly departments: Readonly<Record<string, Text>>;
  };
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}

const idsOf = (entries: readonly Entry<{ readonly id: string }>[]): readonly string[] =>
  entries.map(({ item }) => item.id);

const titlesOf = (
  entries: readonly Entry<{ readonly id: string; readonly title: Text }>[],
): Readonly<Record<string, Text>> =>
  Object.fromEntries(entries.map(({ item }) => [item.id, item.title]));

/** Compiles a region file; null when its shape is too broken to go on. All flaws are complained of. */
export function compileRegion(report: Report): CompiledRegion | null {
  const { data: written } = report.source;
  const data = readShape(REGION, written, { report, path: [] });
  if (data === null) return null;
  const numbers = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(numbers, report);
  checkSources(data, [], Object.keys(data.sources), report);

  const capabilityIds = Object.keys(data.capabilities).sort();
  const capabilities = namesOf(
    { zh: 'capabilities 中的一种能力', en: 'a capability of the region' },
    capabilityIds,
  );
  const places = gather(report, data.jurisdictions, ['jurisdictions']);
  const bodies = gather(report, data.departments, ['departments']);
  const jurisdictionNames = namesOf(
    { zh: 'jurisdictions 中的一个辖区', en: 'a jurisdiction of the region' },
    idsOf(places),
  );
  const departmentNames = namesOf(
    { zh: 'departments 中的一个部门', en: 'a department of the region' },
    idsOf(bodies),
  );
  const network = compileNetwork(report, data, jurisdictionNames);
  const around = { capabilities, departments: departmentNames, places: network.placeNames };
  const jurisdictions = places.map((entry) =>
    compileJurisdiction(report, entry, { ...around, jurisdictions: jurisdictionNames }),
  );
  const departments = bodies.map((entry) =>
    compileDepartment(report, entry, jurisdictionNames, departmentNames),
  );
  checkTrees(report, places, jurisdictions, bodies, departments);
  return {
    ...network,
    ...compileSupplies(report, data, around),
    id: data.id,
    capabilities,
    capabilityIds,
    capabilityIdentities: capabilityIds.map((id) => identityOf(`capability/${id}`)),
    jurisdictions,
    jurisdictionNames,
    departments,
    departmentNames,
    secretariat: resolveOptional(report, departmentNames, data.secretariat, ['secretariat']),
    titles: {
      capabilities: data.capabilities,
      jurisdictions: titlesOf(places),
      departments: titlesOf(bodies),
    },
    quality: countQualities(numbers),
    sources: sourcesOf(data.id, data.sources),
  };
}

function compileJurisdiction(
  report: Report,
  { item, path }: Entry<JurisdictionData>,
  names: Readonly<Record<'jurisdictions' | 'departments' | 'places' | 'capabilities', Names>>,
): Jurisdiction {
  const background = gather(report, item.background, [...path, 'background']).map(
    ({ item: stream, path: at }): BackgroundStream => ({
      id: stream.id,
      identity: identityOf(`background/${item.id}/${stream.id}`),
      capability: resolve(report, names.capabilities, stream.capability, [...at, 'capability']),
      ratePerHour: stream.rate.value,
      service: stream.service.value,
      harmPerHour: stream.harm.value,
    }),
  );
  return {
    id: item.id,
    identity: identityOf(`jurisdiction/${item.id}`),
    level: item.level,
    rank: item.rank,
    parent: resolveOptional(report, names.jurisdictions, item.parent, [...path, 'parent']),
    place: resolveOptional(report, names.places, item.place, [...path, 'place']),
    population: item.population.value,
    ...(item.silence_payoff === undefined ? {} : { silencePayoff: item.silence_payoff.value }),
    lead: resolveOptional(report, names.departments, item.lead, [...path, 'lead']),
    member: item.member,
    clocks: {
      internal: item.clocks.internal.value,
      up: item.clocks.up.value,
      down: item.clocks.down.value,
    },
    background,
  };
}

function compileDepartment(
  report: Report,
  { item, path }: Entry<DepartmentData>,
  jurisdictions: Names,
  departments: Names,
): Department {
  return {
    id: item.id,
    identity: identityOf(`department/${item.id}`),
    function: item.function,
    nature: item.nature,
    jurisdiction: resolve(report, jurisdictions, item.jurisdiction, [...path, 'jurisdiction']),
    superior: resolveOptional(report, departments, item.superior, [...path, 'superior']),
    desks: item.desks.value,
    handling: item.handling.value,
    pull: item.pull.value,
    compensationWeight: item.compensation_weight.value,
  };
}

/** Jurisdictions form one tree, and no department is above itself. */
function checkTrees(
  report: Report,
  places: readonly Entry<JurisdictionData>[],
  jurisdictions: readonly Jurisdiction[],
  bodies: readonly Entry<DepartmentData>[],
  departments: readonly Department[],
): void {
  refuseCircles(
    report,
    jurisdictions.map(({ parent }) => parent),
    idsOf(places),
    (index) => [...(places[index]?.path ?? []), 'parent'],
  );
  refuseCircles(
    report,
    departments.map(({ superior }) => superior),
    idsOf(bodies),
    (index) => [...(bodies[index]?.path ?? []), 'superior'],
  );
  // Written without a parent: a parent that is only misspelt has been complained of already.
  const roots = places.filter(({ item }) => item.parent === null || item.parent === undefined);
  for (const { item, path } of roots.slice(1)) {
    const first = roots[0]?.item.id ?? '';
    report.complain({
      code: 'second-root',
      path: item.parent === null ? [...path, 'parent'] : [...path, 'id'],
      expected: {
        zh: `上级辖区；全图只有一个根（${first}）`,
        en: `a parent; the tree has one root (${first})`,
      },
    });
  }
}
