/** Shared by report and share: to whom the statutory lines carry what a desk has learned. */
import type { Distribution } from '../../base/distribution.ts';
import { HOUR } from '../../base/time.ts';
import type { Belief } from '../../model/belief.ts';
import type { Desk } from '../../model/doctrine.ts';
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

/** A report that is due now. */
export interface DueReport {
  readonly to: number;
  readonly line: 'internal' | 'up';
  readonly delay: Distribution;
}

/** Whom a desk owes a report on what it has just learned, each once; nobody while none is due. */
export function dueReports(
  desk: Desk,
  belief: Readonly<Belief>,
  material: boolean,
): readonly DueReport[] {
  if (!isDue(desk, belief, material)) return [];
  const due: DueReport[] = [];
  const { world, self, jurisdiction } = desk;
  const place = world.scenario.jurisdictions[jurisdiction];
  const { clocks } = place;
  const owe = (to: number, line: DueReport['line'], delay: Distribution): void => {
    if (to < 0 || to === self || to === belief.source) return;
    // Who leads the place may be the superior of one's own line and the next above as well.
    if (due.some((one) => one.to === to)) return;
    due.push({ to, line, delay });
  };
  if (!desk.lead) owe(place.lead, 'internal', clocks.internal);
  if (belief.severity === 0 || belief.severity >= UPWARD_FROM[place.level]) {
    owe(world.scenario.departments[self].superior, 'up', clocks.up);
    const ladder = world.ladderOf(jurisdiction);
    if (desk.lead && ladder.length > 0) owe(ladder[0], 'up', clocks.up);
  }
  return due;
}

function isDue(desk: Desk, belief: Readonly<Belief>, material: boolean): boolean {
  if (material) return true;
  return belief.reportedMs >= 0 && desk.world.now() - belief.reportedMs >= FOLLOW_UP_MS;
}
