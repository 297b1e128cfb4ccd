import * as z from 'zod';
import type { Place, River, Road } from '../model/network.ts';
import type { Text } from '../base/text.ts';
import { AREA, LENGTH, pure, quantity, time, whole } from './quantities.ts';
import { complainOfDuplicate, gather, namesOf, resolve } from './references.ts';
import type { Names } from './references.ts';
import type { Report } from './report.ts';
import { ID, mapping, REF, TEXT } from './words.ts';

const PLACE = mapping({
  id: ID,
  title: TEXT,
  jurisdiction: REF,
  at: z.tuple([pure({ least: -90, most: 90 }), pure({ least: -180, most: 180 })]),
});

const ROAD = mapping({
  id: ID,
  from: REF,
  to: REF,
  length: quantity(LENGTH),
  time: time(true),
});

const REACH = mapping({
  id: ID,
  place: REF,
  length: quantity(LENGTH, { least: 1, most: Infinity }),
  section: quantity(AREA, { least: 0.01, most: Infinity }),
  cells: whole({ least: 1, most: 100 }),
});

const RIVER = mapping({ id: ID, title: TEXT, reaches: z.array(REACH).min(1) });

export const NETWORK_SHAPE = {
  places: z.array(PLACE).min(1),
  roads: z.array(ROAD).default([]),
  rivers: z.array(RIVER).default([]),
};

export interface NetworkData {
  readonly places: readonly z.output<typeof PLACE>[];
  readonly roads: readonly z.output<typeof ROAD>[];
  readonly rivers: readonly z.output<typeof RIVER>[];
}

export interface Network {
  readonly places: readonly Place[];
  readonly roads: readonly Road[];
  readonly rivers: readonly River[];
  readonly placeNames: Names;
  readonly placeTitles: Readonly<Record<string, Text>>;
}

const TWO_DECIMALS = 100;

export function placeNames(places: readonly { readonly id: string }[]): Names {
  const ids = places.map(({ id }) => id).sort();
  return namesOf({ zh: 'places 中的一个地点', en: 'a place of the region' }, [...new Set(ids)]);
}

/** Places, roads and rivers of a region, with references resolved. */
export function compileNetwork(report: Report, data: NetworkData, jurisdictions: Names): Network {
  const entries = gather(report, data.places, ['places']);
  const names = placeNames(data.places);
  const places = entries.map(({ item, path }): Place => {
    const [latitude, longitude] = item.at;
    for (const [i, degrees] of item.at.entries()) {
      const fine = degrees.value * TWO_DECIMALS;
      if (Math.abs(fine - Math.round(fine)) < 1e-6) continue;
      const expected = { zh: '至多两位小数', en: 'at most two decimals' };
      report.complain({ code: 'out-of-range', path: [...path, 'at', i], expected });
    }
    return {
      id: item.id,
      jurisdiction: resolve(report, jurisdictions, item.jurisdiction, [...path, 'jurisdiction']),
      latitude: latitude.value,
      longitude: longitude.value,
    };
  });
  const roads = gather(report, data.roads, ['roads']).map(({ item, path }): Road => {
    if (item.from === item.to) {
      const expected = { zh: '另一个地点', en: 'another place than where it starts' };
      report.complain({ code: 'no-effect', path: [...path, 'to'], expected });
    }
    return {
      id: item.id,
      from: resolve(report, names, item.from, [...path, 'from']),
      to: resolve(report, names, item.to, [...path, 'to']),
      lengthKm: item.length.value / 1000,
      timeMs: item.time.value,
    };
  });
  return {
    places,
    roads,
    rivers: compileRivers(report, data, names),
    placeNames: names,
    placeTitles: Object.fromEntries(entries.map(({ item }) => [item.id, item.title])),
  };
}

function compileRivers(report: Report, data: NetworkData, places: Names): readonly River[] {
  return gather(report, data.rivers, ['rivers']).map(({ item, path }): River => {
    const seen = new Set<string>();
    const reaches = item.reaches.map((reach, i) => {
      const at = [...path, 'reaches', i];
      if (seen.has(reach.id)) complainOfDuplicate(report, [...at, 'id']);
      seen.add(reach.id);
      return {
        id: reach.id,
        place: resolve(report, places, reach.place, [...at, 'place']),
        lengthM: reach.length.value,
        sectionM2: reach.section.value,
        cells: reach.cells.value,
      };
    });
    return { id: item.id, reaches };
  });
}
