import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';

const STEP_PX = 60;
const ZOOM_LEAST = 0.8;
const ZOOM_MOST = 4;
const ZOOM_STEP = 1.25;

interface Position {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const START: Position = { x: 0, y: 0, zoom: 1 };

export interface Pan {
  readonly zoom: number;
  readonly zoomBy: (factor: number) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Moves and enlarges a sheet within its frame. A move draws nothing again; only a change of zoom does.
 * @param move puts the sheet's corner there, px
 */
export function usePan(
  frame: RefObject<HTMLDivElement | null>,
  move: (x: number, y: number) => void,
): Pan {
  const at = useRef(START);
  const [zoom, setZoom] = useState(START.zoom);

  const show = (next: Position): void => {
    at.current = next;
    move(next.x, next.y);
    setZoom(next.zoom);
  };
  const moveBy = (x: number, y: number): void =>
    show({ ...at.current, x: at.current.x + x, y: at.current.y + y });
  const zoomBy = (factor: number, centre?: { readonly x: number; readonly y: number }): void => {
    const before = at.current;
    const after = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, before.zoom * factor));
    const { x, y } = centre ?? {
      x: (frame.current?.clientWidth ?? 0) / 2,
      y: (frame.current?.clientHeight ?? 0) / 2,
    };
    const grown = after / before.zoom;
    show({ x: x - (x - before.x) * grown, y: y - (y - before.y) * grown, zoom: after });
  };

  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  useEffect(() => {
    wheel.current = (event) => {
      event.preventDefault();
      const box = frame.current?.getBoundingClientRect();
      const centre = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
      zoomBy(event.deltaY < 0 ? 1.12 : 1 / 1.12, centre);
    };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const turn = (event: WheelEvent): void => wheel.current(event);
    // React listens passively, and a passive listener may not keep the page from scrolling.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moveBy(STEP_PX, 0),
    ArrowRight: () => moveBy(-STEP_PX, 0),
    ArrowUp: () => moveBy(0, STEP_PX),
    ArrowDown: () => moveBy(0, -STEP_PX),
    '+': () => zoomBy(ZOOM_STEP),
    '=': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': () => show(START),
  };

  return {
    zoom,
    zoomBy,
    onKeyDown(event) {
      if (event.target !== frame.current) return;
      const run = keys[event.key];
      if (run === undefined) return;
      event.preventDefault();
      // The same keys mean other things to the screen around.
      event.stopPropagation();
      run();
    },
    onPointerDown(event) {
      if (event.button !== 0) return;
      let from = { x: event.clientX, y: event.clientY };
      const follow = (next: globalThis.PointerEvent): void => {
        moveBy(next.clientX - from.x, next.clientY - from.y);
        from = { x: next.clientX, y: next.clientY };
      };
      const stop = (): void => {
        window.removeEventListener('pointermove', follow);
        window.removeEventListener('pointerup', stop);
        window.removeEventListener('pointercancel', stop);
      };
      window.addEventListener('pointermove', follow);
      window.addEventListener('pointerup', stop);
      window.addEventListener('pointercancel', stop);
    },
  };
}
