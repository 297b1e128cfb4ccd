import * as z from 'zod';
import {
  CHANNELS,
  MEASURE_KINDS,
  REGISTERS,
  REPORT_FORMS,
  WARNING_COLOURS,
} from '../../sim-core/exercise/act.ts';
import type { SeatAct, SeatActKind } from '../../sim-core/exercise/act.ts';
import { AMOUNT, ID, IDS, NOTE, TEXT } from './words.ts';

type Plain = Exclude<SeatActKind, 'draft'>;

/** One row an act: the compiler asks for it. */
const SCHEMAS = {
  notify: z.strictObject({
    kind: z.literal('notify'),
    to: IDS.min(1),
    incident: ID,
    channel: z.enum(CHANNELS),
    note: NOTE,
  }),
  report: z.strictObject({
    kind: z.literal('report'),
    form: z.enum(REPORT_FORMS),
    incident: ID,
    to: IDS,
    copies: IDS,
    items: z.record(ID, NOTE).refine((items) => Object.keys(items).length <= 32),
    note: NOTE,
  }),
  message: z.strictObject({
    kind: z.literal('message'),
    to: IDS.min(1),
    copies: IDS,
    register: z.enum(REGISTERS),
    channel: z.enum(CHANNELS),
    text: TEXT,
    incidents: IDS,
    replyTo: ID.nullable(),
  }),
  declare: z.strictObject({ kind: z.literal('declare'), level: z.literal([0, 1, 2, 3, 4]) }),
  warn: z.strictObject({
    kind: z.literal('warn'),
    incident: ID,
    colour: z.enum(WARNING_COLOURS).nullable(),
    text: NOTE,
  }),
  protect: z.strictObject({ kind: z.literal('protect'), protection: ID, on: z.boolean() }),
  measure: z.strictObject({
    kind: z.literal('measure'),
    measure: z.enum(MEASURE_KINDS),
    on: z.boolean(),
    incident: ID,
    place: ID.nullable(),
    to: IDS,
    note: NOTE,
  }),
  dispatch: z.strictObject({
    kind: z.literal('dispatch'),
    owner: ID,
    incident: ID,
    capability: ID,
    amount: AMOUNT,
  }),
  request: z.strictObject({
    kind: z.literal('request'),
    incident: ID,
    capability: ID,
    amount: AMOUNT,
    note: NOTE,
  }),
  offer: z.strictObject({
    kind: z.literal('offer'),
    to: ID,
    incident: ID,
    capability: ID,
    amount: AMOUNT,
    note: NOTE,
  }),
  release: z.strictObject({
    kind: z.literal('release'),
    incident: ID,
    capability: ID,
    amount: AMOUNT,
  }),
  'pre-position': z.strictObject({
    kind: z.literal('pre-position'),
    owner: ID,
    capability: ID,
    amount: AMOUNT,
    place: ID,
  }),
  decide: z.strictObject({
    kind: z.literal('decide'),
    decision: ID,
    yes: z.boolean(),
    amount: AMOUNT.nullable(),
    note: NOTE,
  }),
  convene: z.strictObject({
    kind: z.literal('convene'),
    members: IDS.min(1),
    incident: ID,
    note: NOTE,
  }),
  refer: z.strictObject({ kind: z.literal('refer'), to: ID, incident: ID }),
  withdraw: z.strictObject({ kind: z.literal('withdraw'), case: ID }),
  press: z.strictObject({ kind: z.literal('press'), incident: ID, text: TEXT }),
  pay: z.strictObject({
    kind: z.literal('pay'),
    to: ID,
    yuan: z.number().int().min(1).max(1e12),
    note: NOTE,
  }),
  told: z.strictObject({
    kind: z.literal('told'),
    way: z.enum(['face', 'phone']),
    with: ID,
    incidents: IDS,
    note: NOTE,
  }),
  note: z.strictObject({ kind: z.literal('note'), text: TEXT }),
  read: z.strictObject({ kind: z.literal('read'), item: ID }),
  acknowledge: z.strictObject({ kind: z.literal('acknowledge'), item: ID }),
  sign: z.strictObject({ kind: z.literal('sign'), draft: ID, yes: z.boolean() }),
} satisfies { readonly [K in Plain]: z.ZodType<Extract<SeatAct, { kind: K }>> };

const plain = Object.values(SCHEMAS) as [(typeof SCHEMAS)['notify'], ...(typeof SCHEMAS)[Plain][]];

/** An act that may also be kept as a draft. */
const PLAIN_ACT = z.discriminatedUnion('kind', plain);

/** An act as it comes over the wire: nothing unknown, nothing over-long, no draft within a draft. */
export const SEAT_ACT: z.ZodType<SeatAct> = z.discriminatedUnion('kind', [
  ...plain,
  z.strictObject({ kind: z.literal('draft'), act: PLAIN_ACT }),
]);
