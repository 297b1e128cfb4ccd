import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import { attempt, gameStore, seatView } from './game.ts';

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
