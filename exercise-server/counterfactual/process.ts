/** A process that replays one log under another mechanism and does nothing else, behind everything else. */
import { constants, setPriority } from 'node:os';
import { deserialize } from 'node:v8';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput, literalReplay } from '../../sim-core/exercise/index.ts';
import type { ReplayAsked, ReplayTold } from './counterfactuals.ts';

setPriority(constants.priority.PRIORITY_LOW);

async function run({ engine: url, input, log, mechanism }: ReplayAsked): Promise<ReplayTold> {
  const engine = (await import(url)) as { readonly literalReplay?: typeof literalReplay };
  if (engine.literalReplay === undefined) return { refused: 'no-counterfactual' };
  const group = deserialize(input) as GroupInput;
  if (group.mechanisms.every(({ id }) => id !== mechanism)) return { refused: 'no-mechanism' };
  return { replay: engine.literalReplay(group, deserialize(log) as Attempt[], mechanism) };
}

process.once('disconnect', () => process.exit());
process.once('message', (asked: ReplayAsked) => {
  run(asked)
    .catch((error: unknown): ReplayTold => {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    })
    .then((told) => process.send?.(told, () => process.disconnect()));
});
