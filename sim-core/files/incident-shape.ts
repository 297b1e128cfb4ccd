import * as z from 'zod';
import { FUNCTIONS } from '../model/department.ts';
import { anyQuantity, duration } from './quantities.ts';
import { FORMULA, ID, mapping, numbers, REF, TEXT } from './words.ts';

/** For all parts of an incident, or by the jurisdiction of each part of a field. */
const PER_PART = z.union([z.array(REF), z.record(z.string(), z.array(REF))]).default([]);

export const INCIDENT = mapping({
  id: ID,
  title: TEXT,
  hazard: REF,
  at: REF.optional(),
  along: REF.optional(),
  onset: duration().optional(),
  unowned: z.boolean().default(false),
  parameters: numbers(anyQuantity()).optional(),
  initial: numbers(anyQuantity()).optional(),
  inputs: z.record(z.string(), FORMULA).default({}),
  head_inputs: z.record(z.string(), FORMULA).default({}),
  decisive_for: PER_PART,
  known_to: PER_PART,
  observers: z.partialRecord(z.enum(FUNCTIONS), z.array(REF)).default({}),
});
export type IncidentData = z.output<typeof INCIDENT>;
