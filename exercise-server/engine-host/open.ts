import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { EnginePort } from '../room/engine-port.ts';

/**
 * Starts the engine of one group, wherever engines run.
 * @param identity of the engine that the group is pinned to; null for the one we came with
 */
export type OpenEngine = (input: GroupInput, identity: string | null) => Promise<EnginePort>;
