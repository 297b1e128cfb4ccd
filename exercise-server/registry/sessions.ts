/** Who a browser is: an opaque token in its cookie, everything else here. */
import type { Documents, Session } from './documents.ts';
import { digestOf, newSecret } from './secret.ts';

/** Longer than the longest exercise day: nobody is signed out during play. */
const IDLE_MS = 36 * 3_600_000;
const ABSOLUTE_MS = 14 * 24 * 3_600_000;
/** How stale the time of last use may be; saves a write at every call. */
const TOUCH_MS = 60_000;

/** Whether nobody may use it any more: it lay idle, or is too old. */
export function isOver({ seenMs, createdMs }: Session, utcMs: number): boolean {
  return utcMs - seenMs > IDLE_MS || utcMs - createdMs > ABSOLUTE_MS;
}

export interface SessionKeeper {
  read(token: string): Promise<Session | null>;
  /** @returns the token of a new session */
  create(session: Pick<Session, 'account' | 'persons'>): Promise<string>;
  /** A new token for the same persons, when somebody becomes more than they were. */
  rotate(token: string | null, change: Partial<Session>): Promise<string>;
  remember(token: string, group: string, person: string): Promise<void>;
  end(token: string): Promise<Session | null>;
  /** Ends all sessions of an account but the one of this token. */
  endAll(account: string, but: string | null): Promise<void>;
}

export function createSessions(documents: Documents, utcMs: () => number): SessionKeeper {
  async function read(token: string): Promise<Session | null> {
    const id = digestOf(token);
    const session = await documents.get('session', id);
    if (session === null) return null;
    const now = utcMs();
    if (isOver(session, now)) {
      await documents.pop('session', id);
      return null;
    }
    if (now - session.seenMs > TOUCH_MS) {
      await documents.put('session', id, { ...session, seenMs: now });
    }
    return session;
  }

  async function create(session: Pick<Session, 'account' | 'persons'>): Promise<string> {
    const token = newSecret();
    const now = utcMs();
    await documents.put('session', digestOf(token), { ...session, createdMs: now, seenMs: now });
    return token;
  }

  return {
    read,
    create,
    async rotate(token, change) {
      const old = token === null ? null : await documents.pop('session', digestOf(token));
      return create({ account: old?.account ?? null, persons: old?.persons ?? {}, ...change });
    },
    async remember(token, group, person) {
      const session = await read(token);
      if (session === null) return;
      const persons = { ...session.persons, [group]: person };
      await documents.put('session', digestOf(token), { ...session, persons });
    },
    end: (token) => documents.pop('session', digestOf(token)),
    async endAll(account, but) {
      const kept = but === null ? null : digestOf(but);
      for (const [id, session] of await documents.list('session')) {
        if (session.account === account && id !== kept) await documents.pop('session', id);
      }
    },
  };
}
