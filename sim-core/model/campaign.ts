import type { Text } from '../base/text.ts';
import type { QualityCounts } from './quality.ts';

/** A sequence of incidents under one mechanism, and what stays with people between two of them. */
export interface CampaignModel {
  readonly id: string;
  /** Scenario ids in the order in which they strike; the list begins again until all events have come. */
  readonly scenarios: readonly string[];
  readonly events: number;
  /** Between two events, years. */
  readonly intervalYears: number;
  /** Share of a skill that is lost in a year without practice, 0..1. */
  readonly forgetting: number;
  readonly trust: {
    /** Gained by a place when all whom it asked were willing; lost when none was. */
    readonly served: number;
    readonly refused: number;
    /** Share of what was gained or lost that fades in a year, 0..1. */
    readonly fading: number;
  };
  /** Members who weigh between two events whether to take part at all; null when nobody does. */
  readonly donors: {
    /** Worth of the help that one gets back when all are willing, over the cost of the help that one gives. */
    readonly benefit: number;
    /** Whether all take part in the first event, or nobody does. */
    readonly start: 'open' | 'closed';
  } | null;
}

export interface CompiledCampaign {
  readonly model: CampaignModel;
  readonly title: Text;
  readonly summary: Text;
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}
