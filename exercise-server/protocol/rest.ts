/** Bodies of the HTTP interface. Errors are `{ error: { code, parameters, zh, en } }` with a fitting status. */
import * as z from 'zod';
import { ROLES } from '../../sim-core/exercise/attempt.ts';
import { BOX } from './maps.ts';
import { ROSTER } from './roster.ts';
import { ID, NAME, NOTE, STORY_MS } from './words.ts';

export const TEXT_BODY = z.object({ zh: z.string(), en: z.string() });

export const ERROR_BODY = z.object({
  error: z.object({
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    zh: z.string(),
    en: z.string(),
  }),
});
export type ErrorBody = z.output<typeof ERROR_BODY>;

/** One line of `GET /api/drills`, `/api/scenarios`, `/api/mechanisms`. */
export const LISTED = z.object({ id: z.string(), title: TEXT_BODY, summary: TEXT_BODY });
export const DRILL_LISTED = LISTED.extend({
  scenario: z.string(),
  mechanism: z.string(),
  wallMinutes: z.number(),
  /** What its places cover; null where no map can be drawn. */
  box: BOX.nullable(),
  seats: z.array(
    z.object({
      department: z.string(),
      title: TEXT_BODY,
      rank: z.number(),
      merges: z.array(z.string()),
      briefing: TEXT_BODY,
    }),
  ),
});
export type DrillListed = z.output<typeof DRILL_LISTED>;

/** The instant of another exercise from which this one goes its own way; null for an exercise itself. */
const BRANCH_OF = z
  .object({ exercise: z.string(), group: z.string(), atMs: z.number() })
  .nullable();

/** `POST /api/groups/:group/branch`: replay from here, as a practice exercise of its own. */
export const NEW_BRANCH = z.strictObject({
  toMs: STORY_MS,
  title: NAME.optional(),
  /** In force from that instant on; left out: as it was. */
  mechanism: ID.optional(),
});
export type NewBranch = z.input<typeof NEW_BRANCH>;

/** One line of `GET /api/groups/:group/replays`, for the people of that group: where it goes on. */
export const REPLAY = z.object({
  exercise: z.string(),
  group: z.string(),
  titles: TEXT_BODY,
  atMs: z.number(),
  createdMs: z.number(),
});
export type Replay = z.output<typeof REPLAY>;

/** `POST /api/groups/:group/follow`: into a replay of this group, to the same seat. */
export const FOLLOW = z.strictObject({ to: ID });

/** `GET /api/exercises`: what this account may open, newest first. */
export const EXERCISE_LISTED = z.object({
  id: z.string(),
  title: z.string(),
  /** The title in both languages, the same twice where a person gave it. */
  titles: TEXT_BODY,
  drill: z.string(),
  createdMs: z.number(),
  /** Chances of the disaster: the same number is the same disaster; null for older exercises. */
  seed: z.string().nullable(),
  branchOf: BRANCH_OF,
  groups: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      mechanism: z.string(),
      /** Whether its document cannot be read, or its log was found damaged; the others can be opened. */
      damaged: z.boolean(),
    }),
  ),
  /** When the server will erase it, UTC ms; null when no notice of that is given. */
  eraseMs: z.number().nullable(),
  /** On legal hold: it is kept however old. */
  hold: z.boolean(),
  /** Whether a group of it is damaged, or all that is known of it is its id; `POST …/last-good` looks back. */
  damaged: z.boolean(),
});

export type ExerciseListed = z.output<typeof EXERCISE_LISTED>;

/** `POST /api/exercises` */
export const NEW_EXERCISE = z.strictObject({
  drill: ID,
  title: NAME.optional(),
  /** One group for each mechanism named; the same disaster, side by side. */
  groups: z
    .array(z.strictObject({ title: NAME, mechanism: ID }))
    .min(1)
    .max(16),
  /** People expected a group: the seats proposed follow from it. */
  people: z.number().int().min(1).max(64).default(12),
  /** Compresses wall time of every phase, for rehearsals and tests. */
  hurry: z.number().min(1).max(1000).default(1),
  /**
   * Chances of the disaster, as `run --seed` takes them: the same number is the same disaster.
   * Without one they are drawn anew; whoever knows the number can rehearse what will come.
   */
  seed: z
    .string()
    .regex(/^[0-9]{1,20}$/)
    .optional(),
  /** 地名化名: aliases for all places, in everything that is sent or exported. */
  aliases: z.boolean().default(false),
  /** A map that somebody brought, by its id; left out: the schematic. */
  map: ID.optional(),
});
export type NewExercise = z.input<typeof NEW_EXERCISE>;
export type WantedExercise = z.output<typeof NEW_EXERCISE>;

export const SEAT_BODY = z.object({
  department: z.string(),
  title: TEXT_BODY,
  rank: z.number(),
  merges: z.array(z.string()),
  /** Six digits that seat a person at this department. */
  code: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), connected: z.boolean() })),
});
export const GROUP_BODY = z.object({
  id: z.string(),
  title: z.string(),
  mechanism: z.string(),
  /** `damaged`: it could not be opened. */
  state: z.enum(['lobby', 'running', 'paused', 'ended', 'frozen', 'damaged']),
  nowMs: z.number(),
  /** Six digits that lead into the group's lobby. */
  code: z.string(),
  seats: z.array(SEAT_BODY),
  /** Who is in the group and at no seat: in the lobby, or in another role. */
  others: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), connected: z.boolean() }),
  ),
  /** Who is expected where, by name. */
  roster: ROSTER,
});
/** `GET /api/exercises/:id` for its facilitators. */
export const EXERCISE_BODY = z.object({
  id: z.string(),
  title: z.string(),
  /** The title in both languages, the same twice where a person gave it. */
  titles: TEXT_BODY,
  drill: z.string(),
  scenario: z.string(),
  createdMs: z.number(),
  /** Chances of the disaster: the same number is the same disaster. No seat is told. */
  seed: z.string(),
  /** Id of the map it is drawn on; null for the schematic. */
  map: z.string().nullable(),
  branchOf: BRANCH_OF,
  groups: z.array(GROUP_BODY),
  /** Addresses of this server on its network interfaces, for QR codes. */
  addresses: z.array(z.string()),
});
export type ExerciseBody = z.output<typeof EXERCISE_BODY>;

/** `POST /api/join`: a code (full-width digits too) and perhaps a name. */
export const JOIN = z.strictObject({ code: z.string().min(1).max(32), name: NAME.optional() });
/** Where the code leads: a seat at once, or a lobby with the seats that are open. */
export const JOINED = z.object({
  exercise: z.string(),
  group: z.string(),
  title: z.string(),
  /** The title in both languages, the same twice where a person gave it. */
  titles: TEXT_BODY,
  person: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  department: z.string().nullable(),
  /** Desks of this seat: its own first, then those merged into it. */
  desks: z.array(z.object({ department: z.string(), title: TEXT_BODY })),
  open: z.array(
    z.object({
      department: z.string(),
      title: TEXT_BODY,
      briefing: TEXT_BODY,
      taken: z.number(),
      /** Whether it is kept for somebody else, who has not come; for whom is not said. */
      kept: z.boolean(),
    }),
  ),
});
export type Joined = z.output<typeof JOINED>;

/** `POST /api/groups/:group/seat`: takes a seat, or with null leaves it for the lobby. */
export const TAKE_SEAT = z.strictObject({ department: ID.nullable() });
/** `POST /api/groups/:group/hand-over`: a facilitator moves a person. */
export const HAND_OVER = z.strictObject({
  person: ID,
  department: ID.nullable(),
  role: z.enum(ROLES),
});

/** Which desk of a merged seat is watched; null = the seat's own. */
export const TICKET_FOR = z.strictObject({ department: ID.nullable().default(null) });
/** `POST /api/groups/:group/ticket`: good for one connection within a minute. */
export const TICKET = z.object({ ticket: z.string(), url: z.string() });

/** `POST /api/groups/:group/programs`: a seat for a program, by a facilitator. */
export const NEW_PROGRAM = z.strictObject({ name: NAME, department: ID });
/** The token is shown this once; the program sends it as `Authorization: Bearer` and as `ticket`. */
export const PROGRAM = z.object({ person: z.string(), token: z.string(), url: z.string() });

/** `POST /api/groups/:group/order` and `POST /api/exercises/:id/order`, which reaches every group. */
export const ORDER = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('pause'), why: NOTE }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('freeze'), why: NOTE }),
  /** Runs to the next event of the model, the next decision of a seated seat, or a story time. */
  z.strictObject({ kind: z.literal('run-to'), what: z.enum(['event', 'decision']) }),
  z.strictObject({ kind: z.literal('run-to-time'), toMs: STORY_MS }),
]);
export type Order = z.output<typeof ORDER>;
/**
 * Per group, what became of it: `reason` is the code of a sentence of the catalogue, `said` that sentence
 * with the names of exercise and group. A reason of its own, `order.…`, has a group that heard nothing.
 */
export const ORDERED = z.object({
  groups: z.record(
    z.string(),
    z.object({ ok: z.boolean(), reason: z.string().nullable(), said: TEXT_BODY.nullable() }),
  ),
});
export type Ordered = z.output<typeof ORDERED>;

/** `POST /api/freeze`: a real emergency; everything that is played on all servers stops for good. */
export const FREEZE = z.strictObject({ why: NOTE });

/** `POST /api/carried`: one server tells another that an order for its rooms lies in their store. */
export const CARRIED = z.strictObject({ note: z.string().min(16).max(64) });

export const LOGIN = z.strictObject({ name: NAME, password: z.string().min(1).max(1024) });
/**
 * `POST /api/setup`: the first account, by the one-time token of the link printed at first run; another one,
 * or a new password for one, by the token of a link that was made for it.
 */
export const SETUP = z.strictObject({
  token: z.string().min(16).max(256),
  name: NAME,
  /** Eight characters at least, and none of those that everybody tries; the server says which. */
  password: z.string().min(1).max(1024),
});
/** `POST /api/password`: one's own. All other sessions of the account end. */
export const NEW_PASSWORD = z.strictObject({
  old: z.string().min(1).max(1024),
  password: z.string().min(1).max(1024),
});
/** `GET /api/accounts`, for those who have one. */
export const ACCOUNT_LISTED = z.object({
  id: z.string(),
  name: z.string(),
  createdMs: z.number(),
  /** Whether it signs in with the organisation and has no password here. */
  organisation: z.boolean(),
});
export type AccountListed = z.output<typeof ACCOUNT_LISTED>;
/** `POST /api/invitations`: a link for somebody new, or for an account whose password is lost. */
export const NEW_INVITATION = z.strictObject({ account: ID.nullable().default(null) });
/** The link is shown this once; it works once, until that moment. */
export const INVITATION = z.object({ path: z.string(), untilMs: z.number() });
export type InvitationBody = z.output<typeof INVITATION>;
/** `GET /api/session` */
export const SESSION = z.object({
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  seats: z.array(JOINED.omit({ open: true, desks: true })),
  needsSetup: z.boolean(),
  /** The organisation's own sign-in, at `/api/oidc/start`; null where there is none. */
  oidc: TEXT_BODY.nullable(),
});
export type Session = z.output<typeof SESSION>;
