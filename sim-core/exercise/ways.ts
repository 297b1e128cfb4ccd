import { constant, meanOf } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { MINUTE } from '../base/time.ts';
import { hooksBetween } from '../engine/scopes.ts';
import type { Sim } from '../engine/sim.ts';
import type { Line } from '../model/action.ts';
import type { Delivery } from '../model/mechanism/information.ts';
import type { Channel } from './act.ts';

/**
 * From lifting the receiver to the other side knowing: an assumption (1 to 10 min). It is the world's, not
 * a mechanism's: no agreement makes a call quicker, and none forbids it.
 */
const CALL: Distribution = constant(3 * MINUTE);

/** How something gets from one department to another. */
export interface Way {
  readonly line: Line;
  readonly delay: Distribution;
  readonly loss: number;
  readonly pulled: boolean;
  /** Relay seat that it is posted to, -1 = direct. */
  readonly via: number;
  /** The agreement says nothing about this recipient, so the notice goes by letter. */
  readonly uncovered: boolean;
}

/**
 * What a channel costs between two departments: the clocks of the place on its own lines; across the
 * border what the mechanism answers under the agreement, the clock of a written report for a letter, and
 * a call for a call.
 * @param incident index, -1 when it tells of none
 */
export function wayTo(sim: Sim, from: number, to: number, incident: number, channel: Channel): Way {
  const line = lineTo(sim, from, to);
  const { clocks } = sim.scenario.jurisdictions[sim.departments[from].jurisdiction];
  const plain = { line, loss: 0, pulled: false, via: -1, uncovered: false };
  if (channel === 'phone') return { ...plain, delay: CALL };
  if (line !== 'across') return { ...plain, delay: clocks[line] };
  const letter = { ...plain, delay: clocks.up };
  if (channel === 'letter') return letter;
  const covered = incident < 0 ? undefined : deliveryTo(sim, from, to, incident);
  if (covered === undefined) return { ...letter, uncovered: true };
  const { delay, loss, pulled, via } = covered;
  // Where no agreement speeds it up, a notice takes days because nobody sends it; whoever does, writes.
  if (via < 0 && meanOf(delay) > meanOf(clocks.up)) return letter;
  return { line, delay, loss, pulled, via, uncovered: false };
}

function deliveryTo(sim: Sim, from: number, to: number, incident: number): Delivery | undefined {
  return hooksBetween(sim, sim.departments[from].jurisdiction)
    .information.share(sim.world, { from, incident })
    .find((delivery) => delivery.to === to);
}

/** On which line a recipient stands: inside one's place, above, below, or across. */
export function lineTo(sim: Sim, from: number, to: number): Line {
  const one = sim.departments[from];
  const other = sim.departments[to];
  if (one.jurisdiction === other.jurisdiction) return 'internal';
  if (isAbove(sim, from, to)) return 'up';
  return isAbove(sim, to, from) ? 'down' : 'across';
}

/** Whether `to` is the vertical superior of `from` at any remove, or leads a superior jurisdiction. */
function isAbove(sim: Sim, from: number, to: number): boolean {
  if (sim.world.ladderOf(sim.departments[from].jurisdiction).includes(to)) return true;
  const passed = new Set<number>();
  let up = sim.departments[from].superior;
  while (up >= 0 && !passed.has(up)) {
    if (up === to) return true;
    passed.add(up);
    up = sim.departments[up].superior;
  }
  return false;
}
