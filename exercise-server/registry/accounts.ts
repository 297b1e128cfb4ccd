/**
 * Facilitators' accounts. There is no default one: the first comes by a link printed at first run, others by
 * links that a facilitator, or whoever runs the computer, makes.
 */
import { hash, verify } from '@node-rs/argon2';
import type { Account, Documents } from './documents.ts';
import { invitationOf, useInvitation } from './invitations.ts';
import { keptPassword } from './password.ts';
import { refusal } from './refusal.ts';
import { digestOf, newId, newSecret } from './secret.ts';

const LOCK_AFTER = 5;
const LOCK_MS = 30_000;

export interface Accounts {
  needsSetup(): Promise<boolean>;
  /** The one-time token for the first account, or null once there is one. */
  setupToken(): Promise<string | null>;
  /**
   * Makes an account by a one-time link, or gives the one that the link was made for a new password; then
   * `name` does not matter.
   * @throws {Refusal} for a wrong token, a name that is taken, or a weak password
   */
  setUp(token: string, name: string, password: string): Promise<Account>;
  /** @throws {Refusal} for a wrong password (and after too many), or a weak new one, or without any here */
  changePassword(account: Account, old: string, password: string, address: string): Promise<void>;
  list(): Promise<readonly Account[]>;
  /** @throws {Refusal} for a wrong password, and after too many */
  logIn(name: string, password: string, address: string): Promise<Account>;
  /** The account of somebody whom the organisation vouches for; made when they first come. */
  bring(who: { readonly id: string; readonly name: string }): Promise<Account>;
  get(id: string): Promise<Account | null>;
}

export function createAccounts(documents: Documents, nowMs: () => number): Accounts {
  /** Failures by name and address: a stranger can't lock a facilitator out from elsewhere. */
  const failures = new Map<string, { readonly count: number; readonly untilMs: number }>();
  let absent: Promise<string> | null = null;

  async function needsSetup(): Promise<boolean> {
    // A damaged account is one: the door stands open to nobody for it.
    const damaged = await documents.unreadable('account');
    return damaged.length === 0 && (await documents.list('account')).length === 0;
  }

  async function named(name: string): Promise<Account | undefined> {
    const accounts = await documents.list('account');
    return accounts.map(([, one]) => one).find((one) => one.name === name);
  }

  async function logIn(name: string, password: string, address: string): Promise<Account> {
    const key = `${name} ${address}`;
    const failed = failures.get(key) ?? { count: 0, untilMs: 0 };
    const waitMs = failed.untilMs - nowMs();
    if (waitMs > 0) {
      throw refusal(429, 'http.locked', { seconds: Math.ceil(waitMs / 1000) });
    }
    const account = await named(name);
    // An unknown name takes as long as a wrong password.
    const nobodys = await (absent ??= hash('nobody has this password'));
    const isRight = await verify(account?.password ?? nobodys, password);
    if (account !== undefined && account.password !== null && isRight) {
      failures.delete(key);
      return account;
    }
    const count = failed.count + 1;
    const lockMs = count < LOCK_AFTER ? 0 : LOCK_MS * 2 ** Math.min(count - LOCK_AFTER, 6);
    failures.set(key, { count, untilMs: nowMs() + lockMs });
    throw refusal(401, 'http.wrong-password');
  }

  return {
    needsSetup,
    async setupToken() {
      if (!(await needsSetup())) return null;
      const token = newSecret();
      // Servers that start together on one database print a link each.
      await documents.put('setting', `setup.${digestOf(token)}`, { value: '' });
      return token;
    },
    async setUp(token, name, password) {
      const id = `setup.${digestOf(token)}`;
      const isFirst = (await needsSetup()) && (await documents.get('setting', id)) !== null;
      const invitation = isFirst ? null : await invitationOf(documents, token, nowMs());
      if (!isFirst && invitation === null) throw refusal(403, 'http.setup-token');
      const again = invitation?.account ?? null;
      const known = again === null ? null : await documents.get('account', again);
      if (again !== null && known === null) throw refusal(403, 'http.setup-token');
      if (known === null && (await named(name)) !== undefined)
        throw refusal(409, 'http.name-taken', { name });
      const account: Account = {
        ...(known ?? { id: newId(), name, createdMs: nowMs() }),
        password: await keptPassword(password, known?.name ?? name),
      };
      // Of two who hold the same link, one goes on.
      const isMine = isFirst
        ? (await documents.pop('setting', id)) !== null
        : await useInvitation(documents, token);
      if (!isMine) throw refusal(403, 'http.setup-token');
      await documents.put('account', account.id, account);
      return account;
    },
    logIn,
    async changePassword(account, old, password, address) {
      if (account.password === null) throw refusal(409, 'http.organisation-account');
      await logIn(account.name, old, address);
      await documents.put('account', account.id, {
        ...account,
        password: await keptPassword(password, account.name),
      });
    },
    list: async () => (await documents.list('account')).map(([, account]) => account),
    async bring({ id, name }) {
      const found = await documents.get('account', id);
      const account: Account = found ?? { id, name, password: null, createdMs: nowMs() };
      // Names change; who somebody is does not.
      await documents.put('account', id, { ...account, name });
      return { ...account, name };
    },
    get: (id) => documents.get('account', id),
  };
}
