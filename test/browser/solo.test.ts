/**
 * Aim: somebody who has never seen the product opens the first page, sits down at a desk and acts, in
 * either language, without a server: the engine runs in the browser. Real clicks and keys in a real browser.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB_MESSAGES, type WebCode } from '../../web/text/catalogue.ts';
import { untilKnown } from './news.ts';
import { launch, serveFiles, visit, type Language, type Shelf } from './pages.ts';

const SEAT = { zh: '吴江区应急管理局', en: 'Wujiang Emergency' };

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

const word = (language: Language, code: WebCode): string => WEB_MESSAGES[code][language];

/** From the first page to a desk that runs. */
async function sitDown(page: Page, language: Language): Promise<void> {
  await page.getByText(word(language, 'landing.solo-start')).click();
  await page.getByRole('button', { name: SEAT[language] }).first().click();
  await page.getByRole('button', { name: word(language, 'join.ready') }).click();
  await page.getByRole('heading', { name: word(language, 'desk.acts'), level: 2 }).waitFor();
}

/** Items that are looked through for one that somebody has sent. */
const ITEMS_MOST = 8;
const DRAWN_MS = 500;

/** What a key has opened is drawn a moment later. */
function isSoonThere(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: DRAWN_MS }).then(
    () => true,
    () => false,
  );
}

/** Lets story time run until an incident is known here, so that there is something to report. */
async function waitForNews(page: Page, language: Language): Promise<void> {
  const report = page
    .getByRole('navigation', { name: word(language, 'desk.acts') })
    .getByRole('button', { name: word(language, 'act.report') });
  const jump = page.getByRole('button', { name: word(language, 'desk.next-decision') });
  await untilKnown(page, () => jump.click(), report);
}

describe.each<Language>(['zh', 'en'])('a solo exercise in %s', (language) => {
  it('leads from the first page to a report that is logged', async () => {
    const { page, faults, close } = await visit(browser, shelf.url, { language });
    expect(await page.locator('html').getAttribute('lang')).toBe(
      language === 'zh' ? 'zh-CN' : 'en',
    );
    await sitDown(page, language);
    await waitForNews(page, language);

    const acknowledge = page.getByRole('button', { name: word(language, 'desk.acknowledge') });
    // A recap of what was jumped over may lie on top; it comes from nobody and asks for no word.
    for (let item = 0; item < ITEMS_MOST && !(await isSoonThere(acknowledge)); item += 1) {
      await page.keyboard.press('j');
    }
    await acknowledge.waitFor();
    await page.keyboard.press('a');
    await acknowledge.waitFor({ state: 'detached' });

    await page.keyboard.press('r');
    const form = page.getByRole('region', { name: word(language, 'act.report'), exact: true });
    await form.waitFor();
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.keyboard.press('3');
    await page
      .locator('li')
      .filter({ hasText: word(language, 'form.initial') })
      .first()
      .waitFor();

    expect(faults).toEqual([]);
    await close();
  });
});

describe('the desk', () => {
  it('fires no shortcut while an input method composes or somebody types', async () => {
    const { page, close } = await visit(browser, `${shelf.url}/practice`);
    const title = word('zh', 'act.report');
    const form = page.getByRole('region', { name: title, exact: true });
    await page.getByRole('heading', { name: word('zh', 'desk.acts') }).waitFor();
    await page.evaluate(`document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'r', isComposing: true, bubbles: true }))`);
    await page.evaluate(`document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'r', keyCode: 229, bubbles: true }))`);
    expect(await form.count()).toBe(0);
    await page.keyboard.press('x');
    const note = page.getByRole('region', { name: word('zh', 'act.note'), exact: true });
    // Nothing to send yet: the form stays, and says what it wants.
    await page.keyboard.press('Control+Enter');
    await note.getByRole('alert').getByText(word('zh', 'field.text')).waitFor();
    await note.getByRole('textbox').fill('r');
    await page.keyboard.press('r');
    expect(await form.count()).toBe(0);
    await close();
  });

  it('keeps what was being written through a reload', async () => {
    const { page, close } = await visit(browser, `${shelf.url}/practice`);
    await page.getByRole('heading', { name: word('zh', 'desk.acts') }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('textbox').fill('下游水厂已电话告知');
    await page.reload();
    await page.getByText('继续拟写').click();
    expect(await page.getByRole('textbox').inputValue()).toBe('下游水厂已电话告知');
    await close();
  });

  it('switches its language at once and remembers it', async () => {
    const { page, close } = await visit(browser, `${shelf.url}/practice`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: word('en', 'desk.acts') }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: word('en', 'desk.acts') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  it('goes on as it was when the language is switched in the middle of an exercise', async () => {
    const { page, faults, close } = await visit(browser, shelf.url);
    await sitDown(page, 'zh');
    await page.keyboard.press('x');
    await page.getByRole('textbox').fill('下游水厂已电话告知');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: word('en', 'desk.acts'), level: 2 }).waitFor();
    await page.keyboard.press('3');
    await page.getByText('下游水厂已电话告知').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
