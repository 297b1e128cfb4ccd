/** Shared by every option: the way up one's own superiors, which no agreement closes. */
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { OrganisationHooks, Procedure } from '../../../model/mechanism/organisation.ts';
import type { World } from '../../../model/world.ts';
import { atDesk } from './at-desk.ts';

/**
 * The request goes to the superior `rung` levels up (0 = the nearest), which decides at its own desk and
 * orders whoever stands below it. null above the top.
 */
function ladder(world: World, request: HelpRequest, rung: number): Procedure | null {
  const leads = world.ladderOf(request.jurisdiction);
  if (rung >= leads.length) return null;
  const secretariat = leads[rung];
  const superior = world.jurisdictionOf(secretariat);
  const below = rung === 0 ? request.jurisdiction : world.jurisdictionOf(leads[rung - 1]);
  return atDesk({
    secretariat,
    submit: world.scenario.jurisdictions[below].clocks.up,
    contact: world.scenario.jurisdictions[superior].clocks.down,
    donors: world.owners(request.capability).filter((j) => world.within(j, superior)),
    force: 'ordered',
  });
}

/** An option's own routes, for members of the linkage area alone, and the superiors above them. */
export function withLadder(own: OrganisationHooks): OrganisationHooks {
  const ownRoute = (world: World, request: HelpRequest): Procedure | null =>
    world.isMember(request.jurisdiction) ? own.procedure(world, request) : null;
  return {
    ...own,
    procedure: (world, request) => {
      const found = ownRoute(world, request);
      if (found !== null) return found;
      let levels = 0;
      while (levels < request.level && ownRoute(world, { ...request, level: levels }) !== null) {
        levels++;
      }
      return ladder(world, request, request.level - levels);
    },
  };
}
