import type { Documents } from './documents.ts';

/** Takes an account away, its sessions and the links made for it, and its name off its persons. */
export async function forgetAccount(documents: Documents, account: string): Promise<void> {
  for (const [id, session] of await documents.list('session')) {
    if (session.account === account) await documents.pop('session', id);
  }
  for (const [id, invitation] of await documents.list('invitation')) {
    if (invitation.account === account) await documents.pop('invitation', id);
  }
  for (const [id, person] of await documents.list('person')) {
    if (id.endsWith(`.${account}`)) await documents.put('person', id, { ...person, name: '' });
  }
  await documents.pop('account', account);
}
