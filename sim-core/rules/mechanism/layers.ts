/** Shared by no option: how the layers of a mechanism stand one inside the other. */
import type { Escalation, Hooks } from '../../model/mechanism.ts';
import type { HelpRequest } from '../../model/mechanism/help-request.ts';
import type { Delivery, InformationHooks } from '../../model/mechanism/information.ts';
import type { OrganisationHooks, Procedure } from '../../model/mechanism/organisation.ts';
import type { AddedSeat } from '../../model/mechanism/seat.ts';
import type { World } from '../../model/world.ts';
import { memberDonors } from './organisation/at-desk.ts';
import { ladder } from './organisation/ladder.ts';

/** One layer before it is joined with the others: scope null is the mechanism itself. */
export interface Layer {
  readonly scope: string | null;
  readonly escalateWhen: Escalation;
  /** null where the layer leaves the dimension to those around it. */
  readonly organisation: OrganisationHooks | null;
  readonly information: InformationHooks | null;
}

/** The region as it is seen inside a layer: its members, its own seats, its lead as host of meetings. */
function inside(world: World, scope: string): World | null {
  const { scenario } = world;
  const top = scenario.jurisdictions.findIndex(({ id }) => id === scope);
  if (top < 0) return null;
  const holds = (department: number): boolean =>
    world.within(world.jurisdictionOf(department), top);
  const { secretariat } = scenario;
  const host = secretariat >= 0 && holds(secretariat) ? secretariat : world.leadOf(top);
  return {
    ...world,
    scenario: { ...scenario, secretariat: host },
    seat: (id) => world.seat(seatId(id, scope)),
    members: world.members.filter((member) => world.within(member, top)),
    isMember: (jurisdiction) => world.isMember(jurisdiction) && world.within(jurisdiction, top),
  };
}

function seatId(id: string, scope: string | null): string {
  return scope === null ? id : `${id}@${scope}`;
}

/** Seats of a layer, under its own place and by names of their own. */
export function seatsOf(
  layer: Layer,
  hooks: { readonly seats: readonly AddedSeat[] } | null,
): readonly AddedSeat[] {
  const { scope } = layer;
  if (hooks === null || scope === null) return hooks?.seats ?? [];
  return hooks.seats.map((seat) => ({ ...seat, id: seatId(seat.id, scope), at: scope }));
}

interface Stage {
  readonly layer: Layer;
  readonly world: World;
}

/** The layers around a place, innermost first; worked out once per region and place. */
export function stagesOf(
  layers: readonly Layer[],
): (world: World, place: number) => readonly Stage[] {
  const known = new WeakMap<World, Map<number, readonly Stage[]>>();
  return (world, place) => {
    const places = known.get(world) ?? new Map<number, readonly Stage[]>();
    known.set(world, places);
    const found = places.get(place) ?? stagesAround(layers, world, place);
    places.set(place, found);
    return found;
  };
}

function stagesAround(layers: readonly Layer[], world: World, place: number): readonly Stage[] {
  const { jurisdictions } = world.scenario;
  const at = (scope: string): number => jurisdictions.findIndex(({ id }) => id === scope);
  const around = layers.flatMap((layer): readonly (Stage & { readonly top: number })[] => {
    if (layer.scope === null) return [{ layer, world, top: -1 }];
    const top = at(layer.scope);
    const scoped = top >= 0 && world.within(place, top) ? inside(world, layer.scope) : null;
    return scoped === null ? [] : [{ layer, world: scoped, top }];
  });
  // Of two scopes around one place one stands below the other; the mechanism itself is outermost.
  return around.sort((a, b) => {
    if (a.top === b.top) return 0;
    if (a.top < 0 || b.top < 0) return a.top < 0 ? 1 : -1;
    return world.within(a.top, b.top) ? -1 : 1;
  });
}

/** The routes of a request from the innermost layer outward, and then up the superiors. */
export function joinOrganisations(
  layers: readonly Layer[],
): Pick<OrganisationHooks, 'procedure' | 'residualOwner'> {
  const stages = stagesOf(layers.filter(({ organisation }) => organisation !== null));
  return {
    procedure: (world, request) => {
      let { level } = request;
      for (const stage of stages(world, request.jurisdiction)) {
        if (isTooMuch(stage, request)) continue;
        const found = routeOf(stage, request, level);
        if (found !== null) return found;
        let levels = 0;
        while (levels < level && routeOf(stage, request, levels) !== null) levels++;
        level -= levels;
      }
      return ladder(world, request, level);
    },
    residualOwner: (world, incident) => {
      const { jurisdiction } = world.scenario.incidents[incident];
      for (const stage of stages(world, jurisdiction)) {
        const owner = stage.layer.organisation?.residualOwner(stage.world, incident) ?? -1;
        if (owner >= 0) return owner;
      }
      return -1;
    },
  };
}

/** A layer's own route at its own level; only members of it have any. */
function routeOf({ layer, world }: Stage, request: HelpRequest, level: number): Procedure | null {
  if (layer.organisation === null || !world.isMember(request.jurisdiction)) return null;
  const asked = level === request.level ? request : { ...request, level };
  return layer.organisation.procedure(world, asked);
}

/** Whether a layer that gives up such requests at once has less in all than was asked for. */
function isTooMuch({ layer, world }: Stage, request: HelpRequest): boolean {
  if (layer.scope === null || layer.escalateWhen !== 'beyond-capacity') return false;
  const there = memberDonors(world, request)
    .map((donor) => world.capacity(donor, request.capability))
    .reduce((sum, amount) => sum + amount, 0);
  return request.asked > there;
}

/** Each recipient is told by the innermost layer that holds it and the teller. */
export function joinInformation(layers: readonly Layer[]): Pick<InformationHooks, 'share'> & {
  readonly fallback: (layer: Layer) => InformationHooks['fallback'];
} {
  const stages = stagesOf(layers.filter(({ information }) => information !== null));
  const told = (
    hook: 'share' | 'fallback',
    world: World,
    notice: { readonly from: number; readonly incident: number },
    only: Layer | null,
  ): readonly Delivery[] => {
    const found: Delivery[] = [];
    const inner: number[] = [];
    for (const { layer, world: seen } of stages(world, world.jurisdictionOf(notice.from))) {
      const { scope, information } = layer;
      const top =
        scope === null ? -1 : world.scenario.jurisdictions.findIndex(({ id }) => id === scope);
      const deliveries = information?.[hook](seen, notice) ?? [];
      for (const delivery of deliveries) {
        const place = world.jurisdictionOf(delivery.to);
        if (top >= 0 && !world.within(place, top)) continue;
        if (inner.some((below) => world.within(place, below))) continue;
        if (only === null || only === layer) found.push(delivery);
      }
      if (top >= 0) inner.push(top);
    }
    return found;
  };
  return {
    share: (world, notice) => told('share', world, notice, null),
    fallback: (layer) => (world, notice) => told('fallback', world, notice, layer),
  };
}

/** The hooks of a layer in which everything that crosses layers is that of the whole. */
export function joined(
  layers: readonly Layer[],
  layer: Layer,
  own: { readonly organisation: OrganisationHooks; readonly information: InformationHooks },
): Pick<Hooks, 'organisation' | 'information'> {
  const information = joinInformation(layers);
  return {
    organisation: { seats: seatsOf(layer, layer.organisation), ...joinOrganisations(layers) },
    information: {
      ...own.information,
      seats: seatsOf(layer, layer.information),
      share: information.share,
      fallback: information.fallback(layer),
    },
  };
}
