/** A curve on two logarithmic axes as a self-contained picture. Every point has its value beside it. */
export function logLogPlot(
  title: string,
  points: readonly (readonly [x: number, y: number])[],
  labels: { readonly x: string; readonly y: string },
): string {
  const [width, height, left, right, top, bottom] = [640, 400, 70, 40, 50, 60];
  const scale = (values: readonly number[], from: number, to: number) => {
    const logs = values.map(Math.log);
    const [low, high] = [Math.min(...logs), Math.max(...logs)];
    return (value: number): number =>
      Math.round(from + ((to - from) * (Math.log(value) - low)) / (high - low || 1));
  };
  const x = scale(
    points.map(([at]) => at),
    left,
    width - right,
  );
  const y = scale(
    points.map(([, at]) => at),
    height - bottom,
    top,
  );
  const path = points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ');
  const text = (at: readonly [number, number], words: string, anchor = 'middle'): string =>
    `<text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}">${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text([width / 2, 24], title),
    `<path d="M${left - 20} ${top - 10}V${height - bottom + 10}H${width - right + 20}" fill="none" stroke="#666"/>`,
    `<polyline points="${path}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...points.flatMap(([a, b]) => [
      `<circle cx="${x(a)}" cy="${y(b)}" r="4" fill="#1f5fa8"/>`,
      text([x(a), y(b) - 10], b.toPrecision(3)),
      text([x(a), height - bottom + 28], String(a)),
    ]),
    text([width / 2, height - 10], labels.x),
    text([8, top - 18], labels.y, 'start'),
    '</svg>',
    '',
  ].join('\n');
}
