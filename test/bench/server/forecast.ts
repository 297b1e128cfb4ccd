/** A hundred futures of the Taipu drill from its third hour, asked for as a console asks, while people act. */
import type { ChildProcess } from 'node:child_process';
import { FUTURES } from '../../../sim-core/exercise/index.ts';
import { connectSeat, type SeatConnection } from '../../../exercise-server/protocol/client.ts';
import type { ForecastMessage } from '../../../exercise-server/protocol/socket.ts';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { signUp } from '../../kit/server.ts';

const FROM_MS = 3 * 3_600_000;

export interface ForecastFigures {
  readonly firstMs: number;
  readonly allMs: number;
  /** Longest wait for the answer to an attempt while the futures were run, ms. */
  readonly longestAnswerMs: number;
}

export async function measureForecast(
  child: ChildProcess,
  started: { readonly url: string; readonly setupToken: string | null },
): Promise<ForecastFigures> {
  const boss = await signUp(started);
  const { groups } = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'zone-as-is' }],
  });
  const [group] = groups;
  const order = (body: object): Promise<unknown> =>
    boss.post(`/api/groups/${group.id}/order`, body);
  let startedMs = 0;
  let firstMs = 0;
  let allMs = 0;
  let failed = false;
  const told = (fan: ForecastMessage): void => {
    failed ||= fan.failed;
    if (fan.done > 0 && firstMs === 0) firstMs = performance.now() - startedMs;
    if (fan.done === FUTURES) allMs = performance.now() - startedMs;
  };
  const console_ = await new Promise<SeatConnection>((resolve) => {
    const made = connectSeat({
      group: group.id,
      headers: { origin: boss.url },
      pass: () => boss.post(`/api/groups/${group.id}/ticket`, {}),
      listener: { full: () => resolve(made), forecast: told },
    });
  });
  await order({ kind: 'start' });
  await console_.attempt({ id: 'phase', body: { kind: 'phase', phase: 'first-hours' } });
  await order({ kind: 'run-to-time', toMs: FROM_MS });
  startedMs = performance.now();
  await console_.forecast();
  let longestAnswerMs = 0;
  for (let n = 0; allMs === 0; n++) {
    if (failed) throw new Error('the server gave up looking ahead');
    const askedMs = performance.now();
    const observe = { kind: 'observe', department: null, task: null, rating: null, inject: null };
    await console_.attempt({ id: `n${n}`, body: { ...observe, text: 'note' } as never });
    longestAnswerMs = Math.max(longestAnswerMs, performance.now() - askedMs);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console_.close();
  child.disconnect();
  return { firstMs, allMs, longestAnswerMs };
}
