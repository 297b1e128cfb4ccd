import * as z from 'zod';
import { identityOf } from '../base/identity.ts';
import { HOUR } from '../base/time.ts';
import { DIMENSIONLESS, equal } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import { parseUnit, toBase } from '../formula/units.ts';
import type { Unit } from '../formula/units.ts';
import type { Driver } from '../model/incident.ts';
import { underscored } from './hazard-names.ts';
import { anyQuantity, expectedDimension, pure, time } from './quantities.ts';
import { gather } from './references.ts';
import type { Report } from './report.ts';
import type { DriverNames } from './scenario-scope.ts';
import { ID, mapping } from './words.ts';

export const DRIVER = mapping({
  id: ID,
  unit: z.union([z.string(), z.number()]),
  window: time(true).optional(),
  points: z.array(z.tuple([time(), anyQuantity()])).min(1),
  spread: pure().optional(),
  jitter: pure().optional(),
  shift: time().optional(),
});

export interface CompiledDrivers {
  readonly drivers: readonly Driver[];
  readonly names: DriverNames;
}

/** Drivers with their values in base units: bare numbers are in the driver's `unit`. */
export function compileDrivers(
  report: Report,
  items: readonly z.output<typeof DRIVER>[],
): CompiledDrivers {
  const dimensions: Dimension[] = [];
  const broken = new Set<string>();
  const drivers = gather(report, items, ['drivers']).map(({ item, path }): Driver => {
    const unit = parseUnit(String(item.unit));
    if (!unit.ok) {
      const { expected, nearest, token } = unit.error;
      report.complain({ code: 'unknown-unit', path: [...path, 'unit'], expected, nearest, token });
      broken.add(underscored(item.id));
    }
    const known: Unit | null = unit.ok ? unit.value : null;
    dimensions.push(known?.dimension ?? DIMENSIONLESS);
    let last = -1;
    const points = item.points.map(([at, { value, flaw }], i): readonly [number, number] => {
      if (at.value <= last && at.flaw === null) {
        const expected = { zh: '晚于上一个时刻', en: 'a time after the one before it' };
        report.complain({ code: 'out-of-range', path: [...path, 'points', i, 0], expected });
      }
      last = at.value;
      const isBare = equal(value.dimension, DIMENSIONLESS);
      if (known !== null && flaw === null && !isBare && !equal(value.dimension, known.dimension)) {
        const expected = expectedDimension(known.dimension, value.dimension);
        report.complain({ code: 'wrong-unit', path: [...path, 'points', i, 1], expected });
      }
      return [at.value, isBare && known !== null ? toBase(value.value, known) : value.value];
    });
    return {
      id: item.id,
      identity: identityOf(`driver/${item.id}`),
      windowMs: item.window?.value ?? HOUR,
      points,
      spread: item.spread?.value ?? 0,
      jitter: item.jitter?.value ?? 0,
      shiftMs: item.shift?.value ?? 0,
    };
  });
  return { drivers, names: { ids: drivers.map(({ id }) => id), dimensions, broken } };
}
