/** Shared by several options: among donors who are thought to have some, who is asked for how much. */
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { World } from '../../../model/world.ts';
import { choice } from '../declare.ts';
import { nearestFirst } from './nearest.ts';

export interface Offer {
  readonly jurisdiction: number;
  readonly quantity: number | null;
}

export const ALLOCATION = choice({
  title: { zh: '分派规则', en: 'Rule of allocation' },
  choices: ['nearest', 'fullest', 'even'],
  default: 'nearest',
  neutral: 'nearest',
  source:
    'nearest states first under EMAC; equal burden among prefectures in the Kansai union; effect assumed',
});

/**
 * `nearest` asks by road; `fullest` asks those first who have most ready; `even` asks each for its equal
 * part, and then, for what is still missing, everybody again.
 * @param known amount that a place is thought to have; null = unknown
 */
export function allocate(
  rule: string,
  world: World,
  request: HelpRequest,
  scope: readonly number[],
  known: (jurisdiction: number) => number | null,
): readonly Offer[] {
  const near = nearestFirst(world, request, scope)
    .map((jurisdiction) => ({ jurisdiction, quantity: known(jurisdiction) }))
    .filter(({ quantity }) => quantity !== 0);
  if (rule === 'fullest') {
    return near.sort(
      (a, b) =>
        world.registered(b.jurisdiction, request.capability) -
        world.registered(a.jurisdiction, request.capability),
    );
  }
  if (rule !== 'even' || near.length < 2) return near;
  const part = Math.ceil(request.quantity / near.length);
  return [
    ...near.map(({ jurisdiction, quantity }) => ({
      jurisdiction,
      quantity: quantity === null ? part : Math.min(part, quantity),
    })),
    ...near,
  ];
}
