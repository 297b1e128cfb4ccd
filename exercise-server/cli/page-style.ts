/** What the pages that a command writes look like, before each adds its own. */
import { LANGUAGES, type Language } from '../../sim-core/text/index.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem 1.5rem 4rem; }
nav a { margin-right: 1rem; }
article { border-top: 1px solid; margin-top: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .8rem; text-align: left; white-space: nowrap; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
th { font-weight: 600; } .right { text-align: right; }
figure { margin: 1rem 0; } svg { font-size: 13px; fill: currentColor; } line, circle { stroke: currentColor; stroke-width: 1.5; } .zone { opacity: .15; } .zero { stroke-dasharray: 3 3; }
.small { font-size: .85rem; } code { overflow-wrap: anywhere; }
@media print { nav { display: none; } article + article { break-before: page; } }
`;

/** Links to the articles of a page, one a language. */
export function languageLinks(languages: readonly Language[] = LANGUAGES): string {
  return `<nav>${languages.map((language) => `<a href="#${language}">${LANGUAGE_NAMES[language]}</a>`).join('')}</nav>`;
}
