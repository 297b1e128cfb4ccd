/** Bodies of the scenario studio: drafts that authors keep on the server. */
import * as z from 'zod';
import { TEXT_BODY } from './rest.ts';
import { ID, NAME } from './words.ts';

const DRAFT_FILE = z.strictObject({
  path: z
    .string()
    .max(160)
    .regex(/^[\w-]+(?:\/[\w-]+)?\.ya?ml$/),
  text: z.string().max(400_000),
});

/** `POST /api/drafts/:id`: the whole draft, and the revision it was made from; 0 for a new one. */
export const SAVE_DRAFT = z.strictObject({
  files: z.array(DRAFT_FILE).min(1).max(60),
  revision: z.number().int().min(0),
});
export type SaveDraft = z.input<typeof SAVE_DRAFT>;

/** `GET /api/drafts/:id` */
export const DRAFT_BODY = z.object({
  id: z.string(),
  revision: z.number(),
  changedMs: z.number(),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
});
export type DraftBody = z.output<typeof DRAFT_BODY>;

/** One line of `GET /api/drafts`, newest first. */
export const DRAFT_LISTED = z.object({
  id: z.string(),
  revision: z.number(),
  changedMs: z.number(),
  /** Null for a scenario file that says none. */
  title: TEXT_BODY.nullable(),
  /** Who saved it last. */
  by: z.string(),
});
export type DraftListed = z.output<typeof DRAFT_LISTED>;

/** `POST /api/drafts/:id/exercise`: opens what the draft plays, as `POST /api/exercises` does a drill. */
export const DRAFT_EXERCISE = z.strictObject({
  groups: z
    .array(z.strictObject({ title: NAME, mechanism: ID }))
    .min(1)
    .max(16),
  people: z.number().int().min(1).max(64).default(18),
  hurry: z.number().min(1).max(1000).default(1),
  aliases: z.boolean().default(false),
});
export type DraftExercise = z.input<typeof DRAFT_EXERCISE>;
