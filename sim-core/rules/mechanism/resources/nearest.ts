/** Shared by every option: donors in the order of the road. */
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { World } from '../../../model/world.ts';

export function nearestFirst(
  world: World,
  request: HelpRequest,
  scope: readonly number[],
): readonly number[] {
  return [...scope].sort((a, b) => {
    const near = world.roadTime(a, request.jurisdiction);
    const far = world.roadTime(b, request.jurisdiction);
    return near === far ? a - b : near - far;
  });
}
