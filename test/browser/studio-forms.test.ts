/**
 * Aim: the forms for objectives and their evaluation, roads, own risks and a department with its units work in
 * a real browser, in both languages and themes: what is filled in stands in the file, a mistake is said at its
 * field, and each form is open to all.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launch, serveFiles, type Language } from './pages.ts';
import { keptDraft, openCopy, type OpenCopy } from './studio-copy.ts';

let browser: Browser;
let shelf: Awaited<ReturnType<typeof serveFiles>>;

beforeAll(async () => {
  browser = await launch();
  shelf = await serveFiles();
});
afterAll(async () => {
  await browser.close();
  await shelf.close();
});

/** Waits until a file of the draft, named by the end of its path, holds something. */
async function holds({ page }: OpenCopy, file: string, text: RegExp): Promise<void> {
  await expect
    .poll(async () => (await keptDraft(page)).files.find(({ path }) => path.endsWith(file))?.text)
    .toMatch(text);
}

describe.each<Language>(['zh', 'en'])('a form of the studio, in %s', (language) => {
  let copy: OpenCopy;
  beforeAll(async () => {
    copy = await openCopy(browser, shelf.url, language, language === 'zh' ? 'light' : 'dark');
  }, 120_000);
  afterAll(() => copy.close());

  it('takes an objective, and a target with its tasks', async () => {
    const { page, word, button, part, valid } = copy;
    const inLanguage = word(`studio.in-${language}`);
    await part('studio.part-goals');
    await button('studio.add-objective').click();
    await page.getByLabel(`${word('studio.name')} · ${inLanguage}`).fill('Know it in time');
    await page.getByLabel(word('studio.aim')).click();
    await page.getByTitle(word('studio.aim-train'), { exact: true }).last().click();
    await holds(copy, 'exercise.yaml', /Know it in time/);
    await holds(
      copy,
      'exercise.yaml',
      /Know it in time[\s\S]{0,200}aim: train|aim: train[\s\S]{0,200}Know it in time/,
    );
    expect(await violations(page)).toEqual([]);

    await button('studio.add-target').click();
    const target = page.getByLabel(`${word('studio.target')} · ${inLanguage}`);
    await target.fill('known within 30 minutes');
    await button('studio.add-task').click();
    const task = word('studio.task').replace('{number}', '2');
    await page.getByLabel(`${task} · ${inLanguage}`).fill('call the neighbours');
    await holds(copy, 'exercise.yaml', /known within 30 minutes/);
    await holds(copy, 'exercise.yaml', /call the neighbours/);
    await valid();
    expect(await violations(page)).toEqual([]);
    await button('studio.remove-target').click();
    await valid();
    expect(copy.faults).toEqual([]);
  }, 120_000);

  it('takes what closes a road and what a place fears, and says a mistake at its field', async () => {
    const { page, word, button, part, valid } = copy;
    await part('studio.part-links');
    await button('studio.add-road-effect').click();
    const slow = page.getByLabel(word('studio.slow'));
    await slow.fill('1 + driver(wnd) / 20 m/s');
    const said = page.getByRole('alert').filter({ hasText: 'wnd' });
    await said.first().waitFor();
    expect(await violations(page)).toEqual([]);
    await slow.fill('1 + driver(wind) / 20 m/s');
    await valid();
    expect(await said.count()).toBe(0);
    await holds(copy, 'scenario.yaml', /1 \+ driver\(wind\) \/ 20 m\/s/);

    await button('studio.add-risk').click();
    await page.getByLabel(word('studio.risk-value')).fill('clip(driver(wind) / 30 m/s, 0, 1)');
    await page.getByLabel(word('studio.lead-time')).fill('5 h');
    await holds(copy, 'scenario.yaml', /clip\(driver\(wind\) \/ 30 m\/s, 0, 1\)/);
    await valid();
    expect(await violations(page)).toEqual([]);
    expect(copy.faults).toEqual([]);
  }, 120_000);

  it('takes a department and its units, in the draft’s own copy of the region', async () => {
    const { page, word, button, part, valid } = copy;
    await part('studio.part-region');
    await page.getByLabel(word('studio.filter')).fill('qingpu-water');
    await page.getByRole('table').getByRole('button').first().click();
    await page.getByLabel(word('studio.desks')).fill('7');
    await holds(copy, 'demonstration-zone.yaml', /id: qingpu-water[\s\S]{0,400}desks: 7/);
    await button('studio.add-unit').click();
    await page.getByLabel(word('studio.unit-count')).last().fill('41');
    await holds(copy, 'demonstration-zone.yaml', /owner: qingpu-water[\s\S]{0,200}count: 41/);
    await valid();
    expect(await violations(page)).toEqual([]);
    expect(copy.faults).toEqual([]);
  }, 120_000);
});
