import type { Point, Schematic } from './layout.ts';

export type Side = 'below' | 'above' | 'right' | 'left';

const STEPS: Readonly<Record<Side, Point>> = {
  below: { x: 0, y: 1 },
  above: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
};
const PREFERRED: readonly Side[] = ['below', 'above', 'right', 'left'];

/** On which side of its place each name stands: where no line leaves and no other place is near. */
export function labelSides({ nodes, lines }: Schematic): ReadonlyMap<string, Side> {
  const leaving = new Map<string, Point[]>();
  for (const { from, to, points } of lines) {
    const ends = [
      [from, points[0], points[1]],
      [to, points.at(-1), points.at(-2)],
    ] as const;
    for (const [id, at, next] of ends) {
      if (at === undefined || next === undefined) continue;
      const step = { x: Math.sign(next.x - at.x), y: Math.sign(next.y - at.y) };
      leaving.set(id, [...(leaving.get(id) ?? []), step]);
    }
  }
  const taken = new Set([...nodes.values()].map(({ x, y }) => `${x},${y}`));
  return new Map(
    [...nodes].map(([id, at]) => {
      const cost = (side: Side): number => {
        const step = STEPS[side];
        const crossed = (leaving.get(id) ?? []).reduce((sum, line) => {
          const along = line.x * step.x + line.y * step.y;
          return sum + (along <= 0 ? 0 : line.x === step.x && line.y === step.y ? 3 : 1.2);
        }, 0);
        const beside = taken.has(`${at.x + step.x},${at.y + step.y}`) ? 2.5 : 0;
        return crossed + beside + (step.x === 0 ? 0 : 0.8) + PREFERRED.indexOf(side) * 0.01;
      };
      const best = [...PREFERRED].sort((a, b) => cost(a) - cost(b))[0] ?? 'below';
      return [id, best] as const;
    }),
  );
}
