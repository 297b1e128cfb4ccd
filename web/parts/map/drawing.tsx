import { memo, useMemo } from 'react';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { join } from '../../ui/panel.tsx';
import { useTitles } from '../use-game.ts';
import type { Point, Schematic } from './layout.ts';
import css from './metro-map.module.css';
import type { Outline } from './outline.ts';
import type { Box, Plan } from './plan.ts';
import { MARGIN } from './sheet.ts';

/** A stack of markers farther from its place than this has a line to it, px. */
const NEAR = 20;
/** From the top of a name's box to its base line, px. */
const BASE = 12;

export interface DrawingProps {
  readonly schematic: Schematic;
  readonly gazetteer: Gazetteer;
  readonly place: (at: Point) => Point;
  readonly plan: Plan;
  readonly outline: Outline | null;
  readonly zoom: number;
  readonly members: ReadonlySet<string>;
  readonly home: string | null;
  readonly ways: readonly (readonly [from: string, to: string])[];
}

/** Everything on the sheet that nobody touches. */
export function Drawing(props: DrawingProps) {
  const { schematic, place, plan, outline, zoom, ways } = props;
  const path = (points: readonly Point[]): string =>
    points
      .map(place)
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
      .join('');
  const corner = place({ x: schematic.columns - 1, y: schematic.rows - 1 });
  return (
    <svg
      className={css.drawing}
      width={corner.x + MARGIN.x}
      height={corner.y + MARGIN.bottom}
      aria-hidden="true"
    >
      {outline === null ? null : <Outlines outline={outline} zoom={zoom} />}
      {schematic.rivers.map((river, index) => (
        <path key={index} className={css.river} d={path(river)} />
      ))}
      {schematic.lines.map((line) => (
        <path key={`${line.from} ${line.to}`} className={css.road} d={path(line.points)} />
      ))}
      {ways.map(([from, to], index) => {
        const ends = [schematic.nodes.get(from), schematic.nodes.get(to)];
        const points = ends.filter((end) => end !== undefined);
        return points.length === 2 ? (
          <path key={`${from} ${to} ${index}`} className={css.way} d={path(points)} />
        ) : null;
      })}
      {[...plan.stacks].map(([id, box]) => {
        const at = schematic.nodes.get(id);
        return at === undefined ? null : <Leader key={id} at={place(at)} box={box} />;
      })}
      <Places {...props} />
    </svg>
  );
}

/** Borders and lines of the map; drawn once a size, and only stretched by zoom. */
const Outlines = memo(function Outlines({
  outline,
  zoom,
}: {
  readonly outline: Outline;
  readonly zoom: number;
}) {
  return (
    <g transform={`scale(${zoom})`}>
      <path className={css.border} d={outline.path} vectorEffect="non-scaling-stroke" />
      {outline.dots.map(({ x, y }, index) => (
        <circle key={index} className={css.dot} cx={x} cy={y} r={2 / zoom} />
      ))}
    </g>
  );
});

/** From a place to its markers, where they had to stand apart. */
function Leader({ at, box }: { readonly at: Point; readonly box: Box }) {
  const x = Math.min(box.left + box.width, Math.max(box.left, at.x));
  const y = Math.min(box.top + box.height, Math.max(box.top, at.y));
  if (Math.hypot(x - at.x, y - at.y) < NEAR) return null;
  return <path className={css.leader} d={`M${at.x} ${at.y}L${x} ${y}`} />;
}

function Places({ schematic, gazetteer, place, plan, outline, members, home }: DrawingProps) {
  const titles = useTitles(gazetteer);
  const names = useMemo(
    () => new Map((outline?.names ?? []).map(({ name }, index) => [`#${index}`, name])),
    [outline],
  );
  return (
    <>
      {[...plan.names].map(([id, { left, top, width }]) => {
        const ofMap = names.get(id);
        const major = members.has(id) || id === home;
        return (
          <text
            key={id}
            className={join(ofMap === undefined ? css.name : css.areaName, !major && css.minor)}
            x={left + width / 2}
            y={top + BASE}
            textAnchor="middle"
          >
            {ofMap ?? titles.place(id)}
          </text>
        );
      })}
      {[...schematic.nodes].map(([id, at]) => {
        const { x, y } = place(at);
        const major = members.has(id) || id === home;
        return (
          <circle
            key={id}
            className={join(css.station, major && css.member, id === home && css.home)}
            cx={x}
            cy={y}
            r={major ? 7 : 5}
          />
        );
      })}
    </>
  );
}
