import type { Identity } from '../../sim-core/base/identity.ts';
import type { Draws } from '../../sim-core/base/random.ts';
import type { Run } from '../../sim-core/engine/run.ts';

/** What each drawn key gave: `purpose who ordinal` → value. */
export type Drawn = Map<string, number>;

/** How a planted fault turns the key that was asked for into the one that is drawn. */
export type Twist = (
  purpose: number,
  who: Identity,
  ordinal: number,
) => { readonly who: Identity; readonly ordinal: number };

/** Draws that write down what every key gave, and may be twisted by a planted fault. */
export function watched(draws: Draws, drawn: Drawn, twist?: Twist): Draws {
  const asked = (purpose: number, who: Identity, ordinal: number): ReturnType<Twist> =>
    twist === undefined ? { who, ordinal } : twist(purpose, who, ordinal);
  const note = (purpose: number, who: Identity, ordinal: number, value: number): void => {
    drawn.set(`${purpose} ${who.hi} ${who.lo} ${ordinal}`, value);
  };
  return {
    uniform(purpose, who, ordinal) {
      const key = asked(purpose, who, ordinal);
      const value = draws.uniform(purpose, key.who, key.ordinal);
      note(purpose, who, ordinal, value);
      return value;
    },
    pair(purpose, who, ordinal) {
      const key = asked(purpose, who, ordinal);
      const values = draws.pair(purpose, key.who, key.ordinal);
      note(purpose, who, ordinal, values[0]);
      return values;
    },
  };
}

/** Puts other draws into a run that has not begun. */
export function drawBy(run: Run, world: Draws, conduct: Draws): void {
  const open: { worldDraws: Draws; conductDraws: Draws } = run.sim;
  open.worldDraws = world;
  open.conductDraws = conduct;
}

/** Keys of one run that gave something else in another. */
export function contradictions(one: Drawn, other: Drawn): readonly string[] {
  return [...one]
    .filter(([key, value]) => other.has(key) && other.get(key) !== value)
    .map(([key]) => key);
}
