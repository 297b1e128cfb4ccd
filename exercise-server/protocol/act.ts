import * as z from 'zod';
import {
  CHANNELS,
  MEASURE_KINDS,
  REGISTERS,
  REPORT_FORMS,
  WARNING_COLOURS,
} from '../../sim-core/exercise/act.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { AMOUNT, ID, IDS, NOTE, TEXT } from './words.ts';

const plain = [
  z.strictObject({
    kind: z.literal('notify'),
    to: IDS.min(1),
    incident: ID,
    channel: z.enum(CHANNELS),
    note: NOTE,
  }),
  z.strictObject({
    kind: z.literal('report'),
    form: z.enum(REPORT_FORMS),
    incident: ID,
    to: IDS,
    copies: IDS,
    items: z.record(ID, NOTE).refine((items) => Object.keys(items).length <= 32),
    note: NOTE,
  }),
  z.strictObject({
    kind: z.literal('message'),
    to: IDS.min(1),
    copies: IDS,
    register: z.enum(REGISTERS),
    channel: z.enum(CHANNELS),
    text: TEXT,
    incidents: IDS,
    replyTo: ID.nullable(),
  }),
  z.strictObject({ kind: z.literal('declare'), level: z.literal([0, 1, 2, 3, 4]) }),
  z.strictObject({
    kind: z.literal('warn'),
    incident: ID,
    colour: z.enum(WARNING_COLOURS).nullable(),
    text: NOTE,
  }),
  z.strictObject({ kind: z.literal('protect'), protection: ID, on: z.boolean() }),
  z.strictObject({
    kind: z.literal('measure'),
    measure: z.enum(MEASURE_KINDS),
    on: z.boolean(),
    incident: ID,
    place: ID.nullable(),
    to: IDS,
    note: NOTE,
  }),
  z.strictObject({
    kind: z.literal('dispatch'),
    owner: ID,
    incident: ID,
    capability: ID,
    amount: AMOUNT,
  }),
  z.strictObject({
    kind: z.literal('request'),
    incident: ID,
    capability: ID,
    amount: AMOUNT,
    note: NOTE,
  }),
  z.strictObject({
    kind: z.literal('offer'),
    to: ID,
    incident: ID,
    capability: ID,
    amount: AMOUNT,
    note: NOTE,
  }),
  z.strictObject({ kind: z.literal('release'), incident: ID, capability: ID, amount: AMOUNT }),
  z.strictObject({
    kind: z.literal('pre-position'),
    owner: ID,
    capability: ID,
    amount: AMOUNT,
    place: ID,
  }),
  z.strictObject({
    kind: z.literal('decide'),
    decision: ID,
    yes: z.boolean(),
    amount: AMOUNT.nullable(),
    note: NOTE,
  }),
  z.strictObject({ kind: z.literal('convene'), members: IDS.min(1), incident: ID, note: NOTE }),
  z.strictObject({ kind: z.literal('refer'), to: ID, incident: ID }),
  z.strictObject({ kind: z.literal('withdraw'), case: ID }),
  z.strictObject({ kind: z.literal('press'), incident: ID, text: TEXT }),
  z.strictObject({
    kind: z.literal('pay'),
    to: ID,
    yuan: z.number().int().min(1).max(1e12),
    note: NOTE,
  }),
  z.strictObject({
    kind: z.literal('told'),
    way: z.enum(['face', 'phone']),
    with: ID,
    incidents: IDS,
    note: NOTE,
  }),
  z.strictObject({ kind: z.literal('note'), text: TEXT }),
  z.strictObject({ kind: z.literal('read'), item: ID }),
  z.strictObject({ kind: z.literal('acknowledge'), item: ID }),
  z.strictObject({ kind: z.literal('sign'), draft: ID, yes: z.boolean() }),
] as const;

/** An act that may also be kept as a draft. */
const PLAIN_ACT = z.discriminatedUnion('kind', plain);

/** An act as it comes over the wire: nothing unknown, nothing over-long, no draft within a draft. */
export const SEAT_ACT: z.ZodType<SeatAct> = z.discriminatedUnion('kind', [
  ...plain,
  z.strictObject({ kind: z.literal('draft'), act: PLAIN_ACT }),
]);
