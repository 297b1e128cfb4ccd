/** Facilitators' accounts. There is no default one: the first comes by a link printed at first run. */
import { hash, verify } from '@node-rs/argon2';
import type { Account, Documents } from './documents.ts';
import { refusal } from './refusal.ts';
import { digestOf, newId, newSecret } from './secret.ts';

const COMMON =
  /^(?:12345678\d*|password\d*|qwerty\w*|1{8,}|0{8,}|8{8,}|6{8,}|admin\w*|iloveyou|abc12345?\d*|a?123456a?\w?|woaini\w*|liandong\w*|5201314\w*)$/i;
const LOCK_AFTER = 5;
const LOCK_MS = 30_000;

export interface Accounts {
  needsSetup(): Promise<boolean>;
  /** The one-time token for the first account, or null once there is one. */
  setupToken(): Promise<string | null>;
  /** @throws {Refusal} for a wrong token or a weak password */
  setUp(token: string, name: string, password: string): Promise<Account>;
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
      const isGood = (await needsSetup()) && (await documents.get('setting', id)) !== null;
      if (!isGood) throw refusal(403, 'http.setup-token');
      if (password.length < 8 || COMMON.test(password)) throw refusal(400, 'http.weak-password');
      const account: Account = {
        id: newId(),
        name,
        password: await hash(password),
        createdMs: nowMs(),
      };
      // Of two who hold the same link, one makes the account.
      if ((await documents.pop('setting', id)) === null) {
        throw refusal(403, 'http.setup-token');
      }
      await documents.put('account', account.id, account);
      return account;
    },
    async logIn(name, password, address) {
      const key = `${name} ${address}`;
      const failed = failures.get(key) ?? { count: 0, untilMs: 0 };
      const waitMs = failed.untilMs - nowMs();
      if (waitMs > 0) {
        throw refusal(429, 'http.locked', { seconds: Math.ceil(waitMs / 1000) });
      }
      const accounts = await documents.list('account');
      const account = accounts.map(([, one]) => one).find((one) => one.name === name);
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
    },
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
