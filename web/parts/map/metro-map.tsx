import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { join } from '../../ui/panel.tsx';
import { useGazetteer, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { Drawing } from './drawing.tsx';
import { geographyOf } from './geography.ts';
import { schematicOf, type Terrain } from './layout.ts';
import type { MapMarker } from './marker.tsx';
import { Landings, Markers } from './markers.tsx';
import css from './metro-map.module.css';
import { outlineOf } from './outline.ts';
import { aspectOf, placing, reachOf, type Size } from './sheet.ts';
import { stacksOf } from './stacks.ts';
import { usePan } from './use-pan.ts';
import { usePlan } from './use-plan.ts';

export interface MetroMapProps {
  readonly label: string;
  readonly markers: readonly MapMarker[];
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
  /** A map under its review number, upon which the places lie truly; null for the schematic. */
  readonly map?: MapBody | null;
}

const NO_WAYS: readonly (readonly [string, string])[] = [];

/** Places, lines and incidents: a schematic without borders, or upon a map that was brought. */
export function MetroMap(props: MetroMapProps) {
  const { map = null, home = null, chosen = null, ways = NO_WAYS } = props;
  const { say } = useSay();
  const opened = useGazetteer();
  const gazetteer = props.gazetteer ?? opened;
  const titles = useTitles(gazetteer);
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pan = usePan(frame, (x, y) => {
    if (sheet.current !== null) sheet.current.style.transform = `translate(${x}px, ${y}px)`;
  });
  const { zoom } = pan;
  const size = useSize(frame);
  const [fan, setFan] = useState<string | null>(null);
  const terrain = useMemo(() => terrainOf(gazetteer), [gazetteer]);
  const aspect = aspectOf(size);
  const ground = useMemo(() => (map === null ? null : geographyOf(terrain)), [map, terrain]);
  const metro = useMemo(() => schematicOf(terrain, aspect), [terrain, aspect]);
  const schematic = ground?.drawing ?? metro;
  const outline = useMemo(() => {
    if (map === null || ground === null) return null;
    const unzoomed = placing(ground.drawing, size, 1);
    return outlineOf(map.layer, (at) => unzoomed(ground.cellOf(at)), reachOf(size));
  }, [map, ground, size]);
  const members = useMemo(() => memberPlaces(gazetteer), [gazetteer]);
  const place = placing(schematic, size, zoom);
  const stacks = stacksOf(props.markers, fan, chosen);
  const parts = { schematic, place, titles, stacks, outline, members, home, size, zoom };
  const plan = usePlan(parts);
  return (
    <div
      className={join(css.map, map !== null && css.upon)}
      ref={frame}
      role="group"
      aria-label={props.label}
      aria-describedby={help}
      tabIndex={0}
      onKeyDown={pan.onKeyDown}
      onPointerDown={pan.onPointerDown}
    >
      <div className={css.sheet} ref={sheet}>
        <Drawing {...parts} gazetteer={gazetteer} plan={plan} ways={ways} />
        <Landings {...props} {...parts} />
        <Markers {...props} {...parts} boxes={plan.stacks} onOpen={setFan} />
      </div>
      <span className="only-read" id={help}>
        {say('desk.map-help')}
      </span>
      <span className={css.mark}>
        {map === null ? say('common.schematic') : say('map.review', { number: map.review })}
      </span>
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
}

function terrainOf({ places, roads, rivers }: Gazetteer): Terrain {
  const list = Object.entries(places).map(([id, { lon, lat }]) => ({ id, lon, lat }));
  return { places: list, roads, rivers };
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
