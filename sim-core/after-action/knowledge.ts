import { presentBelief } from '../engine/facts.ts';
import type { Game } from '../exercise/game.ts';
import type { Knowledge } from './report.ts';
import { rowsOf } from './trace.ts';
import type { Row } from './trace.ts';

type Desk = Knowledge['desks'][number];

/**
 * Who knew what when, incident by incident in the order in which they last began; of each the desks that
 * held anything of that outbreak or that must, first comers first. Where the scenario lets nobody hold more than others
 * from the start, to know of it at all is to hold what is decisive.
 */
export function knowledgeOf(game: Game): readonly Knowledge[] {
  const { scenario } = game.run.sim;
  const sources = sourcesOf(game);
  return lastBeginnings(game).map(({ incident, atMs }) => ({
    incident: scenario.incidents[incident].id,
    beganMs: atMs,
    desks: desksOf(game, incident, sources),
  }));
}

interface Beginning {
  readonly incident: number;
  readonly atMs: number;
}

function lastBeginnings(game: Game): readonly Beginning[] {
  const { generation } = game.run.sim.state.hazards;
  return rowsOf(game, 'started')
    .filter(({ a, b }) => b === generation[a])
    .map(({ a, atMs }) => ({ incident: a, atMs }));
}

function desksOf(game: Game, incident: number, sources: Sources): readonly Desk[] {
  const { scenario, departments } = game.run.sim;
  const { knownTo, decisiveFor } = scenario.incidents[incident];
  const desks = departments.flatMap(({ id }, d): readonly Desk[] => {
    const belief = presentBelief(game.run.sim, d, incident);
    const must = decisiveFor.includes(d);
    if (belief === null && !must) return [];
    const knewMs = belief?.firstMs ?? null;
    const decisiveMs =
      belief === null || (knownTo.length > 0 && belief.detailMs < 0)
        ? null
        : knownTo.length === 0
          ? belief.firstMs
          : belief.detailMs;
    const from = (atMs: number | null): string | null => {
      const told = atMs === null ? undefined : sources.get(keyOf(d, incident, atMs));
      return told === undefined || told.c === d ? null : game.names.departmentId(told.c);
    };
    return [
      {
        department: id,
        knewMs,
        decisiveMs,
        must,
        source: from(knewMs),
        decisiveSource: from(decisiveMs),
      },
    ];
  });
  return desks.sort((a, b) => (a.knewMs ?? Infinity) - (b.knewMs ?? Infinity));
}

/** What a department took in of an incident at an instant, by `keyOf`: the first, of several at one. */
export type Sources = ReadonlyMap<string, Row>;

export function sourcesOf(game: Game): Sources {
  const sources = new Map<string, Row>();
  for (const row of rowsOf(game, 'learned')) {
    const key = keyOf(row.a, row.b, row.atMs);
    if (!sources.has(key)) sources.set(key, row);
  }
  return sources;
}

export function keyOf(department: number, incident: number, atMs: number): string {
  return `${department} ${incident} ${atMs}`;
}

/** From the first desk that held what is decisive to this one, ms, up to `endMs` where it never did. */
export function darkTimeOf({ desks }: Knowledge, desk: Desk, endMs: number): number {
  const firstMs = Math.min(...desks.map(({ decisiveMs }) => decisiveMs ?? Infinity));
  return firstMs === Infinity ? 0 : (desk.decisiveMs ?? endMs) - firstMs;
}
