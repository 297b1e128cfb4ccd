import { MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { SeatView } from '../../sim-core/exercise/entries.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { diceOf } from './dice.ts';
import { randomAttempts, RANDOM_INPUT } from './random-exercise.ts';

const DESKS = ['east-office', 'west-office', 'north-office', 'area-office'] as const;

/**
 * The log of a random exercise in which people also do what lies before them: they ask for help over what
 * they know of, and answer most of what they are asked. Blind tries hardly ever come to a decision.
 */
export function livelyLog(seed: string, count: number): readonly Attempt[] {
  const group = createGroup(RANDOM_INPUT);
  const dice = diceOf(`lively ${seed}`);
  const blind = randomAttempts(seed, count, () => group.nowMs);
  const log: Attempt[] = [];
  const apply = (one: Attempt): void => {
    group.apply(one);
    log.push(one);
  };
  for (let one = blind.next(); one !== null; one = blind.next()) {
    apply(one);
    const id = `l${log.length}`;
    if (log.length < 6 || dice.chance(0.3)) continue;
    if (dice.chance(0.3)) {
      const toMs = group.nowMs + dice.whole(1, 30) * MINUTE;
      apply({ id, by: { person: 'clock', role: 'clock' }, body: { kind: 'advance', toMs } });
      continue;
    }
    const department = dice.pick(DESKS);
    const act = sensibleAct(department);
    if (act === null) {
      apply({
        id,
        by: { person: 'lead', role: 'facilitator' },
        body: dice.chance(0.5)
          ? { kind: 'seat', department, people: [department] }
          : { kind: 'control', department, mode: dice.chance(0.8) ? 'people' : 'doctrine' },
      });
      continue;
    }
    const by = { person: department, role: 'participant' } as const;
    apply({ id, by, body: { kind: 'act', department, act, thinkWallMs: 1, simulated: false } });
  }
  return log;

  function sensibleAct(department: string): SeatAct | null {
    const view = group.view({ role: 'participant', department }) as unknown as SeatView;
    const [decision] = Object.keys(view.decisions);
    if (decision !== undefined && dice.chance(0.6)) {
      return { kind: 'decide', decision, yes: dice.chance(0.6), amount: null, note: '' };
    }
    const [incident] = Object.keys(view.beliefs);
    if (incident === undefined || dice.chance(0.5)) return null;
    return { kind: 'request', incident, capability: 'rescue', amount: dice.whole(1, 4), note: '' };
  }
}
