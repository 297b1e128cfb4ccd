/** Writes into a room's log who sits where, and who answers for each desk. */
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { Member } from '../room/authority.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Room } from '../room/contract.ts';
import type { GroupDocument, Person } from './documents.ts';

export interface Telling {
  /**
   * A whole seat: its own desk and those merged into it.
   * @throws {StoreFault} when it was not taken into the log
   */
  tellSeats(room: Room, group: GroupDocument, seat: string, by: Member): Promise<void>;
}

/** @param of everybody of a group */
export function createTelling(of: (group: string) => Promise<readonly Person[]>): Telling {
  async function tell(room: Room, { person, role }: Member, body: AttemptBody): Promise<void> {
    const answer = await room.order({ person, role }, body);
    if ('error' in answer) throw new StoreFault('io', `the room has not heard: ${answer.error}`);
  }

  async function tellControl(
    room: Room,
    department: string,
    isSeated: boolean,
    by: Member,
  ): Promise<void> {
    const mode = isSeated ? 'people' : 'doctrine';
    if (room.state.controls[department] === mode) return;
    await tell(room, by, { kind: 'control', department, mode });
  }

  return {
    async tellSeats(room, group, seat, by) {
      const plan = group.seats.find((one) => one.department === seat);
      const seated = (await of(group.id)).filter((one) => one.department === seat);
      const people = seated.map(({ id }) => id);
      await tell(room, by, { kind: 'seat', department: seat, people });
      await tellControl(room, seat, people.length > 0, by);
      for (const desk of plan?.merges ?? []) {
        // A program sees its own desk only: the others of its seat would lie idle in nobody's hands.
        const isSeated = (await of(group.id)).some(
          (one) => one.department === seat && one.program !== true,
        );
        await tellControl(room, desk, isSeated, by);
      }
    },
  };
}
