import { campaignEvents, type CampaignEvent } from '../../sim-core/campaign/index.ts';
import { pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import { summarise } from '../../sim-core/experiment/summary.ts';
import type { MechanismModel, ScenarioModel } from '../../sim-core/index.ts';
import type { CompiledCampaign } from './compiled.ts';

type CampaignModel = CompiledCampaign['model'];

/** Share of intervals that may miss. */
const LEVEL = 0.05;
/** The first and the last third of the events are set against each other. */
const PARTS = 3;

export interface CampaignStudyRequest {
  readonly campaign: CampaignModel;
  readonly scenarios: readonly ScenarioModel[];
  readonly mechanisms: readonly MechanismModel[];
  readonly seeds: readonly string[];
  readonly metric: { readonly id: string; readonly direction: 'lower' | 'higher' };
}

/** How one mechanism fares from event to event, over all seeds. */
export interface CampaignRow {
  readonly mechanism: string;
  /** Mean of the metric in each event. */
  readonly byEvent: readonly number[];
  readonly early: number;
  readonly late: number;
  /** Late minus early, paired by seed, with its 95 % interval; null for one seed. */
  readonly change: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly tendency: 'improves' | 'worsens' | 'unclear';
  /** Mean share of free answers that were willing, per event; null where nobody was asked freely. */
  readonly willing: readonly (number | null)[];
  /** Mean number of members that hold back, per event. */
  readonly holdingBack: readonly number[];
}

/** Runs a campaign under each mechanism and seed, one event after the other. */
export async function studyCampaign(
  { campaign, scenarios, mechanisms, seeds, metric }: CampaignStudyRequest,
  onRun: () => void,
): Promise<readonly CampaignRow[]> {
  const rows: CampaignRow[] = [];
  for (const mechanism of mechanisms) {
    const runs: CampaignEvent[][] = [];
    for (const seed of seeds) {
      const events: CampaignEvent[] = [];
      for (const event of campaignEvents({ campaign, scenarios, mechanism, seed })) {
        events.push(event);
        onRun();
        // Lets the terminal draw and signals arrive between two runs.
        await new Promise((resolve) => setImmediate(resolve));
      }
      runs.push(events);
    }
    rows.push(rowOf(mechanism.id, runs, metric));
  }
  return rows;
}

function rowOf(
  mechanism: string,
  runs: readonly (readonly CampaignEvent[])[],
  metric: CampaignStudyRequest['metric'],
): CampaignRow {
  const events = runs[0].length;
  const part = Math.max(1, Math.floor(events / PARTS));
  const values = runs.map((run) => run.map(({ metrics }) => metrics[metric.id]));
  const early = values.map((run) => summarise(run.slice(0, part)).mean);
  const late = values.map((run) => summarise(run.slice(-part)).mean);
  const paired = pair(late, early);
  const interval = pairedInterval(paired, LEVEL);
  const each = Array.from({ length: events }, (_, event) => event);
  return {
    mechanism,
    byEvent: each.map((event) => summarise(values.map((run) => run[event])).mean),
    early: summarise(early).mean,
    late: summarise(late).mean,
    change: paired.difference,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    tendency: tendencyOf(interval, metric.direction),
    willing: each.map((event) => {
      const known = runs.flatMap((run) => run[event].willing ?? []);
      return known.length === 0 ? null : summarise(known).mean;
    }),
    holdingBack: each.map(
      (event) => summarise(runs.map((run) => run[event].holdingBack.length)).mean,
    ),
  };
}

function tendencyOf(
  interval: { readonly low: number; readonly high: number } | null,
  direction: 'lower' | 'higher',
): CampaignRow['tendency'] {
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) return 'unclear';
  const falls = interval.high < 0;
  return falls === (direction === 'lower') ? 'improves' : 'worsens';
}
