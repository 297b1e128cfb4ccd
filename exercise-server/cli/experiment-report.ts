/** `report.html`: the comparison in both languages, one file that needs nothing else, not even a script. */
import {
  formatNumber,
  formatShare,
  LANGUAGES,
  PHASE_TITLES,
  PHASES,
  say,
  type Language,
} from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult, MeanWaterfall } from '../batch/comparison.ts';
import { identityOfDesign, type Design } from '../batch/design.ts';
import { assumedLine, freeLunchLines, inertLines, verdictSentences } from './compare-sentences.ts';
import { standing } from './compare-standing.ts';
import { metricTable, type MetricTable } from './compare-table.ts';
import { intervalPicture } from './experiment-picture.ts';
import { escapeHtml } from './html.ts';
import { languageLinks, PAGE_STYLE } from './page-style.ts';
import { programVersion } from './version.ts';

/** @param command what gives these results again */
export function experimentReport(
  design: Design,
  result: ComparisonResult<Compared>,
  command: string,
): string {
  return [
    '<!doctype html>',
    '<html lang="zh">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(design.title.zh)} · ${escapeHtml(design.title.en)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    languageLinks(),
    ...LANGUAGES.flatMap((language) => article(design, result, command, language)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function article(
  design: Design,
  result: ComparisonResult<Compared>,
  command: string,
  language: Language,
): string[] {
  const { metrics, mechanisms, scenarios, baseline } = result.request;
  return [
    `<article id="${language}" lang="${language}">`,
    `<h1>${escapeHtml(design.title[language])}</h1>`,
    ...paragraphs([
      design.summary[language],
      say(language, 'compare.title', {
        scenarios: scenarios.map(({ texts }) => texts.title[language]).join(' · '),
      }),
      say(language, 'compare.design', {
        mechanisms: mechanisms.length,
        seeds: formatNumber(result.seeds.length, 0),
        runs: formatNumber(result.runs, 0),
        baseline: mechanisms[baseline].model.id,
      }),
    ]),
    ...metrics.flatMap((metric) =>
      metricSection(
        metricTable(result, metric, language),
        intervalPicture(result, metric, language),
      ),
    ),
    `<h2>${escapeHtml(say(language, 'experiment.verdicts'))}</h2>`,
    ...paragraphs([
      ...verdictSentences(result, metrics[0], language),
      say(language, 'compare.intervals'),
      ...standing(result, language),
      ...assumedLine(result, language),
      ...inertLines(result, language),
      ...freeLunchLines(result, language),
    ]),
    ...scenarios.flatMap(({ texts }, i) =>
      waterfallSection(result.waterfalls[i], mechanismIds(result), texts.title[language], language),
    ),
    ...paragraphs([say(language, 'compare.prices'), say(language, 'run.disclaimer')]),
    `<h2>${escapeHtml(say(language, 'experiment.mechanisms'))}</h2>`,
    '<ul>',
    ...design.mechanisms.map(
      ({ id, title }) => `<li><code>${escapeHtml(id)}</code> ${escapeHtml(title[language])}</li>`,
    ),
    '</ul>',
    `<h2>${escapeHtml(say(language, 'experiment.provenance'))}</h2>`,
    '<p class="small">',
    escapeHtml(
      say(language, 'experiment.made-by', {
        version: programVersion(),
        engine: design.engine,
        design: identityOfDesign(design),
      }),
    ),
    '</p>',
    `<p class="small"><code>${escapeHtml(command)}</code></p>`,
    '</article>',
  ];
}

function mechanismIds({ request }: ComparisonResult<Compared>): string[] {
  return request.mechanisms.map(({ model }) => model.id);
}

function metricSection(found: MetricTable | null, picture: readonly string[]): string[] {
  if (found === null) return [];
  const { heading, columns, rows, best } = found;
  const sides = columns.map(({ side }) => side);
  return [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...table(
      columns.map(({ title }) => title),
      rows,
      sides,
    ),
    ...picture,
    ...paragraphs([best]),
  ];
}

/** Mean hours a phase, a column a mechanism; see `waterfalls` for the same as text. */
function waterfallSection(
  found: readonly (MeanWaterfall | null)[],
  names: readonly string[],
  scenario: string,
  language: Language,
): string[] {
  const heading = `<h2>${escapeHtml(say(language, 'compare.waterfall', { scenario }))}</h2>`;
  if (found.every((one) => one === null)) {
    return [heading, ...paragraphs([say(language, 'compare.waterfall-none')])];
  }
  const row = (label: string, cell: (one: MeanWaterfall) => string): string[] => [
    label,
    ...found.map((one) => (one === null ? '' : cell(one))),
  ];
  return [
    heading,
    ...table(
      ['', ...names],
      [
        ...PHASES.flatMap((phase, i) =>
          found.some((one) => one !== null && one.hours[i] > 0)
            ? [row(PHASE_TITLES[phase][language], ({ hours }) => formatNumber(hours[i], 1))]
            : [],
        ),
        row(say(language, 'compare.waterfall-total'), ({ hours }) =>
          formatNumber(
            hours.reduce((a, b) => a + b, 0),
            1,
          ),
        ),
        row(say(language, 'compare.waterfall-censored'), ({ censored }) => formatShare(censored)),
      ],
      ['left', ...names.map(() => 'right' as const)],
    ),
  ];
}

function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
): string[] {
  const line = (tag: 'td' | 'th', cells: readonly string[]): string =>
    `<tr>${cells
      .map((cell, i) => {
        const side = sides[i] === 'right' ? ' class="right"' : '';
        return `<${tag}${side}>${escapeHtml(cell)}</${tag}>`;
      })
      .join('')}</tr>`;
  return [
    '<div class="scroll"><table>',
    `<thead>${line('th', titles)}</thead>`,
    '<tbody>',
    ...rows.map((cells) => line('td', cells)),
    '</tbody>',
    '</table></div>',
  ];
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`);
}
