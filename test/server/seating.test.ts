/**
 * Aim: a move whose record was lost, because the store failed or the process died between the two, is told
 * to the room when it can be; and nothing is told twice, or against the will of those who run the game.
 */
import { describe, expect, it } from 'vitest';
import { untoldSeats } from '../../exercise-server/registry/seating.ts';
import { writeEntry } from '../../exercise-server/room/entry.ts';
import type { AttemptBody, ControlMode } from '../../sim-core/exercise/attempt.ts';

const group = {
  seats: [
    { department: 'qingpu', merges: ['suzhou'], rank: 1, code: '1' },
    { department: 'wujiang', merges: [], rank: 2, code: '2' },
  ],
};
const seat = (department: string, ...people: string[]): AttemptBody => {
  return { kind: 'seat', department, people };
};
const control = (department: string, mode: ControlMode): AttemptBody => {
  return { kind: 'control', department, mode };
};
const HANDED: readonly AttemptBody[] = [
  seat('qingpu', 'a'),
  control('qingpu', 'people'),
  control('suzhou', 'people'),
];

/** Seats of which a log with these attempts knows too little, where these people sit. */
function untold(
  bodies: readonly AttemptBody[],
  people: Record<string, string[]>,
): readonly string[] {
  const by = { person: 'boss', role: 'facilitator' } as const;
  const log = bodies.map((body, i) =>
    writeEntry({ at: 0, phaseMs: 0, attempt: { id: `${i}`, by, body } }, 'salt'),
  );
  return untoldSeats(group, log, (department) => people[department] ?? []);
}

describe('a room that is opened', () => {
  it('has heard everything when the log says who sits there and whose the desks are', () => {
    expect(untold([], {})).toEqual([]);
    expect(untold(HANDED, { qingpu: ['a'] })).toEqual([]);
  });

  it('has not heard of somebody who came or went', () => {
    expect(untold([], { wujiang: ['b'] })).toEqual(['wujiang']);
    expect(untold(HANDED, {})).toEqual(['qingpu']);
    expect(untold(HANDED, { qingpu: ['a', 'c'] })).toEqual(['qingpu']);
    expect(untold(HANDED, { wujiang: ['a'] })).toEqual(['qingpu', 'wujiang']);
  });

  it('has not heard the whole when a desk of the seat was not handed over with it', () => {
    expect(untold(HANDED.slice(0, 2), { qingpu: ['a'] })).toEqual(['qingpu']);
    expect(untold([...HANDED, seat('qingpu')], {})).toEqual(['qingpu']);
  });

  it('leaves a desk as those who run the game have set it', () => {
    expect(untold([...HANDED, control('qingpu', 'doctrine')], { qingpu: ['a'] })).toEqual([]);
  });
});
