import { refusal } from '../registry/refusal.ts';
import type { Room } from '../room/contract.ts';
import type { Services } from '../server.ts';

/** The room of a group in this process. @throws {Refusal} 421 that names the server that has it */
export async function roomOf({ rooms }: Services, group: string): Promise<Room> {
  const found = await rooms.find(group);
  if ('room' in found) return found.room;
  throw refusal(421, 'http.elsewhere', { url: found.url });
}
