/** The worker of a solo exercise: a group and its clock, apart from the page. */
import { forecastRun } from '../../../sim-core/exercise/index.ts';
import type { ForecastPoint } from '../../../sim-core/exercise/fan.ts';
import { createHost, type Host } from './host.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const TICK_WALL_MS = 250;

let host: Host | null = null;

const send = (message: FromWorker): void => postMessage(message);

/** What goes wrong in here is said on the page: a worker has no other voice. */
function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    send({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}

function take(message: ToWorker): void {
  switch (message.kind) {
    case 'open':
      host = createHost(message.input, message.viewer, send);
      setInterval(() => guarded(() => host?.tick(performance.now())), TICK_WALL_MS);
      break;
    case 'attempt':
      host?.attempt(message.attempt);
      break;
    case 'jump':
      host?.jump(message.to);
      break;
    case 'resync':
      host?.resync();
      break;
    case 'snapshot':
      send({ kind: 'snapshot', snapshot: host?.snapshot() ?? null });
      break;
    case 'futures':
      for (const number of message.numbers) {
        send({ kind: 'future', future: futureOf(message, number) });
      }
      break;
  }
}

/** What may come, from the moment of the snapshot to the scenario's end. */
function futureOf(
  { input, snapshot }: Extract<ToWorker, { kind: 'futures' }>,
  number: number,
): readonly ForecastPoint[] {
  return forecastRun(input, snapshot, `future ${number}`, input.scenario.horizonMs);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => guarded(() => take(data)));
