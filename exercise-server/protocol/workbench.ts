/** Bodies of the workbench: what there is to compare, a comparison under way, and what it came to. */
import * as z from 'zod';
import { ID } from './words.ts';
import { TEXT_BODY } from './rest.ts';

/** A file that a person wrote, as text; the compiler's own limit is lower than this. */
const FILE_TEXT = z.string().min(1).max(400_000);

const DIMENSION_IDS = [
  'awareness',
  'organisation',
  'law',
  'information',
  'resources',
  'finance',
  'evaluation',
  'participation',
] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

const NEEDS_BODY = z.object({
  legislation: TEXT_BODY.nullable(),
  posts: TEXT_BODY.nullable(),
  money: TEXT_BODY.nullable(),
  authority: TEXT_BODY.nullable(),
});

/** A mechanism as it can be chosen, read and changed. */
export const MECHANISM_BODY = z.object({
  id: z.string(),
  title: TEXT_BODY,
  summary: TEXT_BODY,
  extends: z.string().nullable(),
  legalBasis: TEXT_BODY,
  needs: NEEDS_BODY,
  /** Dimension → option. */
  options: z.record(z.string(), z.string()),
  /** The file, to start a design of one's own from. */
  text: z.string(),
});
export type MechanismBody = z.output<typeof MECHANISM_BODY>;

export const SCENARIO_BODY = z.object({
  id: z.string(),
  title: TEXT_BODY,
  summary: TEXT_BODY,
  horizonHours: z.number(),
  departments: z.number(),
  units: z.number(),
  incidents: z.number(),
});

export type ScenarioBody = z.output<typeof SCENARIO_BODY>;

export const OPTION_BODY = z.object({
  id: z.string(),
  title: TEXT_BODY,
  help: TEXT_BODY,
  parameters: z.array(
    z.object({
      /** As it is written in a file. */
      name: z.string(),
      kind: z.string(),
      title: TEXT_BODY,
      /** The default as it would be written in a file. */
      default: z.string(),
      unit: z.string().nullable(),
      /** Sensible values for sweeps, minutes for durations. */
      range: z.tuple([z.number(), z.number()]).nullable(),
      choices: z.array(z.string()),
      quality: z.string(),
      source: z.string(),
    }),
  ),
});
export type OptionBody = z.output<typeof OPTION_BODY>;

export const METRIC_BODY = z.object({
  id: z.string(),
  title: TEXT_BODY,
  unit: TEXT_BODY,
  direction: z.enum(['lower', 'higher']),
  formula: TEXT_BODY,
});
export type MetricBody = z.output<typeof METRIC_BODY>;

/** `GET /api/workbench`: all that can be chosen. */
export const WORKBENCH_BODY = z.object({
  scenarios: z.array(SCENARIO_BODY),
  mechanisms: z.array(MECHANISM_BODY),
  dimensions: z.array(
    z.object({ id: z.enum(DIMENSION_IDS), title: TEXT_BODY, options: z.array(OPTION_BODY) }),
  ),
  metrics: z.array(METRIC_BODY),
});
export type WorkbenchBody = z.output<typeof WORKBENCH_BODY>;

/** `POST /api/validate`: a file as text. */
export const VALIDATE = z.strictObject({ text: FILE_TEXT });
export const PROBLEM_BODY = z.object({
  line: z.number(),
  column: z.number(),
  field: z.string(),
  token: z.string(),
  zh: z.string(),
  en: z.string(),
});
export type ProblemBody = z.output<typeof PROBLEM_BODY>;
export const VALIDATED = z.object({
  problems: z.array(PROBLEM_BODY),
  /** What a sound mechanism file says; null for other kinds and broken files. */
  mechanism: MECHANISM_BODY.nullable(),
});
export type Validated = z.output<typeof VALIDATED>;

/** `POST /api/comparisons`: shipped mechanisms by id, one's own by their text. */
export const NEW_COMPARISON = z.strictObject({
  scenarios: z.array(ID).min(1).max(12),
  mechanisms: z
    .array(z.union([ID, z.strictObject({ text: FILE_TEXT })]))
    .min(1)
    .max(40),
  baseline: ID.nullable(),
  seeds: z.number().int().min(2).max(2000),
  metric: ID,
});
export type NewComparison = z.input<typeof NEW_COMPARISON>;

const ROW = z.object({
  scenario: z.string(),
  mechanism: z.string(),
  metric: z.string(),
  mean: z.number(),
  half_width: z.number().nullable(),
  difference: z.number(),
  difference_low: z.number().nullable(),
  difference_high: z.number().nullable(),
  variance_reduction: z.number().nullable(),
  verdict: z.enum(['baseline', 'better', 'worse', 'equal', 'undecided']),
  more_seeds: z.number().nullable(),
  indifference: z.number(),
});
export type ComparisonRow = z.output<typeof ROW>;

/** The document of `compare --json`, with every metric, and the curves that only screens draw. */
export const COMPARISON_RESULT = z.looseObject({
  scenarios: z.array(z.string()),
  mechanisms: z.array(z.string()),
  seeds: z.array(z.string()),
  baseline: z.string(),
  runs: z.number(),
  rows: z.array(ROW),
  best: z.record(z.string(), z.array(z.string())),
  inert: z.record(z.string(), z.array(z.string())),
  free_lunch: z.array(z.string()),
  assumed_inputs: z.object({ assumed: z.number(), total: z.number(), share: z.number() }),
  waterfalls: z.array(
    z.object({
      scenario: z.string(),
      mechanism: z.string(),
      runs: z.number(),
      censored_share: z.number().nullable(),
      mean_hours: z.record(z.string(), z.number()),
    }),
  ),
  /** Unmet need by the hour from hour 0: mean over the runs, and the middle nine tenths of them. */
  curves: z.array(
    z.object({
      scenario: z.string(),
      mechanism: z.string(),
      mean: z.array(z.number()),
      low: z.array(z.number()),
      high: z.array(z.number()),
    }),
  ),
});
export type ComparisonResultBody = z.output<typeof COMPARISON_RESULT>;

/** `GET /api/comparisons/:id` */
export const COMPARISON_BODY = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  metric: z.string(),
  done: z.number(),
  total: z.number(),
  /** Wall time since it began, and what is left at the present pace, ms. */
  tookMs: z.number(),
  leftMs: z.number().nullable(),
  why: TEXT_BODY.nullable(),
  /** Over the seeds that are done; it gets sharper until the state is `done`. */
  result: COMPARISON_RESULT.nullable(),
});
export type ComparisonBody = z.output<typeof COMPARISON_BODY>;

/** `POST /api/runs`: one run of a comparison, opened. */
export const NEW_RUN = z.strictObject({
  scenario: ID,
  mechanism: z.union([ID, z.strictObject({ text: FILE_TEXT })]),
  seed: z.string().min(1).max(64),
});
export type NewRun = z.input<typeof NEW_RUN>;
export const RUN_BODY = z.object({
  scenario: z.string(),
  mechanism: z.string(),
  seed: z.string(),
  events: z.number(),
  simulatedMs: z.number(),
  hash: z.record(z.string(), z.string()),
  metrics: z.record(z.string(), z.number()),
  cases: z.array(
    z.object({
      id: z.string(),
      title: TEXT_BODY,
      capability: TEXT_BODY.nullable(),
      censored: z.boolean(),
      phases: z.array(
        z.object({
          phase: z.string(),
          fromMs: z.number(),
          toMs: z.number(),
          holder: TEXT_BODY.nullable(),
        }),
      ),
    }),
  ),
  /** Unmet need by the hour from hour 0. */
  curve: z.array(z.number()),
});
export type RunBody = z.output<typeof RUN_BODY>;
