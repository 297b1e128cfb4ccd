/** Shared by no other option: who stands for whom, by rule. */
import type { World } from '../../../model/world.ts';

/**
 * The places that are assigned to help one place, best first. `nearest` takes the next ones by road;
 * `balanced` goes round the members in index order, so that each stands for as many as stand for it.
 */
export function partnersOf(
  world: World,
  place: number,
  scope: readonly number[],
  rule: string,
  count: number,
): readonly number[] {
  const others = scope.filter((one) => one !== place);
  if (rule === 'balanced') {
    const after = others.filter((one) => one > place).sort((a, b) => a - b);
    const before = others.filter((one) => one < place).sort((a, b) => a - b);
    return [...after, ...before].slice(0, count);
  }
  return others
    .sort((a, b) => {
      const [one, other] = [world.roadTime(a, place), world.roadTime(b, place)];
      return one === other ? a - b : one - other;
    })
    .slice(0, count);
}
