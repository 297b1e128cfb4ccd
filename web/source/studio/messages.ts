import type { Checked } from './check.ts';
import type { DraftFile } from './draft.ts';
import type { DryRun, DryRunWanted } from './dry-run.ts';
import type { MselAround, ReadOptions, ReadTable } from './msel/read.ts';
import type { Peaks, Tried, Trial } from './preview.ts';

/** A table as it was pasted, and what was read in it. */
export interface PastedTable extends ReadTable {
  readonly cells: readonly (readonly string[])[];
}

/** What can be asked of the worker, and what it answers. */
export interface StudioCalls {
  readonly check: {
    readonly asked: { readonly files: readonly DraftFile[] };
    readonly told: Checked;
  };
  readonly try: {
    readonly asked: { readonly files: readonly DraftFile[]; readonly trial: Trial };
    readonly told: Tried;
  };
  readonly peaks: {
    readonly asked: { readonly files: readonly DraftFile[] };
    readonly told: Peaks;
  };
  readonly read: {
    readonly asked: {
      readonly text: string;
      readonly around: MselAround;
      readonly options: ReadOptions;
    };
    readonly told: PastedTable;
  };
  readonly run: {
    readonly asked: { readonly files: readonly DraftFile[]; readonly wanted: DryRunWanted };
    readonly told: DryRun | null;
  };
}
export type StudioCall = keyof StudioCalls;

export type ToStudio =
  | { readonly kind: 'shelf'; readonly files: readonly DraftFile[] }
  | {
      [C in StudioCall]: {
        readonly kind: C;
        readonly id: number;
        readonly asked: StudioCalls[C]['asked'];
      };
    }[StudioCall];

export type FromStudio =
  | { readonly kind: 'told'; readonly id: number; readonly told: StudioCalls[StudioCall]['told'] }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };
