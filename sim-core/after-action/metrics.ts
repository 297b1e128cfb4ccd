import type { Game } from '../exercise/game.ts';
import { nowOf } from '../exercise/game.ts';
import { METRICS } from '../index.ts';

/** Every metric at the end of the log: what was not settled by then counts up to then, not to the horizon. */
export function metricsOf(game: Game): Readonly<Record<string, number>> {
  const endMs = nowOf(game);
  const clip = (ms: number): number => Math.min(ms, endMs);
  const books = game.run.books();
  const paths = books.paths.map((path) => ({
    ...path,
    endMs: clip(path.endMs),
    phases: path.phases.map((one) => ({ ...one, fromMs: clip(one.fromMs), toMs: clip(one.toMs) })),
  }));
  const closed = { ...books, endMs, paths };
  return Object.fromEntries(METRICS.map((metric) => [metric.id, metric.of(closed)]));
}
