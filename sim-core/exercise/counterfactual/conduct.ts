import { scaled } from '../../base/distribution.ts';
import type { Playable, Sim } from '../../engine/sim.ts';
import { putInForce } from '../../engine/switching.ts';
import type { Department } from '../../model/department.ts';
import type { Hooks } from '../../model/mechanism.ts';

/** How people do what their doctrine would do: habits as one replicate has them. */
export interface Conduct {
  /** Department → multiplier of its doctrine's handling time; left out where doctrine's own holds. */
  readonly handling: Readonly<Record<string, number>>;
  /** Jurisdiction → what is added to its trust; the model holds the chance that follows to 0..1. */
  readonly trust: Readonly<Record<string, number>>;
  /** Multiplier of how much covered cost and own risk weigh in whether a place helps: 1 as assumed. */
  readonly slope: number;
}

type Swayed = Pick<Playable, 'hooks' | 'scopes' | 'departments'>;

/** Lets a run that has not begun be carried out with such a conduct, under whichever of its mechanisms. */
export function conduct(sim: Sim, { handling, trust, slope }: Conduct): void {
  const playable = sim.playable.map((one): Playable => {
    const swayed = { ...one, ...sway(one, (jurisdiction) => trust[jurisdiction] ?? 0, slope) };
    const departments = swayed.departments.map((department): Department => {
      const factor = handling[department.id] ?? 1;
      return factor === 1
        ? department
        : { ...department, handling: scaled(department.handling, factor) };
    });
    return { ...swayed, departments };
  });
  Object.assign(sim, { playable });
  putInForce(sim);
}

/** The same run to look at, with people who trust each other by so much more and heed incentives so much more. */
export function swayed(sim: Sim, shift: number, slope: number): Sim {
  return { ...sim, ...sway(sim, () => shift, slope) };
}

function sway(
  { hooks, scopes, departments }: Swayed,
  shiftOf: (jurisdiction: string) => number,
  slope: number,
): Swayed {
  return {
    hooks: swayHooks(hooks, shiftOf, slope),
    scopes: scopes.map((scope) => ({ ...scope, hooks: swayHooks(scope.hooks, shiftOf, slope) })),
    departments:
      slope === 1
        ? departments
        : departments.map((department) => ({
            ...department,
            compensationWeight: Math.min(1, department.compensationWeight * slope),
          })),
  };
}

function swayHooks(hooks: Hooks, shiftOf: (jurisdiction: string) => number, slope: number): Hooks {
  return {
    ...hooks,
    awareness(jurisdiction) {
      const traits = hooks.awareness(jurisdiction);
      const shift = shiftOf(jurisdiction);
      if (shift === 0 && slope === 1) return traits;
      return {
        ...traits,
        trust: traits.trust + shift,
        caution: Math.min(1, traits.caution * slope),
      };
    },
  };
}
