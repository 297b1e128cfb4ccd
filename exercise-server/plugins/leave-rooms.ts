import type { Services } from '../server.ts';

/** Takes an account out of every room that is open here: its connections end, its tickets are void. */
export async function leaveRooms(
  { rooms, people }: Pick<Services, 'rooms' | 'people'>,
  account: string,
): Promise<void> {
  for (const [group, room] of rooms.open()) {
    room.removeMember(`${group}.${account}`, 'gone.signed-out');
    await people.voidTickets(`${group}.${account}`);
  }
}
