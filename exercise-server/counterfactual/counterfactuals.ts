/** Replays of logs under other mechanisms: one at a time on this server, each in a process of its own. */
import { serialize } from 'node:v8';
import type { LiteralReplay } from '../../sim-core/exercise/index.ts';
import { shortOf, type Engines } from '../engine-host/engines.ts';
import type { GroupDocument } from '../registry/documents.ts';
import type { Exercises } from '../registry/exercises.ts';
import { refusal } from '../registry/refusal.ts';
import { readEntry } from '../room/entry.ts';
import type { Store } from '../store/port.ts';
import { startProcess } from '../thread.ts';

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
  | { readonly refused: 'no-counterfactual' | 'no-mechanism' }
  | { readonly fault: string };

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
  let turn: Promise<unknown> = Promise.resolve();
  let end: (() => void) | null = null;
  let stopped = false;

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

  function run(what: ReplayAsked): Promise<ReplayTold> {
    if (stopped) return Promise.resolve({ fault: 'the server stops' });
    return new Promise((resolve) => {
      const child = startProcess('./counterfactual-process.mjs', './counterfactual/process.ts');
      end = () => child.kill('SIGKILL');
      child.once('message', (told: ReplayTold) => resolve(told));
      child.once('error', (error) => resolve({ fault: error.message }));
      child.once('exit', (code) => resolve({ fault: `a replay ended with ${code}` }));
      child.send(what);
    });
  }

  return {
    async replay(group, mechanism) {
      const what = await asked(group, mechanism);
      const next = turn.then(() => run(what));
      turn = next;
      const told = await next;
      if ('replay' in told) return told.replay;
      if ('fault' in told) throw new Error(told.fault);
      if (told.refused === 'no-counterfactual') throw refusal(409, 'http.no-counterfactual');
      throw refusal(404, 'http.unknown-mechanism', { id: mechanism });
    },
    stop() {
      stopped = true;
      end?.();
    },
  };
}
