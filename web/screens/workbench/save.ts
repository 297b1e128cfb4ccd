import { saveAs } from '../../parts/save-as.ts';
import type { ComparisonResultBody } from '../../../exercise-server/protocol/workbench.ts';

/** Saves what somebody made or chose, under the mark that everything of an exercise bears. */
function save(name: string, type: string, text: string): void {
  saveAs(`演练-EXERCISE-${name}`, new Blob([text], { type }));
}

export function saveData(result: ComparisonResultBody, id: string): void {
  save(`comparison-${id.slice(0, 8)}.json`, 'application/json', JSON.stringify(result, null, 2));
}

/** The first drawing in a frame as an SVG file that looks the same anywhere: its styles go with it. */
export function saveFigure(frame: HTMLElement | null, name: string): void {
  const svg = frame?.querySelector('svg') ?? null;
  if (svg === null) return;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const original = originals[i];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const property of ['fill', 'stroke', 'font-size', 'font-family'] as const) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  save(`${name}.svg`, 'image/svg+xml', copy.outerHTML);
}
