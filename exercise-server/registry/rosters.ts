/** Lists of names of those who are expected: kept beside the log, read by those who run the exercise. */
import { placeRoster, readRoster } from '../../sim-core/exercise/index.ts';
import type { ExpectedPerson } from '../../sim-core/exercise/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { RosterRead } from '../protocol/roster.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Documents, GroupDocument, RosterDocument } from './documents.ts';
import { refusal } from './refusal.ts';

export interface Rosters {
  /** An empty list where there is none, or one that cannot be read: nothing else is held up by it. */
  of(group: string): Promise<RosterDocument>;
  /**
   * @param revision of the list that whoever saves has seen
   * @throws {Refusal} 409 when it is another by now, 404 for a desk that is not there, 400 for a desk in
   *   another role than participant's
   */
  save(
    group: GroupDocument,
    revision: number,
    expected: readonly ExpectedPerson[],
  ): Promise<RosterDocument>;
}

const NONE: RosterDocument = { revision: 0, expected: [] };

export function createRosters(documents: Documents): Rosters {
  return {
    async of(group) {
      try {
        return (await documents.get('roster', group)) ?? NONE;
      } catch (error) {
        if (error instanceof StoreFault && error.kind === 'damaged') return NONE;
        throw error;
      }
    },
    async save({ id, seats }, revision, expected) {
      for (const { role, department } of expected) {
        if (department === null) continue;
        if (role !== 'participant') throw refusal(400, 'http.seat-of-another');
        const isThere = seats.some((seat) => seat.department === department);
        if (!isThere) throw refusal(404, 'http.not-found');
      }
      const next = { revision: revision + 1, expected };
      if ((await documents.unreadable('roster', id)).includes(id)) {
        // Of what cannot be read nobody has seen anything.
        await documents.put('roster', id, next);
        return next;
      }
      const before = await documents.get('roster', id);
      const isSaved =
        before === null
          ? revision === 0 && (await documents.create('roster', id, next))
          : before.revision === revision && (await documents.replace('roster', id, before, next));
      if (!isSaved) throw refusal(409, 'http.roster-changed');
      return next;
    },
  };
}

export type DeskTitles = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** What would come of a list in a group, row by row, with what there is to say in both languages. */
export function rosterRead(
  { seats }: Pick<GroupDocument, 'seats'>,
  titles: DeskTitles,
  text: string,
): RosterRead {
  const desks = seats.map(({ department, rank, merges }) => ({
    department,
    rank,
    merges,
    title: titles[department] ?? { zh: department, en: department },
  }));
  const { rows, leftOut } = readRoster(text, desks);
  const good = rows.filter(({ notes }) => notes.every(({ severe }) => !severe));
  const placed = placeRoster(good, desks);
  return {
    rows: rows.map((row) => ({
      line: row.line,
      expected: placed[good.indexOf(row)] ?? null,
      notes: row.notes.map(({ code, token, nearest, severe }) => {
        const saidIn = (language: 'zh' | 'en'): string => {
          const what = say(language, `roster.note-${code}`, { token });
          return nearest === null
            ? what
            : `${what}${say(language, 'roster.note-nearest', { nearest })}`;
        };
        return { code, severe, said: { zh: saidIn('zh'), en: saidIn('en') } };
      }),
    })),
    leftOut: [...leftOut],
  };
}
