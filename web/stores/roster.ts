import type { ExpectedBody, Roster, RosterRead } from '../../exercise-server/protocol/roster.ts';
import { api } from '../source/api.ts';

/** What would come of a list; nothing is kept. @throws {ApiError} */
export function readNames(group: string, text: string): Promise<RosterRead> {
  return api<RosterRead>('POST', `/api/groups/${group}/roster/read`, { text });
}

/** @param revision of the list that was seen @throws {ApiError} `http.roster-changed` when it is another */
export function saveNames(
  group: string,
  revision: number,
  expected: readonly ExpectedBody[],
): Promise<Roster> {
  return api<Roster>('POST', `/api/groups/${group}/roster`, { revision, expected });
}
