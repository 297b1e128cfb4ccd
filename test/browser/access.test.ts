/**
 * Aim: every screen can be used without seeing it or without a mouse, in either language and theme. Each is
 * opened in a real browser over a group that runs in it, and read by axe; console errors and requests to
 * other hosts fail as well.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, serveFiles, visit, type Shelf } from './pages.ts';
import { SCREENS } from './screen-list.ts';

let browser: Browser;
let shelf: Shelf;

beforeAll(async () => {
  browser = await launch();
  shelf = await serveFiles();
});
afterAll(async () => {
  await browser.close();
  await shelf.close();
});

/** Rules that a page of ours breaks, each with the elements that do. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** The controls of language and theme are on every screen but the printed ones. */
async function turn(page: Page, what: 'language' | 'theme'): Promise<void> {
  const names = what === 'language' ? /^(English|中文)$/ : /^(深色|浅色|Dark theme|Light theme)$/;
  await page.getByRole('button', { name: names }).first().click();
}

describe.each(SCREENS)('$name', ({ path, prepare }) => {
  it('is open to all in both languages and themes', async () => {
    const { page, faults, close } = await visit(browser, `${shelf.url}${path}`);
    await prepare(page);
    expect(await violations(page)).toEqual([]);
    // Colours follow the theme and names the language: each is read once in either.
    await turn(page, 'theme');
    await turn(page, 'language');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
