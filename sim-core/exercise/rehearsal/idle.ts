import type { Phase } from '../definition.ts';
import { BIN_MS, windowsOf } from './columns.ts';

/** Ten minutes and more of play in which a seat has nothing to do in most futures. */
export interface IdleStretch {
  readonly department: string;
  /** Wall time since the exercise began, ms. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Phases that are played meanwhile. */
  readonly phases: readonly string[];
}

/** @param idle share of futures, by column, in which the seat has nothing; 0 where nothing is played */
export function idleStretches(
  department: string,
  idle: readonly number[],
  mostOf: number,
  agenda: readonly Phase[],
): readonly IdleStretch[] {
  const stretches: IdleStretch[] = [];
  for (let from = 0; from < idle.length; from++) {
    if (idle[from] <= mostOf) continue;
    let to = from;
    while (to < idle.length && idle[to] > mostOf) to++;
    const [fromMs, toMs] = [from * BIN_MS, to * BIN_MS];
    const phases = windowsOf(agenda).flatMap(({ phase, story, wallMs }) =>
      story !== null && wallMs < toMs && wallMs + phase.wallMs > fromMs ? [phase.id] : [],
    );
    stretches.push({ department, fromMs, toMs, phases });
    from = to;
  }
  return stretches;
}
