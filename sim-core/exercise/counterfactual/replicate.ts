import { admitPeople } from '../../engine/people.ts';
import { createRun, METRICS } from '../../index.ts';
import { settle } from '../advancing.ts';
import type { Attempt } from '../attempt.ts';
import { applyTo } from '../create.ts';
import type { Game } from '../game.ts';
import { initialGroupState } from '../state.ts';
import { booksToNow } from './books-to-now.ts';
import { conduct } from './conduct.ts';
import type { Conduct } from './conduct.ts';

export interface Replicated {
  /** By metric id, each finite, in the metric's unit; what is unsettled at the end of the log counts up to it. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Corrections by facilitators that could be carried out. */
  readonly rulings: number;
}

/**
 * The course of an exercise without its people: the same world, the clock, injects and rulings of the log,
 * doctrine at every desk with a conduct put in.
 * @param stage a game of the same input at its first instant, which is not touched
 * @param log without what people did; its switches of mechanism count
 * @param conductSeed sets what chance everybody's conduct meets; the world's is the exercise's own
 */
export function replicate(
  stage: Game,
  log: readonly Attempt[],
  habits: Conduct,
  conductSeed: string,
): Replicated {
  const game = openWith(stage, habits, conductSeed);
  let rulings = 0;
  for (const attempt of log) {
    const verdict = applyTo(game, attempt);
    if (attempt.body.kind === 'adjudicate' && verdict.ok) rulings++;
  }
  const books = booksToNow(game);
  return {
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric.of(books)])),
    rulings,
  };
}

/** As a game is opened, but for the conduct and what chance it meets. */
function openWith(stage: Game, habits: Conduct, conductSeed: string): Game {
  const { scenario, mechanisms, definition, seed } = stage.input;
  const [mechanism, ...alternatives] = mechanisms;
  const run = createRun({ scenario, mechanism, alternatives, seed, conductSeed });
  admitPeople(run.sim);
  conduct(run.sim, habits);
  const departments = run.sim.departments.map(({ id }) => id);
  const game: Game = {
    ...stage,
    run,
    state: initialGroupState(definition, mechanism.id, departments),
  };
  settle(game);
  return game;
}
