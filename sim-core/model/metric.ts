import type { Text } from '../base/text.ts';
import type { RunBooks } from './record.ts';

/** A measure of a finished run. Every metric is a finite number in every run. */
export interface Metric {
  readonly id: string;
  readonly title: Text;
  /** Unit as people read it. */
  readonly unit: string;
  /** Which way is good. */
  readonly direction: 'lower' | 'higher';
  /** Differences inside ± value do not matter, and why; relative = share of the baseline's mean. */
  readonly indifference: {
    readonly value: number;
    readonly relative: boolean;
    readonly reason: Text;
  };
  readonly formula: Text;
  /** What a zero denominator gives. */
  readonly whenEmpty: Text;
  readonly source: string;
  readonly of: (books: RunBooks) => number;
}
