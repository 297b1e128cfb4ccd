import * as z from 'zod';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { DAY } from '../base/time.ts';
import type { CompiledCampaign } from '../model/campaign.ts';
import { idsOf } from './library.ts';
import type { Library } from './library.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { checkSources, collectNumbers, complainOfFlaws, countQualities } from './provenance.ts';
import { UNMARKED } from './provenance.ts';
import { pure, time, whole } from './quantities.ts';
import { fileWanted, namesOf, resolve } from './references.ts';
import type { Report } from './report.ts';
import { readShape } from './shape.ts';
import { HEADER, mapping, REF, sourcesOf, TEXT } from './words.ts';

/** As many events as one campaign may have. */
const MAX_EVENTS = 1000;

const SHARE = { least: 0, most: 1 } as const;

export const CAMPAIGN = mapping({
  kind: z.literal('campaign'),
  ...HEADER,
  summary: TEXT,
  scenarios: z.array(REF).min(1),
  events: whole({ least: 1, most: MAX_EVENTS }),
  interval: time(),
  forgetting: pure(SHARE),
  trust: mapping({ served: pure(SHARE), refused: pure(SHARE), fading: pure(SHARE) }),
  donors: mapping({
    benefit: pure({ least: 0, most: 100 }),
    start: z.enum(['open', 'closed']),
  }).optional(),
});

/** Compiles an opened campaign file. The scenarios that it names are compiled by whoever runs it. */
export function compileCampaignFile(
  library: Library,
  report: Report,
): Result<CompiledCampaign, readonly Problem[]> {
  const data = readShape(CAMPAIGN, report.source.data, { report, path: [] });
  if (data === null) return err(inReadingOrder(report.problems));
  const marked = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(marked, report);
  checkSources(data, [], Object.keys(data.sources), report);
  const known = namesOf(fileWanted('scenario'), idsOf(library, 'scenario'));
  data.scenarios.forEach((id, i) => resolve(report, known, id, ['scenarios', i]));
  if (report.problems.length > 0) return err(inReadingOrder(report.problems));
  const { id, scenarios, events, interval, forgetting, trust, donors } = data;
  return ok({
    model: {
      id,
      scenarios,
      events: events.value,
      intervalYears: interval.value / (365 * DAY),
      forgetting: forgetting.value,
      trust: {
        served: trust.served.value,
        refused: trust.refused.value,
        fading: trust.fading.value,
      },
      donors: donors === undefined ? null : { benefit: donors.benefit.value, start: donors.start },
    },
    title: data.title,
    summary: data.summary,
    quality: countQualities(marked),
    sources: sourcesOf(id, data.sources),
  });
}
