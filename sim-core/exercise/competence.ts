import { competentFor } from '../engine/acting.ts';
import type { Action } from '../model/action.ts';
import type { MeasureKind } from '../model/measure.ts';
import type { CompetentBody } from './attempt.ts';
import type { Game } from './game.ts';
import { MEASURES } from './measures.ts';
import { refused } from './verdict.ts';
import type { Verdict } from './attempt.ts';
import { lineTo } from './ways.ts';

/** More would not be read. */
const MOST = 6;

/** Bodies as somebody at `self` is told of them: who they are is public, and so is which seat answers for them. */
export function bodiesOf(
  game: Game,
  self: number,
  departments: readonly number[],
): readonly CompetentBody[] {
  const { seats } = game.input.definition;
  return [...new Set(departments)]
    .filter((one) => one >= 0 && one !== self)
    .slice(0, MOST)
    .map((one) => {
      const department = game.names.departmentId(one);
      const seat =
        seats.find((plan) => plan.department === department) ??
        seats.find((plan) => plan.merges.includes(department));
      return {
        department,
        seat: seat?.department ?? null,
        line: lineTo(game.run.sim, self, one),
      };
    });
}

/** Bodies that may do what the rules refuse to `self`. */
export function bodiesForAction(
  game: Game,
  self: number,
  action: Action,
): readonly CompetentBody[] {
  return bodiesOf(game, self, competentFor(game.run.sim, action.kind, action));
}

/**
 * Departments that may order a measure in a place, by index: its lead, and those whose function it is; where
 * the place has neither, those of the nearest place above it.
 */
export function measureBodies(
  { run }: Game,
  jurisdiction: number,
  measure: MeasureKind,
): readonly number[] {
  const { world, scenario } = run.sim;
  for (let at = jurisdiction; at >= 0; at = scenario.jurisdictions[at].parent) {
    const lead = world.leadOf(at);
    const found = MEASURES[measure].competent.flatMap((fn) => world.departmentsOf(at, fn));
    const bodies = lead < 0 ? found : [lead, ...found];
    if (bodies.length > 0) return [...new Set(bodies)];
  }
  return [];
}

/** A refusal that says who may. */
export function refusedTo(
  what: string,
  competent: readonly CompetentBody[],
  parameters: Readonly<Record<string, string | number>> = {},
): Verdict {
  const verdict = refused(what, parameters);
  return verdict.ok || competent.length === 0 ? verdict : { ...verdict, competent };
}
