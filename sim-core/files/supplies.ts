import * as z from 'zod';
import { identityOf } from '../base/identity.ts';
import type { Text } from '../base/text.ts';
import type { Unit, UnitKind } from '../model/resource.ts';
import { duration, MONEY_PER_TIME, pure, quantity, time, whole } from './quantities.ts';
import { gather, namesOf, resolve } from './references.ts';
import type { Names } from './references.ts';
import type { Report } from './report.ts';
import { ID, mapping, numbers, numbersOf, REF, TEXT } from './words.ts';

const KIND = mapping({
  id: ID,
  title: TEXT,
  capabilities: numbers(pure()),
  crew: whole({ least: 0, most: 10_000 }),
  turn_out: duration(),
  slowness: pure({ least: 0.1, most: 100 }).optional(),
  endurance: time(true),
  rest: time(),
  cost: quantity(MONEY_PER_TIME),
  lendable: z.boolean().default(true),
});

/** Units of one entry are numbered with two digits. */
const MAX_UNITS = 99;

const UNIT = mapping({
  id: ID,
  kind: REF,
  owner: REF,
  at: REF,
  count: whole({ least: 1, most: MAX_UNITS }),
  registered: whole({ least: 0, most: MAX_UNITS }).optional(),
});

export const SUPPLIES_SHAPE = {
  kinds: z.array(KIND).default([]),
  units: z.array(UNIT).default([]),
};

export interface SuppliesData {
  readonly kinds: readonly z.output<typeof KIND>[];
  readonly units: readonly z.output<typeof UNIT>[];
}

export interface Supplies {
  readonly kinds: readonly UnitKind[];
  readonly units: readonly Unit[];
  readonly kindTitles: Readonly<Record<string, Text>>;
}

interface Around {
  readonly capabilities: Names;
  readonly departments: Names;
  readonly places: Names;
}

/** Kinds of units, and each unit of each entry (`qingpu-engines/01`), with references resolved. */
export function compileSupplies(report: Report, data: SuppliesData, around: Around): Supplies {
  const entries = gather(report, data.kinds, ['kinds']);
  const kinds = entries.map(({ item, path }): UnitKind => {
    const amounts = Array.from({ length: around.capabilities.index.size }, () => 0);
    const able = numbersOf(item.capabilities);
    for (const [name, amount] of able) {
      const at = [...path, 'capabilities', name];
      const index = resolve(report, around.capabilities, name, at, 'key');
      if (index >= 0) amounts[index] = amount.value;
    }
    if (able.length === 0) {
      const expected = { zh: '至少一种能力', en: 'at least one capability' };
      report.complain({ code: 'empty-set', path: [...path, 'capabilities'], expected });
    }
    return {
      id: item.id,
      capabilities: amounts,
      crew: item.crew.value,
      turnOut: item.turn_out.value,
      slowness: item.slowness?.value ?? 1,
      enduranceMs: item.endurance.value,
      restMs: item.rest.value,
      costPerHour: item.cost.value,
      lendable: item.lendable,
    };
  });
  const names = namesOf(
    { zh: 'kinds 中的一种单位', en: 'a kind of unit of this region' },
    kinds.map(({ id }) => id),
  );
  return {
    kinds,
    units: compileUnits(report, data, around, names),
    kindTitles: Object.fromEntries(entries.map(({ item }) => [item.id, item.title])),
  };
}

function compileUnits(
  report: Report,
  data: SuppliesData,
  around: Around,
  kinds: Names,
): readonly Unit[] {
  return gather(report, data.units, ['units']).flatMap(({ item, path }) => {
    const kind = resolve(report, kinds, item.kind, [...path, 'kind']);
    const owner = resolve(report, around.departments, item.owner, [...path, 'owner']);
    const home = resolve(report, around.places, item.at, [...path, 'at']);
    const registered = item.registered?.value ?? 0;
    // A count that was refused has only a stand-in for a value.
    if (item.count.flaw === null && registered > item.count.value) {
      const expected = {
        zh: `不多于 count（${item.count.value}）`,
        en: `no more than count (${item.count.value})`,
      };
      report.complain({ code: 'out-of-range', path: [...path, 'registered'], expected });
    }
    return Array.from({ length: item.count.value }, (_, i): Unit => {
      const number = i + 1 < 10 ? `0${i + 1}` : `${i + 1}`;
      const id = `${item.id}/${number}`;
      const identity = identityOf(`unit/${id}`);
      return { id, identity, kind, owner, home, registered: i < registered };
    });
  });
}
