import type { RunBooks } from '../../model/record.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';

/** The books closed at the end of the log: what was not settled by then counts up to then, not to the horizon. */
export function booksToNow(game: Game): RunBooks {
  const endMs = nowOf(game);
  const clip = (ms: number): number => Math.min(ms, endMs);
  const books = game.run.books();
  return {
    ...books,
    endMs,
    paths: books.paths.map((path) => ({
      ...path,
      endMs: clip(path.endMs),
      phases: path.phases.map((one) => ({
        ...one,
        fromMs: clip(one.fromMs),
        toMs: clip(one.toMs),
      })),
    })),
  };
}
