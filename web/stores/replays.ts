import type {
  ExerciseBody,
  Joined,
  NewBranch,
  Replay,
} from '../../exercise-server/protocol/rest.ts';
import { api } from '../source/api.ts';
import { sessionStore } from './session.ts';

/** Opens a replay from an instant of a group, by its facilitator. @throws {ApiError} */
export function openReplay(group: string, wanted: NewBranch): Promise<ExerciseBody> {
  return api<ExerciseBody>('POST', `/api/groups/${group}/branch`, wanted);
}

/** Replays of one's own group, newest first. @throws {ApiError} */
export function listReplays(group: string): Promise<readonly Replay[]> {
  return api<readonly Replay[]>('GET', `/api/groups/${group}/replays`);
}

/** Into a replay, to the same seat or role. @throws {ApiError} */
export async function followReplay(group: string, to: string): Promise<Joined> {
  const joined = await api<Joined>('POST', `/api/groups/${group}/follow`, { to });
  sessionStore.setState({ joined });
  return joined;
}
