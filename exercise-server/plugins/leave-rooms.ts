import type { Session } from '../registry/documents.ts';
import type { GoneReason } from '../registry/orders.ts';
import type { Services } from '../server.ts';

type Parts = Pick<Services, 'orders' | 'people'>;

/** Takes an account out of every room on every server: its connections end, its tickets are void. */
export async function leaveRooms(
  { orders, people }: Parts,
  account: string,
  why: GoneReason,
): Promise<void> {
  const persons = await people.ofAccount(account);
  // Before the connections: nobody comes back by a ticket that they still have.
  await people.voidTickets(persons.map(({ id }) => id));
  await orders.sendAway(persons, why);
}

/** Whoever a browser was: an account in all its groups, and the seats that were joined by codes. */
export async function endConnections(parts: Parts, session: Session): Promise<void> {
  const { orders, people } = parts;
  const joined = Object.entries(session.persons).map(([group, id]) => ({ group, id }));
  await people.voidTickets(joined.map(({ id }) => id));
  await orders.sendAway(joined, 'gone.signed-out');
  if (session.account !== null) await leaveRooms(parts, session.account, 'gone.signed-out');
}
