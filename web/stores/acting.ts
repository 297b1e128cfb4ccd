import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { CompetentBody } from '../../sim-core/exercise/attempt.ts';
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import { attempt, gameStore, seatView } from './game.ts';
import { notice } from './notices.ts';

/** Why an act was not taken: the rules refused it, or it never came to them. */
export interface Refusal {
  readonly reason: string | null;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly competent?: readonly CompetentBody[];
}

/** An act of the seat that is open, without a form. Reading twice is no second act. */
export async function act(
  body: SeatAct,
  thinkWallMs: number | null = null,
): Promise<AttemptAnswer> {
  const { viewer, view } = gameStore.getState();
  if (viewer?.role !== 'participant' || view === null) return { error: 'closed', parameters: {} };
  if (body.kind === 'read') {
    const item = seatView(view).inbox[body.item];
    if (item === undefined || item.readMs !== null) return { error: 'done', parameters: {} };
  }
  return attempt({
    kind: 'act',
    department: viewer.department,
    act: body,
    thinkWallMs,
    simulated: false,
  });
}

/**
 * The same, said at once when it is refused: there is no form on which it could be said.
 * @param explain turns a refusal into a sentence
 * @returns whether it was taken
 */
export async function actAloud(
  body: SeatAct,
  thinkWallMs: number | null,
  explain: (refusal: Refusal) => string,
): Promise<boolean> {
  const answer = await act(body, thinkWallMs);
  if ('error' in answer) {
    notice(explain({ reason: answer.error, parameters: answer.parameters }));
  } else if (!answer.verdict.ok) notice(explain(answer.verdict));
  else return true;
  return false;
}
