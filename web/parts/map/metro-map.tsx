import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { join } from '../../ui/panel.tsx';
import { useGazetteer, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { labelSides, type Side } from './labels.ts';
import { neighbour, schematicOf, type Point, type Schematic } from './layout.ts';
import { freeCorner } from './corner.ts';
import { Marker, type MapMarker } from './marker.tsx';
import css from './metro-map.module.css';
import { usePan } from './use-pan.ts';

export interface MetroMapProps {
  readonly label: string;
  readonly markers: readonly MapMarker[];
  /** Words under a place's name: what stands there. */
  readonly stocks?: ReadonlyMap<string, string>;
  /** Where the viewer belongs. */
  readonly home?: string | null;
  /** Units on the move, from place to place. */
  readonly ways?: readonly (readonly [from: string, to: string])[];
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
  /** What was dropped on an incident. */
  readonly onDrop?: (id: string, what: string) => void;
  /** Default: of the open exercise. */
  readonly gazetteer?: Gazetteer;
  /** An incident was put on another place: dragged, or with Alt and an arrow. */
  readonly onMove?: (id: string, place: string) => void;
}

const MARGIN = { x: 56, top: 56, bottom: 44 };
const LABEL_SHIFT: Readonly<
  Record<Side, { x: number; y: number; anchor: 'start' | 'middle' | 'end' }>
> = {
  below: { x: 0, y: 23, anchor: 'middle' },
  above: { x: 0, y: -13, anchor: 'middle' },
  right: { x: 13, y: 4, anchor: 'start' },
  left: { x: -13, y: 4, anchor: 'end' },
};

/** Drawn again only when something on it changes: it is the largest thing on a screen. */
export const MetroMap = memo(function MetroMap(props: MetroMapProps) {
  const { say } = useSay();
  const opened = useGazetteer();
  const gazetteer = props.gazetteer ?? opened;
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pan = usePan(frame, (x, y) => {
    if (sheet.current !== null) sheet.current.style.transform = `translate(${x}px, ${y}px)`;
  });
  const size = useSize(frame);
  const aspect = aspectOf(size);
  const schematic = useMemo(() => schematicOfGazetteer(gazetteer, aspect), [gazetteer, aspect]);
  const place = placing(schematic, size, pan.zoom);
  return (
    <div
      className={css.map}
      ref={frame}
      role="group"
      aria-label={props.label}
      aria-describedby={help}
      tabIndex={0}
      onKeyDown={pan.onKeyDown}
      onPointerDown={pan.onPointerDown}
    >
      <div className={css.sheet} ref={sheet}>
        <Drawing {...props} schematic={schematic} gazetteer={gazetteer} place={place} />
        <Landings {...props} schematic={schematic} place={place} />
        <Markers {...props} schematic={schematic} place={place} />
      </div>
      <span className="only-read" id={help}>
        {say('desk.map-help')}
      </span>
      <span className={css.mark}>{say('common.schematic')}</span>
      <div className={join(css.foot, 'no-print')}>
        <button
          type="button"
          className={css.tool}
          aria-label="−"
          onClick={() => pan.zoomBy(1 / 1.25)}
        >
          −
        </button>
        <button type="button" className={css.tool} aria-label="+" onClick={() => pan.zoomBy(1.25)}>
          +
        </button>
      </div>
    </div>
  );
});

function schematicOfGazetteer(gazetteer: Gazetteer, aspect: number): Schematic {
  const { places, roads, rivers } = gazetteer;
  const list = Object.entries(places).map(([id, { lon, lat }]) => ({ id, lon, lat }));
  return schematicOf({ places: list, roads, rivers }, aspect);
}

/** In steps, so that a place keeps its cell while a window is drawn a little wider. */
function aspectOf({ width, height }: Size): number {
  const exact = (width - 2 * MARGIN.x) / Math.max(1, height - MARGIN.top - MARGIN.bottom);
  return Math.min(3, Math.max(0.75, Math.round(exact * 3) / 3));
}

/** Where a cell of the grid lies on the sheet, px: square cells, so that a slant is 45 degrees. */
function placing({ columns, rows }: Schematic, size: Size, zoom: number): (at: Point) => Point {
  const wide = size.width - 2 * MARGIN.x;
  const high = size.height - MARGIN.top - MARGIN.bottom;
  const fit = Math.max(30, Math.min(wide / (columns - 1), high / (rows - 1)));
  const left = MARGIN.x + Math.max(0, wide - fit * (columns - 1)) / 2;
  const top = MARGIN.top + Math.max(0, high - fit * (rows - 1)) / 2;
  return ({ x, y }) => ({ x: (left + x * fit) * zoom, y: (top + y * fit) * zoom });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Placed = {
  readonly schematic: Schematic;
  readonly place: (at: Point) => Point;
};

function Drawing({
  schematic,
  gazetteer,
  place,
  stocks,
  home,
  ways = [],
}: MetroMapProps & Placed & { readonly gazetteer: Gazetteer }) {
  const titles = useTitles(gazetteer);
  const sides = useMemo(() => labelSides(schematic), [schematic]);
  const members = useMemo(() => memberPlaces(gazetteer), [gazetteer]);
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
      {[...schematic.nodes].map(([id, at]) => {
        const { x, y } = place(at);
        const shift = LABEL_SHIFT[sides.get(id) ?? 'below'];
        const major = members.has(id) || id === home;
        const stock = stocks?.get(id);
        return (
          <g key={id}>
            <circle
              className={join(css.station, major && css.member, id === home && css.home)}
              cx={x}
              cy={y}
              r={major ? 7 : 5}
            />
            <text
              className={join(css.name, !major && css.minor)}
              x={x + shift.x}
              y={y + shift.y}
              textAnchor={shift.anchor}
            >
              {titles.place(id)}
            </text>
            {stock === undefined ? null : (
              <text
                className={css.stock}
                x={x + shift.x}
                y={y + shift.y + (shift.y < 0 ? -15 : 15)}
                textAnchor={shift.anchor}
              >
                {stock}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Where a dragged incident can be put down. */
function Landings({ schematic, place, onMove }: MetroMapProps & Placed) {
  const [over, setOver] = useState<string | null>(null);
  if (onMove === undefined) return null;
  return [...schematic.nodes].map(([id, at]) => {
    const { x, y } = place(at);
    return (
      <span
        key={id}
        className={join(css.landing, over === id && css.landingOver)}
        style={{ left: x, top: y }}
        data-place={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(id);
        }}
        onDragLeave={() => setOver(null)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(null);
          onMove(event.dataTransfer.getData('text/plain'), id);
        }}
      />
    );
  });
}

function Markers({
  schematic,
  place,
  markers,
  chosen,
  onChoose,
  onDrop,
  onMove,
}: MetroMapProps & Placed) {
  const stacks = new Map<string, MapMarker[]>();
  for (const marker of markers) {
    stacks.set(marker.place, [...(stacks.get(marker.place) ?? []), marker]);
  }
  const taken: Point[] = [...schematic.nodes.values()].map(place);
  return [...stacks].map(([id, stack]) => {
    const at = schematic.nodes.get(id);
    if (at === undefined) return null;
    const { x, y } = place(at);
    const corner = freeCorner({ x, y }, stack.length, taken);
    return (
      <div key={id} className={join(css.stack, css[corner])} style={{ left: x, top: y }}>
        {stack.map((marker) => (
          <Marker
            key={marker.id}
            marker={marker}
            chosen={marker.id === chosen}
            onChoose={onChoose}
            onDrop={onDrop}
            {...(onMove === undefined
              ? {}
              : {
                  onNudge: (step: Point) => {
                    const next = neighbour(schematic, id, step);
                    if (next !== null) onMove(marker.id, next);
                  },
                })}
          />
        ))}
      </div>
    );
  });
}

/** Places of jurisdictions that belong to the linkage area. */
function memberPlaces({ jurisdictions }: Gazetteer): ReadonlySet<string> {
  return new Set(
    Object.values(jurisdictions)
      .filter(({ member }) => member)
      .map(({ place }) => place),
  );
}

function useSize(frame: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState({ width: 720, height: 420 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}
