/** The report as one page that needs nothing else, not even a script, and prints on A4. */
import type { Language } from '../../sim-core/text/index.ts';
import { escapeHtml } from '../cli/html.ts';
import { languageLinks, PAGE_STYLE } from '../cli/page-style.ts';
import type { Block, Cell, Column, Cover, Figure, Table } from './blocks.ts';
import { documentOf } from './document.ts';
import { MARK } from './mark.ts';
import type { ExerciseReport } from './exercise-report.ts';
import { shownCell, sideOf } from './shown.ts';

const STYLE = `${PAGE_STYLE}
.mark { position: sticky; top: 0; margin: -1rem -1.5rem 1rem; padding: .3rem 1.5rem; text-align: center; letter-spacing: .1em; font-weight: 600; background: Canvas; border-bottom: 2px solid; z-index: 1; }
.cover { min-height: 60vh; display: flex; flex-direction: column; justify-content: center; text-align: center; }
.cover h1 { font-size: 2.2rem; margin-bottom: .5rem; } .cover .subtitle { font-size: 1.3rem; } .cover .lines { margin-top: 6rem; }
h2 { font-size: 1.4rem; border-bottom: 1px solid; padding-bottom: .2rem; } h3 { font-size: 1.2rem; margin-top: 2rem; } h4 { font-size: 1.05rem; }
h2, h3, h4, caption { break-after: avoid; }
table { width: 100%; table-layout: fixed; margin: .8rem 0; font-size: .9rem; }
th, td { white-space: pre-line; overflow-wrap: anywhere; vertical-align: top; padding: .3rem .5rem; }
thead { display: table-header-group; } thead th { border-bottom: 2px solid; } tr { break-inside: avoid; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.gap { font-weight: 700; outline: 1px solid; outline-offset: -2px; }
figure { break-inside: avoid; } figure svg { max-width: 100%; height: auto; }
.grid { opacity: .25; stroke-width: 1; } .bar { stroke: Canvas; stroke-width: 1.5; } .dark { fill-opacity: .7; } .light { fill-opacity: .2; } .middle { fill-opacity: .4; }
svg text { paint-order: stroke; stroke: Canvas; stroke-width: 3; } .in-bar { font-size: 10px; font-weight: 700; }
polyline { fill: none; stroke: currentColor; stroke-width: 2; } .need { stroke-dasharray: 7 4; } .harm { stroke-dasharray: 2 3; } .unmet { opacity: .15; }
@page { size: A4 portrait; margin: 22mm 16mm 18mm; @top-center { content: '${MARK}'; font: 600 10pt sans-serif; } @bottom-center { content: '— ' counter(page) ' —'; font: 10pt sans-serif; } }
@page wide { size: A4 landscape; }
@media print {
  .landscape { page: wide; } section + section { break-before: page; }
  :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 10.5pt; } .mark { display: none; }
  table { font-size: 9pt; line-height: 1.4; } th, td { padding: .8mm 1.2mm; } .cover { min-height: 180mm; } .scroll { overflow: visible; } article { border: 0; margin: 0; }
}
`;

/** @param languages at least one; each becomes an article */
export function htmlReport(exercise: ExerciseReport, languages: readonly Language[]): string {
  const title = languages.map((language) => exercise.title[language]).join(' · ');
  return [
    '<!doctype html>',
    `<html lang="${languages[0]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${MARK} · ${title}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<div class="mark">${escapeHtml(MARK)}</div>`,
    ...(languages.length > 1 ? [languageLinks(languages)] : []),
    ...languages.flatMap((language) => [
      `<article id="${language}" lang="${language}">`,
      '<section class="portrait">',
      ...documentOf(exercise, language).flatMap(htmlOf),
      '</section>',
      '</article>',
    ]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return coverOf(block);
    case 'page-break':
      return ['</section>', `<section class="${block.pages}">`];
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return [`<${tag}>${escapeHtml(block.text)}</${tag}>`];
    }
    case 'paragraph':
      return [`<p${block.tone === 'note' ? ' class="small"' : ''}>${escapeHtml(block.text)}</p>`];
    case 'list':
      return ['<ul>', ...block.items.map((item) => `<li>${escapeHtml(item)}</li>`), '</ul>'];
    case 'table':
      return tableOf(block);
    case 'figure':
      return figureOf(block);
  }
}

function coverOf({ title, subtitle, lines }: Cover): readonly string[] {
  return [
    '<header class="cover">',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="subtitle">${escapeHtml(subtitle)}</p>`,
    '<div class="lines">',
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    '</div>',
    '</header>',
  ];
}

function figureOf({ svg, caption }: Figure): readonly string[] {
  return [
    '<figure>',
    '<div class="scroll">',
    svg,
    '</div>',
    `<figcaption class="small">${escapeHtml(caption)}</figcaption>`,
    '</figure>',
  ];
}

function tableOf({ caption, columns, rows }: Table): readonly string[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const share = ({ width }: Column): string => ((100 * width) / whole).toFixed(1);
  return [
    '<div class="scroll"><table>',
    ...(caption === null ? [] : [`<caption>${escapeHtml(caption)}</caption>`]),
    '<colgroup>',
    ...columns.map((column) => `<col style="width: ${share(column)}%">`),
    '</colgroup>',
    `<thead><tr>${columns
      .map(
        (column) =>
          `<th scope="col"${sideOf(column) === 'right' ? ' class="right"' : ''}>${escapeHtml(column.title)}</th>`,
      )
      .join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell, i) => cellOf(cell, columns[i])).join('')}</tr>`),
    '</tbody>',
    '</table></div>',
  ];
}

function cellOf(cell: Cell, column: Column): string {
  const names = [
    ...(sideOf(column) === 'right' ? ['right'] : []),
    ...(typeof cell === 'object' && cell !== null ? ['gap'] : []),
  ];
  const attribute = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  return `<td${attribute}>${escapeHtml(shownCell(cell, column))}</td>`;
}
