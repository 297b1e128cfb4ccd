import * as z from 'zod';
import { CONTROL_MODES, RATINGS } from '../../sim-core/exercise/attempt.ts';
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import { EVIDENCE_KINDS } from '../../sim-core/exercise/findings/finding.ts';
import { SEAT_ACT } from './act.ts';
import { ID, IDS, MEASURE_ID, NAME, NOTE, STORY_MS, TEXT, UNIT_ID } from './words.ts';

const RULING = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay-unit'), unit: UNIT_ID, byMs: z.number().int().min(0) }),
  z.strictObject({
    kind: z.literal('grant-units'),
    incident: ID,
    units: z.array(UNIT_ID).min(1).max(64),
  }),
  z.strictObject({ kind: z.literal('set-fact'), department: ID, incident: ID }),
  z.strictObject({ kind: z.literal('withdraw-inject'), inject: ID }),
  z.strictObject({
    kind: z.literal('rule-measure'),
    measure: MEASURE_ID,
    works: z.boolean(),
    text: NOTE,
  }),
]);

const EVIDENCE = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  department: ID.nullable(),
  id: ID,
  atMs: STORY_MS,
});

/** What a client may send; `advance` is the room's own and comes over no wire. */
export const ATTEMPT_BODY = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('act'),
    department: ID,
    act: SEAT_ACT,
    thinkWallMs: z.number().int().min(0).max(864e5).nullable(),
    simulated: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('control'), department: ID, mode: z.enum(CONTROL_MODES) }),
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('pause'), why: NOTE }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('speed'), speed: z.number().min(1).max(600) }),
  z.strictObject({ kind: z.literal('phase'), phase: ID }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('freeze'), why: NOTE }),
  z.strictObject({ kind: z.literal('release-inject'), inject: ID }),
  z.strictObject({ kind: z.literal('skip-inject'), inject: ID, why: NOTE.min(1) }),
  z.strictObject({
    kind: z.literal('postpone-inject'),
    inject: ID,
    toMs: STORY_MS,
    why: NOTE.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('shift-injects'), byMs: z.number().int().min(-1e12).max(1e12) }),
  z.strictObject({
    kind: z.literal('add-inject'),
    title: NAME,
    text: TEXT,
    from: NAME,
    to: IDS.min(1),
    atMs: STORY_MS.nullable(),
    facts: IDS,
    proposed: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('approve-inject'), inject: ID }),
  z.strictObject({ kind: z.literal('adjudicate'), ruling: RULING, why: NOTE.min(1) }),
  z.strictObject({ kind: z.literal('mechanism'), mechanism: ID }),
  z.strictObject({
    kind: z.literal('observe'),
    department: ID.nullable(),
    task: ID.nullable(),
    target: ID.nullable().exactOptional(),
    capability: ID.nullable().exactOptional(),
    rating: z.enum(RATINGS).nullable(),
    inject: ID.nullable(),
    evidence: z.array(EVIDENCE).max(16).exactOptional(),
    text: NOTE,
  }),
]) satisfies z.ZodType<AttemptBody>;

export const CLIENT_ATTEMPT = z.strictObject({ id: ID.max(64), body: ATTEMPT_BODY });
export type ClientAttempt = z.output<typeof CLIENT_ATTEMPT>;
