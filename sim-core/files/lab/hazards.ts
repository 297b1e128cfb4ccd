import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { anyQuantity, LENGTH, quantity, time, whole } from '../quantities.ts';
import { ID, mapping, numbers, REF } from '../words.ts';
import type { Path } from '../path.ts';
import type { Report } from '../report.ts';
import { happening, seconds, twice } from './bench.ts';
import { form } from './form.ts';
import type { Laid } from './form.ts';
import { GRAPH, graphOf } from './graph.ts';
import { INTERDEPENDENCE, interdependenceOf } from './interdependence.ts';

const INCIDENT = mapping({
  id: ID,
  hazard: REF,
  parameters: numbers(anyQuantity()).optional(),
  initial: numbers(anyQuantity()).optional(),
});

const RIVER = mapping({
  hazard: REF,
  cells: whole({ least: 1, most: 1000 }),
  cell: quantity(LENGTH, { least: 1, most: Infinity }),
});

const HAZARDS = mapping({
  horizon: time(true),
  step: time(true),
  incidents: z.array(INCIDENT).optional(),
  interdependence: INTERDEPENDENCE.optional(),
  river: RIVER.optional(),
  graph: GRAPH.optional(),
});
type HazardsData = z.output<typeof HAZARDS>;

const LAYOUTS = ['incidents', 'interdependence', 'river', 'graph'] as const;

/** The river incident of a bench, and the part of it that the county of the bench owns. */
export const PLUME = 'plume';
/** Cells that one reach of a region may have. */
const CELLS_PER_REACH = 90;

/** Hazards by themselves, with nobody to respond: fixed points, rivers, cascades on graphs. */
export const hazards = form<HazardsData>({
  schema: HAZARDS,
  setUp(report, data, path) {
    const chosen = LAYOUTS.filter((layout) => data[layout] !== undefined);
    const [layout] = chosen;
    const list = LAYOUTS.join(', ');
    const expected = { zh: `${list} 恰有其一`, en: `exactly one of ${list}` };
    if (layout === undefined) {
      report.complain({ code: 'missing-key', path, on: 'key', expected });
      return null;
    }
    for (const other of chosen.slice(1)) {
      report.complain({ code: 'no-effect', path: [...path, other], on: 'key', expected });
    }
    const found = layOut(report, data, path, layout);
    if (found === null) return null;
    const { bench, parts, incidents } = found;
    return {
      parts,
      incidents,
      bench: { horizonMs: data.horizon.value, stepMs: data.step.value, ...bench },
      apparatus: { kind: 'hazards' },
    };
  },
});

function layOut(
  report: Report,
  data: HazardsData,
  path: Path,
  layout: (typeof LAYOUTS)[number],
): Laid | null {
  const { incidents, interdependence, river, graph } = data;
  if (incidents !== undefined) return plain(report, data, path);
  if (interdependence !== undefined) {
    return interdependenceOf(report, interdependence, [...path, layout]);
  }
  if (river !== undefined) return riverOf(river, data.step.value, [...path, layout]);
  return graph === undefined ? null : graphOf(report, graph, [...path, layout]);
}

/** The incidents as they are written, so that a problem in one is found on its own line. */
function plain(report: Report, { incidents = [] }: HazardsData, path: Path): Laid {
  const written = (report.source.data['hazards'] as { readonly incidents: readonly object[] })
    .incidents;
  return {
    parts: incidents.map(({ id }) => id),
    incidents: [...path, 'incidents'],
    bench: {
      incidents: incidents.map(({ id, hazard }, i) => ({
        ...happening(id, hazard),
        ...written[i],
      })),
    },
  };
}

/** A kilogram is spilled into the first cell within the first step. */
function riverOf(
  { hazard, cells, cell }: NonNullable<HazardsData['river']>,
  stepMs: number,
  path: Path,
): Laid {
  const reaches = [];
  for (let left = cells.value; left > 0; left -= CELLS_PER_REACH) {
    const count = Math.min(left, CELLS_PER_REACH);
    reaches.push({
      id: `reach-${reaches.length + 1}`,
      place: 'bench',
      length: `${count * cell.value} m`,
      section: '1 m2',
      cells: count,
    });
  }
  return {
    parts: [PLUME],
    incidents: path,
    bench: {
      rivers: [{ id: 'river', title: twice('river'), reaches }],
      drivers: [
        {
          id: 'spill',
          unit: 'kg/h',
          points: [
            ['0 s', HOUR / stepMs],
            [seconds(stepMs), 0],
          ],
        },
      ],
      incidents: [
        {
          id: PLUME,
          title: twice(PLUME),
          hazard,
          along: 'river',
          onset: '0 s',
          head_inputs: { inflow: 'driver(spill)' },
        },
      ],
    },
  };
}
