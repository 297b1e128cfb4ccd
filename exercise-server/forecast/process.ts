/** A process that runs futures and does nothing else, behind everything else that this computer does. */
import { constants, setPriority } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { forecastRun } from '../../sim-core/exercise/index.ts';
import { unpackSnapshot } from '../engine-host/snapshot-bytes.ts';
import type { FuturesAsked, FutureTold } from './futures.ts';

setPriority(constants.priority.PRIORITY_LOW);
const tell = (told: FutureTold): void => void process.send?.(told);

async function run(asked: FuturesAsked): Promise<void> {
  const engine = (await import(asked.engine)) as { readonly forecastRun: typeof forecastRun };
  const input = deserialize(asked.input) as GroupInput;
  const snapshot: unknown = unpackSnapshot(asked.snapshot);
  const { horizonMs } = input.scenario;
  for (const number of asked.numbers) {
    tell({ future: engine.forecastRun(input, snapshot, `future ${number}`, horizonMs) });
    // What was told leaves, and the end of the server is noticed.
    await turn();
  }
}

process.once('disconnect', () => process.exit());
process.once('message', (asked: FuturesAsked) => {
  run(asked)
    .catch((error: unknown) => {
      tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    })
    .finally(() => process.disconnect());
});
