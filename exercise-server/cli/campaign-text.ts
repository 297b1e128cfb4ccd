import {
  decimalsFor,
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { CampaignRow } from '../batch/campaigns.ts';
import type { CompiledCampaign } from '../batch/compiled.ts';
import type { Metric } from './inputs.ts';
import { table } from './table.ts';

export interface CampaignResult {
  readonly campaign: CompiledCampaign;
  readonly metric: Metric;
  readonly seeds: readonly string[];
  readonly runs: number;
  readonly rows: readonly CampaignRow[];
}

/** What a campaign came to, as lines of text. */
export function campaignReport(result: CampaignResult, language: Language): string[] {
  const { campaign, metric, seeds, runs, rows } = result;
  const { model, title } = campaign;
  const decimals = decimalsFor(Math.max(...rows.map(({ early }) => Math.abs(early))), 3);
  const number = (value: number): string => formatNumber(value, decimals);
  return [
    say(language, 'campaign.title', { title: title[language] }),
    say(language, 'campaign.design', {
      events: model.events,
      days: formatNumber(model.intervalYears * 365, 0),
      mechanisms: rows.length,
      seeds: seeds.length,
      runs,
    }),
    '',
    say(language, 'campaign.metric', {
      title: metric.title[language],
      unit: unitTitle(metric.unit, language),
    }),
    table(
      [
        { title: say(language, 'campaign.mechanism'), side: 'left' },
        { title: say(language, 'campaign.early'), side: 'right' },
        { title: say(language, 'campaign.late'), side: 'right' },
        { title: say(language, 'campaign.change'), side: 'right' },
        { title: say(language, 'campaign.interval'), side: 'left' },
        { title: say(language, 'campaign.tendency'), side: 'left' },
        { title: say(language, 'campaign.willing'), side: 'right' },
        { title: say(language, 'campaign.holding-back'), side: 'right' },
      ],
      rows.map((row) => [
        row.mechanism,
        number(row.early),
        number(row.late),
        formatSigned(row.change, decimals),
        row.low === null || row.high === null
          ? '-'
          : `[${formatSigned(row.low, decimals)}, ${formatSigned(row.high, decimals)}]`,
        say(language, `campaign.${row.tendency}`),
        shares(row.willing),
        `${formatNumber(row.holdingBack[0], 1)} → ${formatNumber(row.holdingBack.at(-1) ?? 0, 1)}`,
      ]),
      '  ',
    ),
    '',
    say(language, 'campaign.by-event'),
    table(
      [
        { title: say(language, 'campaign.event'), side: 'right' },
        ...rows.map(({ mechanism }) => ({ title: mechanism, side: 'right' as const })),
      ],
      rows[0].byEvent.map((_, event) => [
        String(event + 1),
        ...rows.map(({ byEvent }) => number(byEvent[event])),
      ]),
      '  ',
    ),
    '',
    say(language, 'campaign.note'),
  ];
}

/** Willingness in the first and the last event in which anybody was asked freely. */
function shares(willing: readonly (number | null)[]): string {
  const known = willing.filter((share) => share !== null);
  if (known.length === 0) return '-';
  return `${formatShare(known[0])} → ${formatShare(known[known.length - 1])}`;
}
