import type * as z from 'zod';
import type { Apparatus } from '../../model/lab.ts';
import type { Path } from '../path.ts';
import type { Report } from '../report.ts';
import type { Bench } from './bench.ts';

/** What an apparatus makes of its part of a lab file. */
export interface Setup {
  readonly bench: Bench;
  readonly apparatus: Apparatus;
  /** What targets may be `of`; empty when they are of the whole. */
  readonly parts: readonly string[];
  /** Where tasks come from, if there are tasks. */
  readonly streams?: readonly string[];
  /** Where incidents are written in the file, if they are. */
  readonly incidents?: Path;
}

/** Hazards laid out on the bench, by themselves. */
export interface Laid {
  readonly parts: readonly string[];
  /** Where the incidents are written in the file. */
  readonly incidents: Path;
  readonly bench: Pick<Bench, 'incidents' | 'cascade' | 'rivers' | 'drivers'>;
}

/** One kind of apparatus: how its part of a file is written, and what it puts on the bench. */
export interface Form<T> {
  readonly schema: z.ZodType<T>;
  /** Null after a complaint that leaves nothing to build. */
  readonly setUp: (report: Report, data: T, path: Path) => Setup | null;
}

/** Names a form with its full type, so that each file reads as one declaration. */
export function form<T>(declared: Form<T>): Form<T> {
  return declared;
}
