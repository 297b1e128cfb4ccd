import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';

const STEP_PX = 60;
const ZOOM_LEAST = 0.8;
const ZOOM_MOST = 4;

interface Ref<T> {
  readonly current: T | null;
}

/**
 * Moves and enlarges a sheet within its frame. A move touches one style and draws nothing again; only
 * a change of zoom does.
 */
export function usePan(
  frame: Ref<HTMLElement>,
  sheet: Ref<HTMLElement>,
  setZoom: (zoom: number) => void,
): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly zoomBy: (factor: number) => void;
} {
  const at = useRef({ x: 0, y: 0, zoom: 1 });
  const handlers = useMemo(() => {
    const show = (): void => {
      const { x, y } = at.current;
      if (sheet.current !== null) sheet.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    const moveBy = (x: number, y: number): void => {
      at.current = { ...at.current, x: at.current.x + x, y: at.current.y + y };
      show();
    };
    const zoomBy = (factor: number, centre?: { readonly x: number; readonly y: number }): void => {
      const before = at.current;
      const zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, before.zoom * factor));
      const width = frame.current?.clientWidth ?? 0;
      const height = frame.current?.clientHeight ?? 0;
      const { x, y } = centre ?? { x: width / 2, y: height / 2 };
      const grown = zoom / before.zoom;
      at.current = {
        x: x - (x - before.x) * grown,
        y: y - (y - before.y) * grown,
        zoom,
      };
      show();
      setZoom(zoom);
    };
    const reset = (): void => {
      at.current = { x: 0, y: 0, zoom: 1 };
      show();
      setZoom(1);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => moveBy(STEP_PX, 0),
      ArrowRight: () => moveBy(-STEP_PX, 0),
      ArrowUp: () => moveBy(0, STEP_PX),
      ArrowDown: () => moveBy(0, -STEP_PX),
      '+': () => zoomBy(1.25),
      '=': () => zoomBy(1.25),
      '-': () => zoomBy(1 / 1.25),
      '0': reset,
    };
    return { moveBy, zoomBy, keys };
  }, [frame, sheet, setZoom]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const centre = { x: event.clientX - box.left, y: event.clientY - box.top };
      handlers.zoomBy(event.deltaY < 0 ? 1.12 : 1 / 1.12, centre);
    };
    // React listens passively, and a passive listener may not keep the page from scrolling.
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [frame, handlers]);

  return {
    zoomBy: handlers.zoomBy,
    onKeyDown: (event) => {
      if (event.target !== frame.current) return;
      const run = handlers.keys[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      let from = { x: event.clientX, y: event.clientY };
      const move = (next: globalThis.PointerEvent): void => {
        handlers.moveBy(next.clientX - from.x, next.clientY - from.y);
        from = { x: next.clientX, y: next.clientY };
      };
      const stop = (): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', stop);
        window.removeEventListener('pointercancel', stop);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop);
      window.addEventListener('pointercancel', stop);
    },
  };
}
