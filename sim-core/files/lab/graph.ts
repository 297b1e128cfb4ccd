import * as z from 'zod';
import { identityOf } from '../../base/identity.ts';
import { createDraws, rootOf } from '../../base/random.ts';
import { valueAt } from '../path.ts';
import type { Path } from '../path.ts';
import { anyQuantity, pure, time, whole } from '../quantities.ts';
import type { Report } from '../report.ts';
import { mapping, numbers, REF } from '../words.ts';
import type { Laid } from './form.ts';
import { happening, seconds } from './bench.ts';

/** A graph that is made, not drawn: every node is an incident of the hazard. */
export const GRAPH = mapping({
  hazard: REF,
  parameters: numbers(anyQuantity()).optional(),
  nodes: whole({ least: 2, most: 1000 }),
  /** Mean number of neighbours; each pair is linked with the same chance. All pairs when left out. */
  degree: pure().optional(),
  /** Which graph of that kind. */
  seed: z.string().min(1).optional(),
  /**
   * How it spreads: `trigger` along the links by a trigger of the hazard, after `delay`; or `input`: the
   * share of neighbours with `on`, a state of the hazard.
   */
  trigger: REF.optional(),
  delay: time().optional(),
  input: REF.optional(),
});
type Graph = z.output<typeof GRAPH>;

/** A formula has room for the states of so many neighbours. */
const MOST_NEIGHBOURS = 16;

export function nodeId(n: number): string {
  return `n${n}`;
}

/** The neighbours of each node, in rising order. */
export function neighboursOf(nodes: number, degree: number | null, seed: string): number[][] {
  const draws = createDraws(rootOf(seed, 'graph'), null);
  const chance = degree === null ? 1 : degree / (nodes - 1);
  const neighbours: number[][] = Array.from({ length: nodes }, () => []);
  for (let a = 0; a < nodes; a++) {
    const who = identityOf(`node/${a}`);
    for (let b = a + 1; b < nodes; b++) {
      if (chance < 1 && draws.uniform(1, who, b) >= chance) continue;
      neighbours[a].push(b);
      neighbours[b].push(a);
    }
  }
  return neighbours;
}

/** The first node starts by itself. */
export function graphOf(report: Report, graph: Graph, path: Path): Laid | null {
  const { hazard, trigger, input } = graph;
  if ((trigger === undefined) === (input === undefined)) {
    const expected = { zh: 'trigger 与 input 恰有其一', en: 'exactly one of trigger and input' };
    report.complain({ code: 'missing-key', path, on: 'key', expected });
    return null;
  }
  const nodes = graph.nodes.value;
  const links = neighboursOf(nodes, graph.degree?.value ?? null, graph.seed ?? '1');
  if (input !== undefined && links.some(({ length }) => length > MOST_NEIGHBOURS)) {
    const expected = {
      zh: `每个节点至多 ${MOST_NEIGHBOURS} 个邻居的图（换一个 degree 或 seed）`,
      en: `a graph of at most ${MOST_NEIGHBOURS} neighbours a node (another degree or seed)`,
    };
    report.complain({ code: 'out-of-range', path, on: 'key', expected });
    return null;
  }
  const parameters = valueAt(report.source.data, [...path, 'parameters']);
  return {
    parts: links.map((_, n) => nodeId(n)),
    incidents: path,
    bench: {
      incidents: links.map((near, n) =>
        input === undefined
          ? happening(nodeId(n), hazard, { parameters, ...(n === 0 ? {} : { onset: undefined }) })
          : happening(nodeId(n), hazard, {
              parameters,
              inputs: { [input]: shareOf(near) },
              ...(n === 0 ? { initial: { on: 1 } } : {}),
            }),
      ),
      cascade: links.flatMap((near, n) =>
        trigger === undefined
          ? []
          : near.map((to) => ({
              id: `${nodeId(n)}-${nodeId(to)}`,
              from: nodeId(n),
              trigger,
              to: nodeId(to),
              delay: seconds(graph.delay?.value ?? 0),
            })),
      ),
    },
  };
}

/** The share of the neighbours whose state is on. */
function shareOf(near: readonly number[]): string {
  if (near.length === 0) return '0';
  return `(${near.map((n) => `of(${nodeId(n)},on)`).join('+')})/${near.length}`;
}
