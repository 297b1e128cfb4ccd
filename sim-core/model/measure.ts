import type { Text } from '../base/text.ts';
import type { DepartmentFunction } from './department.ts';

/**
 * What a body does in the field that no number of a scenario follows. It is an act with people who must be
 * told, and what comes of it those decide who run the exercise.
 */
export const MEASURE_KINDS = [
  'scene-headquarters',
  'monitoring-points',
  'cut-source',
  'dam',
  'dose',
  'tow',
  'stop-production',
  'limit-production',
  'traffic-control',
  'open-gate',
  'shut-gate',
  'close-intake',
  'switch-intake',
  'evacuate',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What a measure's competence rests on. */
export interface LegalBasis {
  readonly title: Text;
  /** Article, null where none was read. */
  readonly article: Text | null;
  /** `published`: the article was read in a published text; `assumed`: it stands here from general knowledge. */
  readonly quality: 'published' | 'assumed';
}

/** Whom a measure must be told: a function of one's own place, its lead, or who stands above. */
export type ToldOfMeasure = DepartmentFunction | 'lead' | 'superior';

export interface MeasureRule {
  /** Functions that may order it in their place; the lead of the place may too. */
  readonly competent: readonly DepartmentFunction[];
  readonly tells: readonly ToldOfMeasure[];
  /** Verbs of protections that are the same measure, where a scenario computes its effect. */
  readonly computedAs: readonly string[];
  readonly basis: LegalBasis;
}
