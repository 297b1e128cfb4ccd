/** An exercise whose groups have been run again, as its after-action documents tell of it. */
import type { AfterActionReport } from '../../sim-core/after-action/report.ts';
import type { ById } from '../../sim-core/exercise/entries.ts';
import type { Text } from '../../sim-core/text/index.ts';
import { MARK } from './mark.ts';

export interface ExerciseReport {
  readonly id: string;
  readonly title: Text;
  /** Whether it went its own way from an instant of another exercise, and so is a practice. */
  readonly isBranch: boolean;
  /** Of the program that makes the report. */
  readonly version: string;
  /** At least one. */
  readonly groups: readonly GroupReport[];
}

export interface GroupReport {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of the engine that played it; null when it was played from source. */
  readonly engine: string | null;
  /** Records of its log, and the first of those that were left out because they are damaged, if any. */
  readonly records: number;
  readonly cutAt: number | null;
  /** UTC ms of the first record and of the last; null for an empty log. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  /** Titles of the mechanisms that are shipped; another is called by its id. */
  readonly mechanisms: ById<Text>;
  readonly report: AfterActionReport;
}

/**
 * The report as a program reads it. Who sat where is left as a count, since ids of persons lead to their
 * names wherever the store is at hand.
 */
export function reportDocument({ groups, ...exercise }: ExerciseReport): object {
  return {
    kind: 'liandong-after-action',
    mark: MARK,
    ...exercise,
    groups: groups.map(({ report, ...group }) => ({
      ...group,
      report: {
        ...report,
        overview: {
          ...report.overview,
          seats: report.overview.seats.map(({ people, ...seat }) => ({
            ...seat,
            people: people.length,
          })),
        },
        injects: report.injects.map((inject) => ({
          ...inject,
          releasedBy:
            inject.releasedBy === null || inject.releasedBy === 'clock'
              ? inject.releasedBy
              : 'people',
        })),
      },
    })),
  };
}
