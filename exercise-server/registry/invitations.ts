/** One-time links by which facilitators get an account or, having lost their password, a new one. */
import type { Documents, InvitationDocument } from './documents.ts';
import { digestOf, newSecret } from './secret.ts';

const DAY_MS = 24 * 3_600_000;
/** Time enough to hand a link over; a forgotten one opens nothing for long. */
export const INVITATION_MS = 7 * DAY_MS;

export interface Invitation extends InvitationDocument {
  readonly token: string;
}

/** @param account whose password may be set by it; null = for somebody new */
export async function invite(
  documents: Documents,
  account: string | null,
  nowMs: number,
): Promise<Invitation> {
  const token = newSecret();
  const invitation = { account, untilMs: nowMs + INVITATION_MS };
  await documents.put('invitation', digestOf(token), invitation);
  return { ...invitation, token };
}

/** Where the bearer of a link goes, below the address of the server. @param name of the account, if one has it */
export function pathOf({ token }: Invitation, name: string | null): string {
  const named = name === null ? '' : `&name=${encodeURIComponent(name)}`;
  return `/setup?token=${encodeURIComponent(token)}${named}`;
}

/** @returns what the bearer of this token may do; null for one that is unknown, used or too old */
export async function invitationOf(
  documents: Documents,
  token: string,
  nowMs: number,
): Promise<InvitationDocument | null> {
  const found = await documents.get('invitation', digestOf(token));
  return found === null || found.untilMs < nowMs ? null : found;
}

/** Uses a token up. @returns whether it was still there: of two who hold the same link one goes on */
export async function useInvitation(documents: Documents, token: string): Promise<boolean> {
  return (await documents.pop('invitation', digestOf(token))) !== null;
}
