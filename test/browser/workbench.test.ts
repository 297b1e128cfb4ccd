/**
 * Aim: a policy designer gets from a choice to a verdict, designs a mechanism and compares it, and opens
 * one run: with a whole server, in a real browser, in one language (`access` reads both), and open to all.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB_MESSAGES, type WebCode } from '../../web/text/catalogue.ts';
import { ACCOUNT, signUp } from '../kit/server.ts';
import { violations } from './axe.ts';
import { launch, visit, type Language } from './pages.ts';
import { openRoom, type Room } from './room.ts';

let browser: Browser;
let room: Room;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
  await signUp(room.server);
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

const CHOICE = '/workbench?s=taipu-river&m=zone-as-is,permanent-body&n=4&metric=dark-time';

describe.each<Language>(['zh'])('the workbench, in %s', (language) => {
  const word = (code: WebCode): string => WEB_MESSAGES[code][language];
  const button = (page: Page, code: WebCode) =>
    page.getByRole('button', { name: word(code), exact: true });

  it('leads from a choice to a verdict, a design of one’s own and a single run', async () => {
    const { page, faults, close } = await visit(browser, `${room.server.url}${CHOICE}`, {
      language,
      theme: 'light',
    });
    await page.getByLabel(word('account.name')).fill(ACCOUNT.name);
    await page.getByLabel(word('account.password')).fill(ACCOUNT.password);
    await page.keyboard.press('Enter');

    await button(page, 'workbench.design').click();
    await page.getByText(word('workbench.design-sound')).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('summary').filter({ hasText: '信息' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('information: { option: hubb }');
    await page
      .getByText(word('workbench.design-problems').replace('{count}', '1').replace('[s]', ''))
      .waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.getByText(word('workbench.design-sound')).waitFor();
    await button(page, 'workbench.design-use').click();

    const seeds = page.getByRole('spinbutton', { name: word('workbench.seeds') });
    for (const key of ['End', 'Backspace', '4']) await seeds.press(key);
    expect(await seeds.inputValue()).toBe('4');
    await seeds.press('Backspace');
    await seeds.blur();
    await expect.poll(() => seeds.inputValue()).toBe('4');

    await button(page, 'workbench.run').click();
    await page.getByText(/12 \/ 12|12 of 12/).waitFor();
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    expect(page.url()).toContain('my-design-1');
    expect(await violations(page)).toEqual([]);

    await button(page, 'workbench.open-run').click();
    await button(page, 'workbench.open-run').last().click();
    await page.getByText('--seed 1').waitFor();
    expect(faults).toEqual([]);
    await close();
  }, 120_000);
});
