/** Who calls: an account, a person in a group, a program, or somebody unknown. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account, GroupDocument, Person, Session } from '../registry/documents.ts';
import { refusal } from '../registry/refusal.ts';
import { RUNS_THE_GAME, type Member } from '../room/authority.ts';
import type { Services } from '../server.ts';

export const COOKIE = 'liandong';

export interface Caller {
  readonly token: string | null;
  readonly session: Session | null;
}

export async function callerOf(request: FastifyRequest, services: Services): Promise<Caller> {
  const token = request.cookies[COOKIE] ?? null;
  const session = token === null ? null : await services.sessions.read(token);
  return { token: session === null ? null : token, session };
}

/** @throws {Refusal} 401 for somebody without an account */
export async function accountOf(request: FastifyRequest, services: Services): Promise<Account> {
  const { session } = await callerOf(request, services);
  const id = session?.account ?? null;
  const account = id === null ? null : await services.accounts.get(id);
  if (account === null) throw refusal(401, 'http.sign-in');
  return account;
}

/**
 * The group that somebody names. Who is neither in it nor has an account is told the same whether or not
 * there is such a group.
 * @throws {Refusal} 401 for them, 404 for an account
 */
export async function groupFor(
  request: FastifyRequest,
  id: string,
  services: Services,
): Promise<GroupDocument> {
  const { session } = await callerOf(request, services);
  const isIn = session !== null && (session.account !== null || id in session.persons);
  if (!isIn) throw refusal(401, 'http.sign-in');
  return services.exercises.group(id);
}

/**
 * The same for a program too, which shows its token instead of a session.
 * @throws {Refusal} 401 for anybody who may not watch the group, 404 for an account
 */
export async function watchedGroup(
  request: FastifyRequest,
  id: string,
  services: Services,
): Promise<GroupDocument> {
  const token = bearerOf(request.headers.authorization);
  if (token === null) return groupFor(request, id, services);
  if ((await services.people.groupOfProgram(token)) !== id) throw refusal(401, 'http.sign-in');
  return services.exercises.group(id);
}

/** The token of a program; null for none. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer (\S{16,256})$/.exec(authorization ?? '')?.[1] ?? null;
}

/**
 * Who the caller is in a group: an account's own person, or the person of this browser's session.
 * @throws {Refusal} 401 for somebody who is not in it
 */
export async function personIn(
  request: FastifyRequest,
  group: GroupDocument,
  services: Services,
): Promise<Person> {
  const { session } = await callerOf(request, services);
  if (session === null) throw refusal(401, 'http.sign-in');
  if (session.account !== null) {
    const account = await services.accounts.get(session.account);
    if (account === null) throw refusal(401, 'http.sign-in');
    const { by } = await services.exercises.get(group.exercise);
    const role = by === account.id ? 'director' : 'facilitator';
    return services.people.facilitator(group, account, role);
  }
  const id = session.persons[group.id];
  const person = id === undefined ? null : await services.people.get(id);
  if (person === null) throw refusal(401, 'http.sign-in');
  return person;
}

/** @throws {Refusal} 401 or 403 for anybody but those who run this group */
export async function facilitatorIn(
  request: FastifyRequest,
  group: GroupDocument,
  services: Services,
): Promise<Member> {
  const { id, role } = await personIn(request, group, services);
  if (!RUNS_THE_GAME.includes(role)) throw refusal(403, 'http.forbidden');
  return { person: id, role, departments: [] };
}

/**
 * Somebody who runs any exercise at all.
 * @returns account id, or a person's id without its group: what is the same of them in every group
 * @throws {Refusal} 401 or 403 for anybody else
 */
export async function conductorIn(request: FastifyRequest, services: Services): Promise<string> {
  const { session } = await callerOf(request, services);
  if (session === null) throw refusal(401, 'http.sign-in');
  if (session.account !== null) return (await accountOf(request, services)).id;
  const persons = await Promise.all(Object.values(session.persons).map(services.people.get));
  const found = persons.find((one) => one !== null && RUNS_THE_GAME.includes(one.role));
  if (found === undefined || found === null) throw refusal(403, 'http.forbidden');
  return found.id.slice(found.id.indexOf('.') + 1);
}

export function giveCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: 14 * 24 * 3600,
  });
}
