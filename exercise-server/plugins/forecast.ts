/** Futures from now, for those who run the game: whoever may not see the truth may not see where it leads. */
import type { Moment } from '../forecast/futures.ts';
import { RUNS_THE_GAME } from '../room/authority.ts';
import type { Services } from '../server.ts';
import type { Bucket } from './bucket.ts';
import { callbackOf, type SeatSocket } from './seat-socket.ts';

const OVER: ReadonlySet<string> = new Set(['ended', 'frozen']);

export function offerForecasts(socket: SeatSocket, services: Services, bucket: Bucket): void {
  const { admission, room } = socket.data;
  const { person } = admission;
  let leave: (() => void) | null = null;

  function refusalOf(): string | null {
    if (!bucket.take()) return 'answer.too-fast';
    if (!RUNS_THE_GAME.includes(person.role)) return 'answer.not-your-role';
    return OVER.has(room.state.clock.state) ? 'answer.over' : null;
  }

  async function momentOf(): Promise<Moment> {
    const group = await services.exercises.group(person.group);
    const input = await services.exercises.inputBytes(group);
    const engine = services.engines.urlOf(group.engine);
    if (engine === null) throw new Error(`engine ${group.engine} may not be run here`);
    return { engine, input, snapshot: await room.snapshot() };
  }

  function quit(): void {
    leave?.();
    leave = null;
  }

  socket.on('forecast', (answer: unknown) => {
    const refusal = refusalOf();
    callbackOf(answer)(refusal);
    if (refusal !== null) return;
    quit();
    leave = services.forecasts.watch(person.group, momentOf, (message) => {
      socket.emit('forecast', message);
    });
  });
  socket.on('leave-forecast', quit);
  socket.on('disconnect', quit);
}
