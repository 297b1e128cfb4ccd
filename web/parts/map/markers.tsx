import { useState } from 'react';
import { join } from '../../ui/panel.tsx';
import { useSay } from '../use-say.ts';
import { neighbour, type Point, type Schematic } from './layout.ts';
import { Marker } from './marker.tsx';
import css from './metro-map.module.css';
import type { Box } from './plan.ts';
import type { Stack } from './stacks.ts';

export interface MarkersProps {
  readonly schematic: Schematic;
  readonly place: (at: Point) => Point;
  readonly stacks: readonly Stack[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
  readonly onDrop?: (id: string, what: string) => void;
  readonly onMove?: (id: string, place: string) => void;
  /** Shows all markers of a place, or folds them again. */
  readonly onOpen: (place: string | null) => void;
}

export function Markers(props: MarkersProps) {
  const { schematic, place, stacks, boxes, chosen, onChoose, onDrop, onMove, onOpen } = props;
  const { say } = useSay();
  return stacks.map((stack) => {
    const node = schematic.nodes.get(stack.place);
    const box = boxes.get(stack.place);
    if (node === undefined || box === undefined) return null;
    const isLeft = box.left + box.width <= place(node).x;
    return (
      <div
        key={stack.place}
        className={join(css.stack, isLeft && css.leftward, stack.open && css.fanned)}
        style={{ left: box.left, top: box.top, width: box.width }}
      >
        {stack.shown.map((marker) => (
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
                    const next = neighbour(schematic, stack.place, step);
                    if (next !== null) onMove(marker.id, next);
                  },
                })}
          />
        ))}
        {stack.folded === 0 && !stack.open ? null : (
          <button
            type="button"
            className={css.more}
            aria-expanded={stack.open}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => onOpen(stack.open ? null : stack.place)}
          >
            {stack.open ? say('map.fold') : say('map.more', { count: stack.folded })}
          </button>
        )}
      </div>
    );
  });
}

/** Where a dragged incident can be put down. */
export function Landings({
  schematic,
  place,
  onMove,
}: Pick<MarkersProps, 'schematic' | 'place' | 'onMove'>) {
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
