/**
 * The small world with a chart on every desk that changes with each look: as many bytes as somebody
 * wants to send, without a state that grows.
 */
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import { createCounterGroup } from './counter-group.ts';

/** Groups with a seed up to this have the chart. */
export const HEAVY_SEEDS = 4;

/** @param characters of the chart */
export function chartedGroup(characters: number): CreateGroup {
  // One text in all of them, so that what was sent holds no memory but on its way.
  const text = '.'.repeat(characters);
  return (input) => {
    const group = createCounterGroup(input);
    if (Number(input.seed) > HEAVY_SEEDS) return group;
    let looks = 0;
    return {
      ...group,
      get nowMs() {
        return group.nowMs;
      },
      view(viewer) {
        looks += 1;
        return { ...group.view(viewer), chart: { now: { text, look: looks } } };
      },
    };
  };
}
