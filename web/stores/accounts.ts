import type { AccountListed, InvitationBody } from '../../exercise-server/protocol/rest.ts';
import { api } from '../source/api.ts';

/** @throws {ApiError} */
export function listAccounts(): Promise<readonly AccountListed[]> {
  return api<readonly AccountListed[]>('GET', '/api/accounts');
}

/** A link that works once. @param account that gets a new password; null = for somebody new @throws {ApiError} */
export function inviteTo(account: string | null): Promise<InvitationBody> {
  return api<InvitationBody>('POST', '/api/invitations', { account });
}

/** @throws {ApiError} */
export async function deleteAccount(account: string): Promise<void> {
  await api('POST', `/api/accounts/${account}/delete`, {});
}

/** @throws {ApiError} */
export async function changePassword(old: string, password: string): Promise<void> {
  await api('POST', '/api/password', { old, password });
}
