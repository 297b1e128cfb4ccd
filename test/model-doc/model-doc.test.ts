/** Aim: the model document is what the code declares, whole in both languages, after the ODD protocol. */
import { describe, expect, it } from 'vitest';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import { filled, PAGES, pageText } from './page.ts';

const headingsOf = (page: string): readonly string[] =>
  page.split('\n').flatMap((line) => /^(#+) (?:([\d.]+|[A-Z])\.? )?/.exec(line)?.slice(1, 3) ?? []);

describe.each(PAGES)('the page in $language', ({ language, file }) => {
  const page = pageText(file);

  it('has the tables as `npm run model-doc` would write them', () => {
    expect(filled(page, language)).toBe(page);
  });

  it('names every option and every metric', () => {
    for (const options of Object.values(OPTIONS)) {
      for (const id of Object.keys(options)) expect(page).toContain(`\`${id}\``);
    }
    for (const { id } of METRICS) expect(page).toContain(`\`${id}\``);
  });

  it('goes through the seven parts of the protocol in their order', () => {
    const parts = page.split('\n').flatMap((line) => /^## (\d)\. /.exec(line)?.[1] ?? []);
    expect(parts.slice(0, 7)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });
});

it('has the same headings in both languages', () => {
  const [en, zh] = PAGES.map(({ file }) => headingsOf(pageText(file)));
  expect(zh).toEqual(en);
});

it('finds a page that is not current, or has no place for a table', () => {
  const [{ file }] = PAGES;
  const page = pageText(file);
  expect(filled(page.replace('`harm-people`', '`harm`'), 'en')).toBe(page);
  expect(() => filled(page.replace('<!-- table: metrics -->', ''), 'en')).toThrow('metrics');
});
