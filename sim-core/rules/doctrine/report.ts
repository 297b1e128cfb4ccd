import { HOUR } from '../../base/time.ts';
import type { Action } from '../../model/action.ts';
import type { Belief } from '../../model/belief.ts';
import type { Desk, Duty } from '../../model/doctrine.ts';
import type { Level } from '../../model/jurisdiction.ts';

/** Follow-up reports (续报) are due at least this often while an event lasts; the practice of the local clocks. */
const FOLLOW_UP_MS = 3 * HOUR;

/**
 * From which severity a level hands a report on upward. Counties report everything; cities pass on what
 * is larger (grade III), provinces what is serious or particularly serious (II and I).
 * Source: Order 493 of the State Council (2007), articles 10 and 11; overall plan of 2025.
 */
const UPWARD_FROM: Readonly<Record<Level, number>> = {
  town: 0,
  county: 0,
  prefecture: 2,
  province: 4,
  state: Infinity,
};

/**
 * Statutory reporting: to one's own lead, up one's own vertical line, and, as lead, up the territorial
 * line. Every mechanism keeps it: no agreement lifts a duty of law.
 */
export const report: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned') return [];
  const { incident, material } = stimulus;
  const belief = desk.belief(incident);
  if (belief === null || !isDue(desk, belief, material)) return [];
  const actions: Action[] = [];
  const { world, self, jurisdiction } = desk;
  const place = world.scenario.jurisdictions[jurisdiction];
  const { clocks } = place;
  const tell = (to: number, line: 'internal' | 'up', delay: typeof clocks.up): void => {
    if (to < 0 || to === self || to === belief.source) return;
    // Who leads the place may be the superior of one's own line and the next above as well.
    if (actions.some((one) => one.kind === 'notify' && one.to === to)) return;
    actions.push({
      kind: 'notify',
      actor: self,
      to,
      incident,
      delay,
      loss: 0,
      line,
      pulled: false,
    });
  };
  if (!desk.lead) tell(place.lead, 'internal', clocks.internal);
  if (belief.severity === 0 || belief.severity >= UPWARD_FROM[place.level]) {
    const { superior } = world.scenario.departments[self];
    tell(superior, 'up', clocks.up);
    const ladder = world.ladderOf(jurisdiction);
    if (desk.lead && ladder.length > 0) tell(ladder[0], 'up', clocks.up);
  }
  return actions;
};

function isDue(desk: Desk, belief: Readonly<Belief>, material: boolean): boolean {
  if (material) return true;
  return belief.reportedMs >= 0 && desk.world.now() - belief.reportedMs >= FOLLOW_UP_MS;
}
