/** Bodies about lists of names: who is expected where. For those who run the exercise, and nobody else. */
import * as z from 'zod';
import { ROLES } from '../../sim-core/exercise/attempt.ts';
import { ROSTER_MOST } from '../../sim-core/exercise/roster/people.ts';
import { ID, NAME } from './words.ts';

/** A list as text: pasted, or out of a file. */
const LIST_CHARACTERS = 64_000;

export const EXPECTED = z.strictObject({
  name: NAME,
  /** Where they come from; may be empty. */
  unit: NAME.or(z.literal('')).default(''),
  role: z.enum(ROLES),
  /** Desk kept for them; null for every role but participant. */
  department: ID.nullable(),
});
export type ExpectedBody = z.output<typeof EXPECTED>;

/** `POST /api/groups/:group/roster/read`: what would come of a list; nothing is kept. */
export const READ_ROSTER = z.strictObject({ text: z.string().max(LIST_CHARACTERS) });

const SENTENCE = z.object({ zh: z.string(), en: z.string() });
export const ROSTER_READ = z.object({
  rows: z.array(
    z.object({
      /** Row of the list, from 1. */
      line: z.number(),
      /** As it would be saved; null for a row that is left out. */
      expected: EXPECTED.nullable(),
      notes: z.array(z.object({ code: z.string(), severe: z.boolean(), said: SENTENCE })),
    }),
  ),
  /** Columns that are not taken in. */
  leftOut: z.array(z.string()),
});
export type RosterRead = z.output<typeof ROSTER_READ>;

/** `GET /api/groups/:group/roster` */
export const ROSTER = z.object({
  revision: z.number(),
  expected: z.array(
    z.object({
      ...EXPECTED.shape,
      /** Who of those in the group it is; null for who has not come. */
      person: z.string().nullable(),
    }),
  ),
});
export type Roster = z.output<typeof ROSTER>;

/** `POST /api/groups/:group/roster`: the whole list anew, by whoever has seen the one before. */
export const SAVE_ROSTER = z.strictObject({
  revision: z.number().int().min(0),
  expected: z.array(EXPECTED).max(ROSTER_MOST),
});
