import type { CascadeEdge, Incident } from '../model/incident.ts';
import type { Plan } from './scenario-plan.ts';

/**
 * Each incident with all others that it may lead to: over the cascade, over inputs that read it, and
 * down its river.
 */
export function withThreats(
  incidents: readonly Incident[],
  reads: readonly ReadonlySet<number>[],
  cascade: readonly CascadeEdge[],
  { fields }: Plan,
): readonly Incident[] {
  const next = incidents.map(() => new Set<number>());
  for (const { from, to } of cascade) {
    // An edge to a field leads to its first part and, down the river, to the others.
    next[from]?.add(to);
  }
  for (const [reader, sources] of reads.entries()) {
    for (const source of sources) next[source]?.add(reader);
  }
  for (const { parts } of fields) {
    for (const [i, part] of parts.slice(0, -1).entries()) next[part]?.add(parts[i + 1] ?? part);
  }
  return incidents.map((incident, start) => {
    const reached = new Set<number>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const other of next[at] ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
    }
    reached.delete(start);
    return { ...incident, threatens: [...reached].sort((a, b) => a - b) };
  });
}
