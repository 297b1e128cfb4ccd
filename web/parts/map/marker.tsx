import { useState } from 'react';
import { GRADES } from '../../text/numerals.ts';
import { join } from '../../ui/panel.tsx';
import css from './metro-map.module.css';

/** One incident on the map, as somebody knows it, or a response that is public. */
export interface MapMarker {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  /** 4 to 1, 0 below the grades. */
  readonly grade: 0 | 1 | 2 | 3 | 4;
  /** When this was so, in words. */
  readonly time: string;
  /** Old or incomplete: drawn with a broken line. */
  readonly stale: boolean;
  /** Everything about it in one sentence. */
  readonly help: string;
}

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function Marker({
  marker,
  chosen,
  onChoose,
  onDrop,
  onNudge,
}: {
  readonly marker: MapMarker;
  readonly chosen: boolean;
  readonly onChoose: ((id: string) => void) | undefined;
  readonly onDrop: ((id: string, what: string) => void) | undefined;
  /** Alt and an arrow; without it a marker stays where it is. */
  readonly onNudge?: (step: { readonly x: number; readonly y: number }) => void;
}) {
  const [over, setOver] = useState(false);
  if (onChoose === undefined) {
    // Nothing answers a click here: it is no button.
    return (
      <span className={join(css.marker, css.still, marker.stale && css.stale)} title={marker.help}>
        <Words marker={marker} />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={join(
        css.marker,
        marker.stale && css.stale,
        chosen && css.chosen,
        over && css.target,
      )}
      title={marker.help}
      aria-pressed={chosen}
      onClick={() => onChoose(marker.id)}
      onPointerDown={(event) => event.stopPropagation()}
      draggable={onNudge !== undefined}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', marker.id)}
      onKeyDown={(event) => {
        const step = event.altKey ? ARROWS[event.key] : undefined;
        if (step === undefined || onNudge === undefined) return;
        event.preventDefault();
        onNudge(step);
      }}
      onDragOver={(event) => {
        if (onDrop === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop?.(marker.id, event.dataTransfer.getData('text/plain'));
      }}
    >
      <Words marker={marker} />
    </button>
  );
}

function Words({ marker: { grade, title, time } }: { readonly marker: MapMarker }) {
  return (
    <>
      <span className={join(css.grade, css[`grade${grade}`])}>{GRADES[grade]}</span>
      <span className={css.words}>{title}</span>
      {time === '' ? null : <span className={css.time}>{time}</span>}
    </>
  );
}
