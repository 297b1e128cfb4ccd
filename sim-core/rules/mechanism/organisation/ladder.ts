/** Shared by every option: the way up one's own superiors, which no agreement closes. */
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { Procedure } from '../../../model/mechanism/organisation.ts';
import type { World } from '../../../model/world.ts';
import { atDesk } from './at-desk.ts';

/**
 * The request goes to the superior `rung` levels up (0 = the nearest), which decides at its own desk and
 * orders whoever stands below it. null above the top.
 */
export function ladder(world: World, request: HelpRequest, rung: number): Procedure | null {
  const leads = world.ladderOf(request.jurisdiction);
  if (rung >= leads.length) return null;
  const secretariat = leads[rung];
  const superior = world.jurisdictionOf(secretariat);
  const below = rung === 0 ? request.jurisdiction : world.jurisdictionOf(leads[rung - 1]);
  const order = atDesk({
    secretariat,
    submit: world.scenario.jurisdictions[below].clocks.up,
    contact: world.scenario.jurisdictions[superior].clocks.down,
    donors: world.owners(request.capability).filter((j) => world.within(j, superior)),
    force: 'ordered',
  });
  return { ...order, onLadder: true };
}
