/** Small documents that are good for a time, and nobody's business after it. */
import type { Documents } from '../registry/documents.ts';
import { isOver } from '../registry/sessions.ts';
import type { DocumentKind } from '../store/port.ts';

export interface Expired {
  readonly kind: DocumentKind;
  readonly id: string;
  /** What it is to whoever reads of it. */
  readonly what: 'sessions' | 'tickets' | 'invitations' | 'orders' | 'sign-ins';
}

/** Sessions, tickets, links, orders between servers and sign-ins under way that are past their time. */
export async function expired(documents: Documents, nowMs: number): Promise<readonly Expired[]> {
  const found: Expired[] = [];
  for (const [id, session] of await documents.list('session')) {
    if (isOver(session, nowMs)) found.push({ kind: 'session', id, what: 'sessions' });
  }
  for (const [kind, what] of [
    ['ticket', 'tickets'],
    ['invitation', 'invitations'],
    ['order', 'orders'],
  ] as const) {
    for (const [id, { untilMs }] of await documents.list(kind)) {
      if (untilMs < nowMs) found.push({ kind, id, what });
    }
  }
  for (const [id, { value }] of await documents.list('setting', 'oidc.')) {
    if (untilOf(value) < nowMs) found.push({ kind: 'setting', id, what: 'sign-ins' });
  }
  return found;
}

/** What cannot be read is good for nothing. */
function untilOf(value: string): number {
  try {
    return Number((JSON.parse(value) as { readonly untilMs?: unknown }).untilMs ?? 0);
  } catch {
    return 0;
  }
}
