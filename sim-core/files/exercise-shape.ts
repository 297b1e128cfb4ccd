import * as z from 'zod';
import { AIMS, DELIVERY_METHODS, INJECT_TYPES, TRIGGERS } from '../model/exercise.ts';
import { pure, time } from './quantities.ts';
import { storyTime } from './story-time.ts';
import { FORMULA, HEADER, ID, mapping, REF, TEXT } from './words.ts';

const OBJECTIVE = mapping({ id: ID, aim: z.enum(AIMS), title: TEXT });

const SEAT = mapping({
  department: REF,
  merges: z.array(REF).default([]),
  briefing: TEXT,
  first_things: z.array(TEXT).min(1).max(3),
});

const PHASE = mapping({
  id: ID,
  title: TEXT,
  /** Left out for a phase without play. */
  story: mapping({ from: storyTime(), to: storyTime() }).optional(),
  wall: time(true),
  /** Story time per wall time. */
  top_speed: pure({ least: 1, most: 600 }).optional(),
  pace: z.enum(['clock', 'facilitator']).default('clock'),
  questions: z.array(TEXT).default([]),
});

const INJECT = mapping({
  id: ID,
  title: TEXT,
  text: TEXT,
  at: storyTime().optional(),
  /** Left out: scheduled with a time, conditional with a condition, else by hand. */
  trigger: z.enum(TRIGGERS).optional(),
  when: FORMULA.optional(),
  /** A department, or a body outside the scenario: in plain words, or in both languages. */
  from: z.union([z.string().min(1), TEXT]),
  to: z.array(REF).min(1),
  method: z.enum(DELIVERY_METHODS).default('platform'),
  type: z.enum(INJECT_TYPES).default('standard'),
  expected: TEXT.optional(),
  controller: z.string().min(1).default('facilitator'),
  notes: TEXT.optional(),
  objectives: z.array(REF).default([]),
  capability: REF.optional(),
  phase: REF.optional(),
  track: ID.optional(),
  priority: z.enum(['high', 'normal', 'low']).default('normal'),
  /** A draft is no part of the exercise yet; what is submitted waits in it for approval. */
  status: z.enum(['draft', 'submitted', 'approved']).default('approved'),
  /** Incidents of which the recipients learn the truth as it is at release. */
  facts: z.array(REF).default([]),
});

const TARGET = mapping({
  id: ID,
  objective: REF,
  capability: TEXT,
  target: TEXT,
  /** Plan or law that sets the target. */
  basis: TEXT,
  tasks: z.array(mapping({ id: ID, title: TEXT })).min(1),
});

/** Seats (first seated first), phases and injects stand in the order of the file; the rest are sets. */
export const EXERCISE = mapping({
  kind: z.literal('exercise'),
  ...HEADER,
  summary: TEXT,
  scenario: REF,
  mechanism: REF,
  objectives: z.array(OBJECTIVE).min(1),
  seats: z.array(SEAT).min(1),
  agenda: z.array(PHASE).min(1),
  msel: z.array(INJECT).default([]),
  evaluation: z.array(TARGET).default([]),
  other_names: z.array(TEXT).default([]),
});

export type ExerciseData = z.output<typeof EXERCISE>;
export type InjectData = ExerciseData['msel'][number];
