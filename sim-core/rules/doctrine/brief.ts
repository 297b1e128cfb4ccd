import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';

/**
 * Downward on the vertical lines: a superior that learns of something tells those below it whom it
 * concerns, its own subordinates of the same line and, as lead, the leads of threatened places. No law
 * gives this leg a number of minutes; the clock is data of the jurisdiction.
 */
export const brief: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned' || !stimulus.material) return [];
  const { incident } = stimulus;
  const belief = desk.belief(incident);
  if (belief === null) return [];
  const { world, self, jurisdiction } = desk;
  const { departments, jurisdictions } = world.scenario;
  const concerned = world.concerned(self, incident);
  const actions: Action[] = [];
  for (const to of concerned) {
    if (to === belief.source || to >= departments.length) continue;
    const below = departments[to].jurisdiction;
    const inLine = departments[to].superior === self;
    const leadBelow =
      desk.lead &&
      jurisdictions[below].lead === to &&
      below !== jurisdiction &&
      world.within(below, jurisdiction);
    if (!inLine && !leadBelow) continue;
    const delay = jurisdictions[jurisdiction].clocks.down;
    actions.push({
      kind: 'notify',
      actor: self,
      to,
      incident,
      delay,
      loss: 0,
      line: 'down',
      pulled: false,
    });
  }
  return actions;
};
