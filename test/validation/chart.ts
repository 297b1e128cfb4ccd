/** One curve of a chart: what theory says as a line, what the model gave as dots. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly drawn: 'line' | 'dots';
  /** Curves of one colour belong together. */
  readonly colour: number;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 400, 70, 20, 44, 56] as const;
/** Distinguishable without colour vision; dots and lines differ besides. */
const COLOURS = ['#1f5fa8', '#c2571a', '#5b7f2b', '#7a3e9d'];
const TICKS = 5;

type Scale = (value: number) => number;

/** A picture of curves over one pair of axes that begin at 0, self-contained. */
export function chart(
  title: string,
  curves: readonly Curve[],
  axes: { readonly x: string; readonly y: string; readonly fromX?: number },
): string {
  const all = curves.flatMap(({ points }) => points);
  const [lowX, highX] = [axes.fromX ?? 0, Math.max(...all.map(([x]) => x))];
  const highY = Math.max(...all.map(([, y]) => y));
  const x: Scale = (value) => LEFT + ((value - lowX) / (highX - lowX)) * (WIDTH - LEFT - RIGHT);
  const y: Scale = (value) => HEIGHT - BOTTOM - (value / highY) * (HEIGHT - TOP - BOTTOM);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(WIDTH / 2, 20, title, 'middle'),
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#666"/>`,
    ...ticks(lowX, highX).map((value) =>
      text(x(value), HEIGHT - BOTTOM + 18, shown(value), 'middle'),
    ),
    ...ticks(0, highY).map((value) => text(LEFT - 6, y(value) + 4, shown(value), 'end')),
    text(WIDTH / 2, HEIGHT - 10, axes.x, 'middle'),
    text(8, TOP - 10, axes.y, 'start'),
    ...curves.flatMap((curve, i) => [...drawing(curve, x, y), ...legend(curve, i)]),
    '</svg>',
    '',
  ].join('\n');
}

function drawing({ points, drawn, colour }: Curve, x: Scale, y: Scale): readonly string[] {
  const paint = COLOURS[colour];
  const at = points.map(([a, b]) => [x(a).toFixed(1), y(b).toFixed(1)] as const);
  if (drawn === 'line') {
    const path = at.map((point) => point.join(',')).join(' ');
    return [`<polyline points="${path}" fill="none" stroke="${paint}" stroke-width="2"/>`];
  }
  return at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${paint}"/>`);
}

function legend({ name, drawn, colour }: Curve, i: number): readonly string[] {
  const [at, down] = [LEFT + 20, TOP + 12 + 18 * i];
  const paint = COLOURS[colour];
  return [
    drawn === 'line'
      ? `<path d="M${at} ${down - 4}h20" stroke="${paint}" stroke-width="2"/>`
      : `<circle cx="${at + 10}" cy="${down - 4}" r="4" fill="${paint}"/>`,
    text(at + 28, down, name, 'start'),
  ];
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped}</text>`;
}

function ticks(low: number, high: number): readonly number[] {
  return Array.from({ length: TICKS + 1 }, (_, i) => low + ((high - low) * i) / TICKS);
}

function shown(value: number): string {
  return String(Number(value.toPrecision(2)));
}
