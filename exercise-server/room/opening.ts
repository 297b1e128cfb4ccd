/** Where a room stands before it opens: what its log says, carried out again from the best place known. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { Answers } from './answers.ts';
import type { RoomParts } from './contract.ts';
import type { EngineAnswer, EnginePort, GroupState } from './engine-port.ts';
import { readEntry } from './entry.ts';
import type { Pacing } from './pacing.ts';

const CHUNK = 500;

export interface Opening {
  readonly state: GroupState;
  /** The record from which the engine was restored; 0 when everything was run again. */
  readonly resumedAt: number;
}

/** @param bodies the log so far. @returns where the group stands after it */
export async function replay(
  parts: Pick<RoomParts, 'engine' | 'log' | 'snapshots'>,
  bodies: readonly string[],
  answers: Answers,
  pacing: Pacing,
): Promise<Opening> {
  const { engine } = parts;
  const resumedAt = await resume(parts, bodies.length, answers, pacing);
  let state = await engine.state();
  for (let i = resumedAt; i < bodies.length; i += CHUNK) {
    const entries = bodies.slice(i, i + CHUNK).map(readEntry);
    ({ state } = await carryOut(
      engine,
      entries.map(({ attempt }) => attempt),
      answers,
    ));
    pacing.resumePhase(state.clock.phase, entries[entries.length - 1].phaseMs);
  }
  return { state, resumedAt };
}

/** Restores the newest snapshot that stands for this very log. @returns its record; 0 for none */
async function resume(
  { engine, log, snapshots }: Pick<RoomParts, 'engine' | 'log' | 'snapshots'>,
  records: number,
  answers: Answers,
  pacing: Pacing,
): Promise<number> {
  let atMost = records;
  for (;;) {
    const snapshot = (await snapshots?.newest(atMost)) ?? null;
    if (snapshot === null) return 0;
    const { seq, hash } = snapshot.head;
    const isOfThisLog = (await log.hashAt(seq)) === hash;
    if (isOfThisLog && (await engine.restore(snapshot.engine))) {
      for (const [id, answer] of snapshot.answers) answers.remember(id, answer);
      pacing.resumePhase((await engine.state()).clock.phase, snapshot.phaseMs);
      return seq;
    }
    atMost = seq - 1;
  }
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
