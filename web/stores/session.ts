import { createStore } from 'zustand/vanilla';
import type { Joined, Session } from '../../exercise-server/protocol/rest.ts';
import { api } from '../source/api.ts';

export interface SessionState {
  readonly session: Session | null;
  /** The lobby that a code led to. */
  readonly joined: Joined | null;
  /** How often somebody else has moved this person to another place. */
  readonly moves: number;
}

/** Who this browser is to the server; the secret itself is in a cookie that no script reads. */
export const sessionStore = createStore<SessionState>(() => ({
  session: null,
  joined: null,
  moves: 0,
}));

/** @throws {ApiError} */
export async function join(code: string, name: string): Promise<Joined> {
  const body = name.trim() === '' ? { code } : { code, name: name.trim() };
  const joined = await api<Joined>('POST', '/api/join', body);
  sessionStore.setState({ joined });
  return joined;
}

/** @throws {ApiError} */
export async function takeSeat(group: string, department: string | null): Promise<void> {
  await api('POST', `/api/groups/${group}/seat`, { department });
}

/** Where this person is in a group by now: facilitators may have moved them. @throws {ApiError} */
export async function whereabouts(group: string): Promise<Joined> {
  const joined = await api<Joined>('GET', `/api/groups/${group}/joined`);
  sessionStore.setState({ joined });
  return joined;
}

/** Opens the place anew, as somebody else's. */
export function moved(): void {
  sessionStore.setState(({ moves }) => ({ moves: moves + 1 }));
}

/** Where somebody of this role goes. */
export function pathOf({
  role,
  group,
  exercise,
  department,
}: Omit<Joined, 'open' | 'desks'>): string | null {
  switch (role) {
    case 'participant':
      return department === null ? null : `/desk/${group}`;
    case 'director':
    case 'facilitator':
      return `/console/${exercise}/${group}`;
    case 'simulator':
      return `/simulate/${group}`;
    case 'evaluator':
      return `/evaluate/${group}`;
    case 'observer':
      return `/observe/${group}`;
  }
}
