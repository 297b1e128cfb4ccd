/** Calls and attempts that somebody was refused leave a line: who tried what, and why not. */
import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../registry/refusal.ts';
import { AUTHORITY_REFUSALS } from '../room/authority.ts';
import type { ClientAttempt } from '../protocol/attempt.ts';
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Services } from '../server.ts';
import { callerOf } from './caller.ts';

/**
 * Somebody known may not do this, or not now. Guesses at passwords and codes have lines of their own, and
 * who is nobody (401) or asks for what is not there (404) could fill the log.
 */
const LEAVES_A_LINE: readonly number[] = [400, 403, 409];

export async function noteRefused(
  request: FastifyRequest,
  { status, body }: Refusal,
  services: Services,
): Promise<void> {
  if (!LEAVES_A_LINE.includes(status)) return;
  const { session } = await callerOf(request, services);
  if (session === null) return;
  const { group = null, id = null } = request.params as Record<string, string | undefined>;
  const subject = group ?? id;
  services.audit.write({
    who: session.account ?? (subject === null ? null : (session.persons[subject] ?? null)),
    verb: `${request.method} ${request.routeOptions.url ?? ''}`,
    subject,
    ok: false,
    why: body.error.code,
    address: request.ip,
  });
}

/** An attempt that the room refused for who tried it: it never reached the exercise's own log. */
export function noteRefusedAttempt(
  who: string,
  group: string,
  { body }: ClientAttempt,
  answer: AttemptAnswer,
  address: string,
  { audit }: Services,
): void {
  if (!('error' in answer) || !AUTHORITY_REFUSALS.some((one) => one === answer.error)) return;
  const seat = 'department' in body ? { seat: body.department } : {};
  const why = answer.error;
  audit.write({ who, verb: body.kind, subject: group, ...seat, ok: false, why, address });
}
