/** Aim: a cascade reads from what begins by itself to what it sets off; nothing lies on anything. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascadeLayout, NODE } from '../../web/screens/studio/cascade-layout.ts';
import { edgesIn, sizeOf, waysOf } from '../../web/screens/studio/cascade-ways.ts';
import { listOf, textOf } from '../../web/source/studio/outline.ts';
import { dataOf } from '../../web/source/studio/splice.ts';
import { shippedFiles } from '../kit/drill.ts';

const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, to, trigger: 't' });

describe('the drawing of a cascade', () => {
  it('puts what is set off to the right of what sets it off, by the longest way', () => {
    const { nodes } = cascadeLayout(
      ['spill', 'plume', 'intake', 'rumour'],
      [
        edge('spill', 'plume'),
        edge('plume', 'intake'),
        edge('intake', 'rumour'),
        edge('spill', 'rumour'),
      ],
    );
    expect(nodes.map(({ id }) => id)).toEqual(['spill', 'plume', 'intake', 'rumour']);
    const x = nodes.map((node) => node.x);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    expect(new Set(x).size).toBe(4);
  });

  it('draws any cascade, circles too: every incident once, none over another, all on the sheet', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 16 }), (pairs) => {
        const { nodes, width, height } = cascadeLayout(
          ids,
          pairs.map(([a, b]) => edge(a, b)),
        );
        expect(nodes.map(({ id }) => id).sort()).toEqual(ids);
        for (const one of nodes) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + NODE.width).toBeLessThanOrEqual(width);
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.y + NODE.height).toBeLessThanOrEqual(height);
          const over = nodes.filter(
            (other) =>
              other !== one &&
              Math.abs(other.x - one.x) < NODE.width &&
              Math.abs(other.y - one.y) < NODE.height,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });

  it('writes the name of every edge of a shipped cascade clear of boxes and other names', () => {
    const scenarios = shippedFiles().filter(({ path }) =>
      /^(drills|history)\/.*scenario/.test(path),
    );
    let names = 0;
    for (const { path, text } of scenarios) {
      const data = dataOf(text);
      const ids = listOf(data['incidents']).map(({ id }) => textOf(id));
      const edges = edgesIn(data['cascade']);
      const { nodes } = cascadeLayout(ids, edges);
      const boxes = [
        ...nodes.map(({ x, y }) => ({ x: x + NODE.width / 2, y: y + NODE.height / 2, ...NODE })),
        ...waysOf(edges, nodes).map(({ edge: { trigger }, x, y }) => ({
          x,
          y,
          ...sizeOf(trigger),
        })),
      ];
      names += edges.length;
      const over = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
              Math.abs(a.y - b.y) < (a.height + b.height) / 2,
          ),
      );
      expect(over, path).toEqual([]);
    }
    expect(names).toBeGreaterThan(50);
  });
});
