/** What goes between the server's thread and a thread of engines. */
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { EnginePort } from '../room/engine-port.ts';

export type Method = keyof EnginePort;

export type Call =
  | {
      readonly call: number;
      readonly engine: number;
      readonly open: GroupInput;
      /** Module of the engine. */
      readonly url: string;
    }
  | {
      readonly call: number;
      readonly engine: number;
      readonly method: Method;
      readonly args: readonly unknown[];
    };

export type Return =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: string };
