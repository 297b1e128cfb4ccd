import { Command, Option } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { studyCampaign, type CampaignRow } from '../batch/campaigns.ts';
import type { CompiledCampaign } from '../batch/compiled.ts';
import { campaignReport } from './campaign-text.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { onlyOne, openGiven } from './given.ts';
import {
  campaignNamed,
  DEFAULT_METRIC,
  mechanismsNamed,
  metricsNamed,
  namesIn,
  openShelf,
  scenariosNamed,
  type Metric,
} from './inputs.ts';
import { startProgress, type Progress } from './progress.ts';
import { parseSeeds } from './quantities.ts';

interface CampaignOptions {
  readonly mechanisms: string;
  readonly seeds: string[];
  readonly metric: string;
  readonly json?: true;
}

export function campaignCommand(context: Context): Command {
  const { language } = context;
  return new Command('campaign')
    .description(say(language, 'help.campaign'))
    .argument('<campaign...>', say(language, 'given.campaign'))
    .option('--mechanisms <list>', say(language, 'help.mechanisms'), 'all')
    .addOption(
      new Option('--seeds <seeds>', say(language, 'help.seeds'))
        .argParser(parseSeeds)
        .default(parseSeeds('10'), '10'),
    )
    .option('--metric <metric>', say(language, 'help.metric'), DEFAULT_METRIC)
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        [
          'liandong campaign spills-over-the-years --mechanisms joint-meeting,zone-as-is --seeds 10',
          'help.example-campaign',
        ],
      ]),
    )
    .action((names: string[], options: CampaignOptions) => runStudy(context, names, options));
}

async function runStudy(
  context: Context,
  names: readonly string[],
  { mechanisms: list, seeds, metric: id, json }: CampaignOptions,
): Promise<void> {
  const { io, language } = context;
  const metrics = metricsNamed(id);
  if (metrics.length > 1) throw callError('call.one-metric');
  const [metric] = metrics;
  const given = openGiven(openShelf(), io, 'campaign', names, namesIn(list));
  const { shelf } = given;
  const campaign = campaignNamed(shelf, onlyOne(given, 'campaign'), io);
  const scenarios = scenariosNamed(shelf, [...new Set(campaign.model.scenarios)], io);
  const mechanisms = mechanismsNamed(shelf, list, io);
  const runs = mechanisms.length * seeds.length * campaign.model.events;
  const bar: { shown: Progress | null } = { shown: null };
  try {
    bar.shown = startProgress(io, say(language, 'campaign.running'), runs);
    const rows = await studyCampaign(
      {
        campaign: campaign.model,
        scenarios: scenarios.map(({ model }) => model),
        mechanisms: mechanisms.map(({ model }) => model),
        seeds,
        metric,
      },
      () => bar.shown?.step(),
    );
    bar.shown?.stop();
    if (json === true) printJson(io, documentOf(campaign, metric, seeds, runs, rows));
    else printLines(io, campaignReport({ campaign, metric, seeds, runs, rows }, language));
  } finally {
    bar.shown?.stop();
  }
}

function documentOf(
  { model }: CompiledCampaign,
  metric: Metric,
  seeds: readonly string[],
  runs: number,
  rows: readonly CampaignRow[],
): unknown {
  return {
    campaign: model.id,
    scenarios: model.scenarios,
    events: model.events,
    mechanisms: rows.map(({ mechanism }) => mechanism),
    seeds,
    metric: metric.id,
    runs,
    rows: rows.map((row) => ({
      mechanism: row.mechanism,
      by_event: row.byEvent,
      early: row.early,
      late: row.late,
      change: row.change,
      change_low: row.low,
      change_high: row.high,
      tendency: row.tendency,
      willing: row.willing,
      holding_back: row.holdingBack,
    })),
  };
}
