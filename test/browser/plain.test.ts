/**
 * Aim: a browser older than the floor, and one whose scripts are switched off, get words in both languages
 * instead of a blank page. What such a browser lacks is taken away from this one. And the others get the
 * screens of production, whatever the shell that built them calls itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, serveFiles, WEB, type Shelf } from './pages.ts';

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

it('says below Chromium 97 what is needed, and nothing else', async () => {
  const page = await browser.newPage();
  await page.addInitScript('delete Array.prototype.findLast');
  await page.goto(shelf.url);
  await page.getByText('Chromium 97').first().waitFor();
  expect(await page.locator('#plain').innerText()).toMatch(/版本过低[\s\S]*too old/);
  expect(await page.locator('#root').isVisible()).toBe(false);
  await page.close();
});

it('says without scripts that they are needed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(shelf.url);
  expect(await page.locator('body').innerText()).toMatch(/请允许此页运行脚本[\s\S]*allow scripts/);
  await context.close();
});

it('serves nothing that is there for development alone', () => {
  const folder = join(WEB, 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const ofDevelopment = scripts.filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('jsxDEV'),
  );
  expect(ofDevelopment).toEqual([]);
});
