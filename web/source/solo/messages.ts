import type { JumpTo } from '../source.ts';
import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import type {
  AttemptAnswer,
  FullMessage,
  RecordsMessage,
} from '../../../exercise-server/protocol/socket.ts';
import type { Gazetteer, Viewer } from '../../../sim-core/exercise/entries.ts';
import type { ForecastPoint } from '../../../sim-core/exercise/fan.ts';
import type { GroupInput } from '../../../sim-core/exercise/group.ts';

/** What the page says to the worker that runs a group. */
export type ToWorker =
  | { readonly kind: 'open'; readonly input: GroupInput; readonly viewer: Viewer }
  | { readonly kind: 'attempt'; readonly attempt: ClientAttempt }
  | { readonly kind: 'jump'; readonly to: JumpTo }
  | { readonly kind: 'resync' }
  /** Asks for what a forecast starts from. */
  | { readonly kind: 'snapshot' }
  /** Runs futures from a snapshot; the worker does nothing else. */
  | {
      readonly kind: 'futures';
      readonly input: GroupInput;
      readonly snapshot: unknown;
      /** Which futures: each has a number, and its chances follow from it. */
      readonly numbers: readonly number[];
    };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: 'stage'; readonly gazetteer: Gazetteer }
  | { readonly kind: 'full'; readonly message: FullMessage }
  | { readonly kind: 'records'; readonly message: RecordsMessage }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: AttemptAnswer }
  | { readonly kind: 'snapshot'; readonly snapshot: unknown }
  | { readonly kind: 'future'; readonly future: readonly ForecastPoint[] }
  | { readonly kind: 'failed'; readonly why: string };
