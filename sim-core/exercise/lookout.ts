import { createRun } from '../index.ts';
import type { Run } from '../index.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { nextInjectMs } from './injects.ts';

/** Events looked at before the lookout gives up and says that nothing comes: far above any quiet stretch. */
const FARTHEST_EVENTS = 200_000;

/** Looks ahead for the next thing that a seated person must see or decide. */
export interface Lookout {
  /** Story time, ms; null = none to the horizon. */
  nextMs(): number | null;
  /** Something was done: what was seen ahead holds only if it was an advance that did not pass it. */
  forget(kind: string): void;
}

/**
 * The future is found by running a copy of the run ahead until mail reaches people. It is exact, since a run
 * is a function of its state; and it is kept until somebody acts, since only then it changes.
 */
export function createLookout(game: Game): Lookout {
  let scout: Run | null = null;
  let seen: { readonly ms: number | null } | null = null;

  function look(): number | null {
    const { sim } = game.run;
    scout ??= scoutOf(game);
    // The scout keeps no trace, and its restore makes the copy.
    const state = { ...sim.state, queue: sim.queue.state() };
    scout.restore({ state, trace: scout.sim.trace.table });
    const before = mailOf(scout);
    const injectMs = nextInjectMs(game);
    for (let n = 0; n < FARTHEST_EVENTS; n++) {
      if (injectMs <= scout.sim.queue.peekTime()) return injectMs > sim.endMs ? null : injectMs;
      if (!scout.step()) return null;
      if (mailOf(scout) > before) return scout.sim.state.now;
    }
    return null;
  }

  return {
    nextMs() {
      const { clock } = game.state;
      if (clock.state === 'ended' || clock.state === 'frozen') return null;
      if (seen === null || (seen.ms !== null && seen.ms <= nowOf(game))) seen = { ms: look() };
      return seen.ms;
    },
    forget(kind) {
      if (kind !== 'advance') seen = null;
    },
  };
}

function scoutOf(game: Game): Run {
  const [mechanism, ...alternatives] = game.input.mechanisms;
  const { scenario, seed } = game.input;
  return createRun({ scenario, mechanism, alternatives, seed });
}

/** Everything that has reached people so far. */
function mailOf({ sim }: Run): number {
  const { people } = sim.state;
  return people === null
    ? 0
    : people.received.reduce(
        (sum, list, d) => sum + (people.control[d] === 0 ? 0 : list.length),
        0,
      );
}
