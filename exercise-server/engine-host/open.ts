import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { EnginePort } from '../room/engine-port.ts';

/** Starts the engine of one group, wherever engines run. */
export type OpenEngine = (input: GroupInput) => Promise<EnginePort>;
