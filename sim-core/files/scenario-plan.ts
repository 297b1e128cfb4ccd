import type { HazardDefinition } from '../model/hazard.ts';
import type { Text } from '../base/text.ts';
import type { HazardDraft } from './hazard.ts';
import type { IncidentData } from './incident-shape.ts';
import type { CompiledRegion } from './region.ts';
import { byCodeUnits, fileWanted, gather, namesOf, resolve } from './references.ts';
import type { Entry, Names } from './references.ts';
import type { Report } from './report.ts';

export interface PlannedCell {
  /** Id of its reach; null for a point. */
  readonly reach: string | null;
  readonly lengthM: number;
  readonly sectionM2: number;
  /** Position in its field from the source down; 0 for a point. */
  readonly order: number;
}

/** One incident of the model: a point, or the part of a field that lies in one jurisdiction. */
export interface Part {
  readonly id: string;
  readonly title: Text;
  readonly entry: Entry<IncidentData>;
  readonly draft: HazardDraft;
  readonly jurisdiction: number;
  readonly place: number;
  readonly cells: readonly PlannedCell[];
  /** Id of the field it is a part of. */
  readonly field: string | null;
}

/** Who is where in the environment vector, before any formula is read. */
export interface Plan {
  readonly parts: readonly Part[];
  /** Base of each cell's row, by part and position in it. */
  readonly bases: readonly (readonly number[])[];
  readonly fields: readonly { readonly id: string; readonly parts: readonly number[] }[];
  readonly hazards: readonly HazardDefinition[];
  readonly hazardIndex: ReadonlyMap<string, number>;
  readonly environmentSize: number;
  /** All incidents; one that could not be planned stands for -1, so that nobody else is blamed. */
  readonly incidents: Names;
  readonly broken: ReadonlySet<string>;
}

/** The region, with what each hazard id stands for; null for a hazard that is unknown. */
export interface Surroundings {
  readonly region: CompiledRegion;
  readonly hazardOf: (id: string) => HazardDraft | null;
  readonly hazardIds: readonly string[];
}

const INCIDENT_NAMES: Text = {
  zh: 'incidents 中的一个事件（河流事件写作 plume@jiashan）',
  en: 'an incident of this scenario (a part of a river incident is written plume@jiashan)',
};

/** Cuts river incidents into parts and lays out the rows: drivers first, then each part's cells. */
export function planIncidents(
  report: Report,
  items: readonly IncidentData[],
  around: Surroundings,
  driverCount: number,
): Plan {
  const broken = new Set<string>();
  const fieldParts = new Map<string, readonly Part[]>();
  const unsorted: Part[] = [];
  const brokenIds: string[] = [];
  for (const entry of gather(report, items, ['incidents'])) {
    const parts = planIncident(report, entry, around);
    const { id } = entry.item;
    if (parts.length === 0) {
      broken.add(id.replaceAll('-', '_'));
      brokenIds.push(id, ...around.region.jurisdictions.map((place) => `${id}@${place.id}`));
    } else if (parts[0]?.field === id) {
      fieldParts.set(id, parts);
    }
    unsorted.push(...parts);
  }
  const parts = unsorted.sort((a, b) => byCodeUnits(a.id, b.id));
  const drafts = new Map(parts.map(({ draft }) => [draft.id, draft]));
  const hazardIds = [...drafts.keys()].sort();
  const hazards = hazardIds.flatMap((id) => drafts.get(id) ?? []);
  for (const { names } of hazards) for (const name of names.broken) broken.add(name);

  let base = driverCount;
  const bases = parts.map(({ cells, draft }) =>
    cells.map(() => {
      const start = base;
      base += draft.definition.layout.size;
      return start;
    }),
  );
  const { index } = namesOf(
    INCIDENT_NAMES,
    parts.map(({ id }) => id),
  );
  const withBroken = new Map([...brokenIds.map((id) => [id, -1] as const), ...index]);
  return {
    parts,
    bases,
    fields: [...fieldParts].map(([id, list]) => ({
      id,
      parts: list.map((part) => index.get(part.id) ?? -1),
    })),
    hazards: hazards.map(({ definition }) => definition),
    hazardIndex: new Map(hazardIds.map((id, i) => [id, i])),
    environmentSize: base,
    incidents: { what: INCIDENT_NAMES, index: withBroken },
    broken,
  };
}

/** The parts of one incident, upstream first; none after a complaint. */
function planIncident(
  report: Report,
  entry: Entry<IncidentData>,
  around: Surroundings,
): readonly Part[] {
  const { item, path } = entry;
  const draft = around.hazardOf(item.hazard);
  if (draft === null) {
    const names = namesOf(fileWanted('hazard'), around.hazardIds);
    resolve(report, names, item.hazard, [...path, 'hazard']);
  } else if (draft.names.flows) {
    return planField(report, entry, draft, around.region);
  } else {
    return planPoint(report, entry, draft, around.region);
  }
  return [];
}

function refuseKey(report: Report, { path }: Entry<IncidentData>, key: string, why: Text): void {
  report.complain({ code: 'no-effect', path: [...path, key], expected: why, on: 'key' });
}

function missing(report: Report, { path }: Entry<IncidentData>, key: string, what: Text): void {
  report.complain({ code: 'missing-key', path: [...path, key], expected: what, token: key });
}

function planPoint(
  report: Report,
  entry: Entry<IncidentData>,
  draft: HazardDraft,
  region: CompiledRegion,
): readonly Part[] {
  const { item, path } = entry;
  const why = {
    zh: `at: 地点（${draft.id} 不沿河流动）`,
    en: `at: a place (${draft.id} has no river)`,
  };
  if (item.along !== undefined) refuseKey(report, entry, 'along', why);
  if (Object.keys(item.head_inputs).length > 0) refuseKey(report, entry, 'head_inputs', why);
  if (item.at === undefined) {
    missing(report, entry, 'at', why);
    return [];
  }
  const place = resolve(report, region.placeNames, item.at, [...path, 'at']);
  const jurisdiction = region.places[place]?.jurisdiction ?? -1;
  if (place < 0) return [];
  const cells = [{ reach: null, lengthM: 0, sectionM2: 0, order: 0 }];
  const { id, title } = item;
  return [{ id, title, entry, draft, jurisdiction, place, cells, field: null }];
}

function planField(
  report: Report,
  entry: Entry<IncidentData>,
  draft: HazardDraft,
  region: CompiledRegion,
): readonly Part[] {
  const { item, path } = entry;
  const why = {
    zh: `along: 河流（${draft.id} 沿河流动）`,
    en: `along: a river (${draft.id} flows along one)`,
  };
  if (item.at !== undefined) refuseKey(report, entry, 'at', why);
  if (item.along === undefined) {
    missing(report, entry, 'along', why);
    return [];
  }
  const what = { zh: 'rivers 中的一条河', en: 'a river of the region' };
  const rivers = namesOf(
    what,
    region.rivers.map(({ id }) => id),
  );
  const river = region.rivers[resolve(report, rivers, item.along, [...path, 'along'])];
  if (river === undefined) return [];

  const parts = new Map<number, { readonly place: number; readonly cells: PlannedCell[] }>();
  let order = 0;
  for (const reach of river.reaches) {
    const jurisdiction = region.places[reach.place]?.jurisdiction ?? -1;
    const part = parts.get(jurisdiction) ?? { place: reach.place, cells: [] };
    parts.set(jurisdiction, part);
    for (let i = 0; i < reach.cells; i += 1, order += 1) {
      const lengthM = reach.lengthM / reach.cells;
      part.cells.push({ reach: reach.id, lengthM, sectionM2: reach.sectionM2, order });
    }
  }
  return [...parts].map(([jurisdiction, { place, cells }]): Part => {
    const where = region.jurisdictions[jurisdiction]?.id ?? '';
    const name = region.titles.jurisdictions[where] ?? { zh: where, en: where };
    const title = { zh: `${item.title.zh}（${name.zh}）`, en: `${item.title.en} (${name.en})` };
    const id = `${item.id}@${where}`;
    return { id, title, entry, draft, jurisdiction, place, cells, field: item.id };
  });
}
