/** Where a room stands before it opens: what its log says is carried out again. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { Answers } from './answers.ts';
import type { EngineAnswer, EnginePort, GroupState } from './engine-port.ts';
import { readEntry } from './entry.ts';
import type { Pacing } from './pacing.ts';

const CHUNK = 500;

/** @param bodies the log so far. @returns where the group stands after it */
export async function replay(
  engine: EnginePort,
  bodies: readonly string[],
  answers: Answers,
  pacing: Pacing,
): Promise<GroupState> {
  let state = await engine.state();
  for (let i = 0; i < bodies.length; i += CHUNK) {
    const entries = bodies.slice(i, i + CHUNK).map(readEntry);
    ({ state } = await carryOut(
      engine,
      entries.map(({ attempt }) => attempt),
      answers,
    ));
    pacing.resumePhase(state.clock.phase, entries[entries.length - 1].phaseMs);
  }
  return state;
}

/** Carries attempts out and keeps their answers. */
export async function carryOut(
  engine: EnginePort,
  attempts: readonly Attempt[],
  answers: Answers,
): Promise<EngineAnswer> {
  const answer = await engine.apply(attempts);
  // The clock never asks twice.
  attempts.forEach(({ id, by }, i) => {
    if (by.role !== 'clock') answers.remember(id, answer.judged[i]);
  });
  return answer;
}
