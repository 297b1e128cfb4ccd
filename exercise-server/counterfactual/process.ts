/** A process that replays one log under another mechanism. */
import { deserialize } from 'node:v8';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput, literalReplay } from '../../sim-core/exercise/index.ts';
import { answerErrand } from '../errands.ts';
import type { ReplayAsked, ReplayTold } from './counterfactuals.ts';

answerErrand<ReplayAsked, ReplayTold>(async ({ engine: url, input, log, mechanism }) => {
  const engine = (await import(url)) as { readonly literalReplay?: typeof literalReplay };
  if (engine.literalReplay === undefined) return { refused: 'no-counterfactual' };
  const group = deserialize(input) as GroupInput;
  if (group.mechanisms.every(({ id }) => id !== mechanism)) return { refused: 'no-mechanism' };
  return { replay: engine.literalReplay(group, deserialize(log) as Attempt[], mechanism) };
});
