/** `POST /api/groups/:group/counterfactual`: the log of a group under another mechanism, to the letter. */
import * as z from 'zod';
import { STANDINGS_THERE } from '../../sim-core/exercise/counterfactual/standing.ts';
import { ID } from './words.ts';

export const NEW_COUNTERFACTUAL = z.strictObject({ mechanism: ID });

const COURSE = z.object({
  mechanism: z.string(),
  /** By metric id, in the metric's unit. */
  metrics: z.record(z.string(), z.number()),
  /** Hour by hour, story ms. */
  curve: z
    .array(
      z.object({
        atMs: z.number(),
        need: z.number(),
        working: z.number(),
        harmPeople: z.number(),
      }),
    )
    .readonly(),
  hash: z.string(),
});

export const COUNTERFACTUAL_BODY = z.object({
  played: COURSE,
  replayed: COURSE,
  isSameDisaster: z.boolean(),
  endMs: z.number(),
  /** First story ms at which a desk had something else before it; null = never. */
  divergedMs: z.number().nullable(),
  acts: z
    .array(
      z.object({
        atMs: z.number(),
        department: z.string(),
        act: z.string(),
        standing: z.enum(STANDINGS_THERE),
        why: z
          .object({
            reason: z.string(),
            parameters: z.record(z.string(), z.union([z.string(), z.number()])),
          })
          .nullable(),
      }),
    )
    .readonly(),
  switchesLeftOut: z.array(z.number()).readonly(),
});
export type CounterfactualBody = z.output<typeof COUNTERFACTUAL_BODY>;
