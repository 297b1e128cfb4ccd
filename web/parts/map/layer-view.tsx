import { useMemo } from 'react';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import { useSay } from '../use-say.ts';
import css from './layer-view.module.css';
import { outlineOf } from './outline.ts';
import { planOf } from './plan.ts';
import { projectionFor, type Degrees } from './projection.ts';
import { textWidth } from './text-width.ts';

const SIZE = { width: 560, height: 400 };
const EDGE = 12;
const NAME = { size: 12, height: 16, base: 12 };

/** A whole map by itself, still, with its number upon it. */
export function LayerView({ map }: { readonly map: MapBody }) {
  const { say } = useSay();
  const { outline, names } = useMemo(() => drawingOf(map), [map]);
  return (
    <figure className={css.figure}>
      <svg className={css.sheet} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
        <path className={css.border} d={outline.path} />
        {outline.dots.map(({ x, y }, index) => (
          <circle key={index} className={css.dot} cx={x} cy={y} r={2} />
        ))}
        {names.map(({ name, x, y }, index) => (
          <text key={index} className={css.name} x={x} y={y} textAnchor="middle">
            {name}
          </text>
        ))}
      </svg>
      <figcaption className={css.review}>{say('map.review', { number: map.review })}</figcaption>
    </figure>
  );
}

function drawingOf({ layer }: MapBody) {
  const all: Degrees[] = layer.shapes.flatMap(({ paths }) =>
    paths.flatMap((path) =>
      path.flatMap((lon, i) => (i % 2 === 0 ? [{ lon, lat: path[i + 1] ?? 0 }] : [])),
    ),
  );
  const project = projectionFor(extremesOf(all));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of all) {
    const { x, y } = project(at);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.min(
    (SIZE.width - 2 * EDGE) / Math.max(1e-9, right - left),
    (SIZE.height - 2 * EDGE) / Math.max(1e-9, bottom - top),
  );
  const aside = (SIZE.width - scale * (right - left)) / 2;
  const above = (SIZE.height - scale * (bottom - top)) / 2;
  const frame = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
  const outline = outlineOf(
    layer,
    (at) => {
      const { x, y } = project(at);
      return { x: aside + (x - left) * scale, y: above + (y - top) * scale };
    },
    frame,
  );
  const plan = planOf(
    [],
    [],
    outline.names.map(({ name, at }, index) => ({
      id: String(index),
      at,
      width: textWidth(name, NAME.size) + 4,
      height: NAME.height,
      rank: -index,
      leaving: [],
      optional: true,
      centred: true,
    })),
    { left: 0, top: 0, ...SIZE },
  );
  const names = [...plan.names].map(([id, box]) => ({
    name: outline.names[Number(id)]?.name ?? '',
    x: box.left + box.width / 2,
    y: box.top + NAME.base,
  }));
  return { outline, names };
}

/** Two corners say as much of an extent as all that lies between. */
function extremesOf(all: readonly Degrees[]): readonly Degrees[] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lon, lat } of all) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ];
}
