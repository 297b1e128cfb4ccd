import type { AttentionEntry, ById, SeatEntry } from '../../sim-core/exercise/entries.ts';

/** Who has a connection, as far as this page has been told. */
export interface Presence {
  /** People by what they watch: `desk:<department>` or `role:<role>`. */
  readonly connected: Readonly<Record<string, readonly string[]>>;
  /** Story time from which this page knows. */
  readonly sinceMs: number;
  /** Story time at which each person who has been here left. */
  readonly leftMs: Readonly<Record<string, number>>;
}

export function presenceAfter(
  before: Presence | null,
  connected: Presence['connected'],
  nowMs: number,
): Presence {
  const here = new Set(Object.values(connected).flat());
  const were = before === null ? [] : Object.values(before.connected).flat();
  const left = were.filter((person) => !here.has(person)).map((person) => [person, nowMs] as const);
  const away = Object.entries(before?.leftMs ?? {}).filter(([person]) => !here.has(person));
  return {
    connected,
    sinceMs: before?.sinceMs ?? nowMs,
    leftMs: Object.fromEntries([...away, ...left]),
  };
}

/** Whether anybody watches this department's desk. */
export function isAtDesk(presence: Presence | null, department: string): boolean {
  return (presence?.connected[`desk:${department}`] ?? []).length > 0;
}

/** The same urgency as a seat without people, which the view itself tells. */
const PRIORITY = 5;

/**
 * 席位掉线: seats of people none of whom has a connection, to any of their desks. The view knows who sits
 * where and nothing of connections, so they join it here. None while it is not known who is there.
 */
export function droppedSeats(
  seats: ById<SeatEntry>,
  presence: Presence | null,
): ById<AttentionEntry> {
  if (presence === null) return {};
  const here = new Set(Object.values(presence.connected).flat());
  const dropped = Object.values(seats).filter(
    ({ control, people }) =>
      control === 'people' && people.length > 0 && !people.some((person) => here.has(person)),
  );
  return Object.fromEntries(
    dropped.map(({ department, people }) => [
      `dropped-seat:${department}:${department}`,
      {
        kind: 'dropped-seat',
        department,
        subject: department,
        sinceMs: Math.max(...people.map((person) => presence.leftMs[person] ?? presence.sinceMs)),
        priority: PRIORITY,
      },
    ]),
  );
}
