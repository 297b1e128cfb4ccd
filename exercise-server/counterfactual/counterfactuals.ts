/** Replays of logs under other mechanisms, each in a process of its own. */
import { serialize } from 'node:v8';
import type { LiteralReplay } from '../../sim-core/exercise/index.ts';
import { shortOf, type Engines } from '../engine-host/engines.ts';
import { createErrands } from '../errands.ts';
import type { GroupDocument } from '../registry/documents.ts';
import type { Exercises } from '../registry/exercises.ts';
import { refusal } from '../registry/refusal.ts';
import { readEntry } from '../room/entry.ts';
import type { Store } from '../store/port.ts';

const ALL = Number.MAX_SAFE_INTEGER;

export interface ReplayAsked {
  /** Module of the engine that the group is pinned to. */
  readonly engine: string;
  /** Everything that decides the group, as `node:v8` writes it. */
  readonly input: Uint8Array;
  /** Its attempts in order, as `node:v8` writes them. */
  readonly log: Uint8Array;
  readonly mechanism: string;
}

export type ReplayTold =
  | { readonly replay: LiteralReplay }
  /** The engine knows no counterfactual yet, or the group has no such mechanism. */
  | { readonly refused: 'no-counterfactual' | 'no-mechanism' };

export interface Counterfactuals {
  /**
   * @throws {Refusal} for a mechanism that the group was not made with, and for an engine that may not run
   *   here or knows no counterfactual; {Error} when the process fails or the server stops
   */
  replay(group: GroupDocument, mechanism: string): Promise<LiteralReplay>;
  stop(): void;
}

export function createCounterfactuals(
  store: Store,
  exercises: Pick<Exercises, 'inputBytes'>,
  engines: Pick<Engines, 'urlOf'>,
): Counterfactuals {
  const errands = createErrands<ReplayAsked, ReplayTold>(
    './counterfactual-process.mjs',
    './counterfactual/process.ts',
  );

  async function asked(group: GroupDocument, mechanism: string): Promise<ReplayAsked> {
    const engine = engines.urlOf(group.engine);
    if (engine === null) {
      throw refusal(409, 'http.unknown-engine', { engine: shortOf(group.engine ?? '') });
    }
    const records = await store.read(group.id, 0, ALL);
    return {
      engine,
      input: await exercises.inputBytes(group),
      log: serialize(records.map(({ body }) => readEntry(body).attempt)),
      mechanism,
    };
  }

  return {
    async replay(group, mechanism) {
      const told = await errands.run(await asked(group, mechanism));
      if ('replay' in told) return told.replay;
      if (told.refused === 'no-counterfactual') throw refusal(409, 'http.no-counterfactual');
      throw refusal(404, 'http.unknown-mechanism', { id: mechanism });
    },
    stop: () => errands.stop(),
  };
}
