/**
 * Aim: every screen can be used without seeing it or without a mouse, in either language and theme. Each is
 * opened in a real browser over a group that runs in it, and read by axe; console errors and requests to
 * other hosts fail as well.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.ts';
import { launch, ROOT, serveFiles, visit } from './pages.ts';
import { openScreen, SCREENS, type Places } from './screen-list.ts';
import { openStage } from './stage.ts';
import { walk } from './walk.ts';

let browser: Browser;
let places: Places;

beforeAll(async () => {
  browser = await launch();
  places = { shelf: await serveFiles(), stage: await openStage() };
});
afterAll(async () => {
  await browser.close();
  await places.shelf.close();
  await places.stage.close();
});

/** The controls of language and theme are on every screen but the printed ones. */
async function turn(page: Page, what: 'language' | 'theme'): Promise<void> {
  const names = what === 'language' ? /^(English|中文)$/ : /^(深色|浅色|Dark theme|Light theme)$/;
  // Below an open dialog they cannot be clicked: there, by the event alone.
  await page
    .getByRole('button', { name: names, includeHidden: true })
    .first()
    .dispatchEvent('click');
}

describe('the list of screens', () => {
  it('has every address that there is', () => {
    const table = readFileSync(join(ROOT, 'web', 'routes.tsx'), 'utf8');
    const addresses = [...table.matchAll(/(?:\['|path: ')(\/[^']*|\*)'/g)].map(([, path]) => path);
    expect(addresses.length).toBeGreaterThan(10);
    expect([...new Set(SCREENS.map(({ route }) => route))].sort()).toEqual(addresses.sort());
  });
});

describe.each(SCREENS.filter(({ readBy }) => readBy === undefined))('$name', (screen) => {
  it('is open to all in both languages and themes, and by the keyboard alone', async () => {
    const { page, faults, close } = await openScreen(browser, screen, places);
    expect(await violations(page)).toEqual([]);
    // Colours follow the theme and names the language: each is read once in either.
    await turn(page, 'theme');
    await turn(page, 'language');
    expect(await violations(page)).toEqual([]);
    expect(await walk(page)).toEqual({ missed: [], faint: [] });
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the reading by axe', () => {
  it('finds a picture without words, a colour that is too faint and a page without a language', async () => {
    const page = await browser.newPage();
    await page.setContent(`<title>t</title><main><img src="data:,">
      <p style="color: #bbb; background: #fff">faint</p></main>`);
    const found = (await violations(page)).map((one) => one.split(':')[0]);
    expect(found.sort()).toEqual(['color-contrast', 'html-has-lang', 'image-alt']);
    await page.close();
  });
});

describe('the watch over a page', () => {
  it('notes a console error, an exception and a request to another host', async () => {
    const { page, faults, close } = await visit(browser, 'about:blank');
    expect(faults).toEqual([]);
    await page.setContent(`<img src="http://127.0.0.1:9/elsewhere.png">
      <script>console.error('planted'); setTimeout(() => { throw new Error('planted too') })</script>`);
    await expect.poll(() => faults.length).toBeGreaterThanOrEqual(3);
    expect(faults).toContain('planted');
    expect(faults).toContain('Error: planted too');
    expect(faults).toContain('request to http://127.0.0.1:9/elsewhere.png');
    await close();
  });
});

describe('the walk by the Tab key', () => {
  it('finds what is never reached and what does not show its focus', async () => {
    const page = await browser.newPage();
    await page.setContent(`<button>first</button>
      <button id="trap" onkeydown="event.preventDefault()">trap</button>
      <button style="outline: none">behind</button>`);
    expect((await walk(page)).missed).toEqual(['button behind ']);
    await page.setContent('<button style="outline: none">plain</button><button>ringed</button>');
    expect(await walk(page)).toEqual({ missed: [], faint: ['button plain '] });
    await page.close();
  });
});
