import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';
import { dueReports } from './upward.ts';

/**
 * Statutory reporting: to one's own lead, up one's own vertical line, and, as lead, up the territorial
 * line. Every mechanism keeps it: no agreement lifts a duty of law.
 */
export const report: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned') return [];
  const { incident, material } = stimulus;
  const belief = desk.belief(incident);
  if (belief === null) return [];
  return dueReports(desk, belief, material).map(({ to, line, delay }): Action => ({
    kind: 'notify',
    actor: desk.self,
    to,
    incident,
    delay,
    loss: 0,
    line,
    pulled: false,
  }));
};
