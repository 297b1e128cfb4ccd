/**
 * Aim: a facilitator who has never seen the product runs a drill within minutes, and a participant comes in
 * by a code, acts, loses the connection and is back in place. A whole server, two browsers, nothing faked.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from '../kit/server.ts';
import { button, comeIn, sitDown, word } from './drill.ts';
import { launch, visit, type Language } from './pages.ts';
import { openRoom, type Room } from './room.ts';

let browser: Browser;
let room: Room;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

/** Signs in, making the first account where there is none yet. */
async function enter(page: Page, language: Language): Promise<void> {
  const name = page.getByLabel(word(language, 'account.name'));
  await name.fill(ACCOUNT.name);
  await page.getByLabel(word(language, 'account.password')).fill(ACCOUNT.password);
  await page.keyboard.press('Enter');
  await button(page, language, 'drills.open').first().waitFor();
}

/** The code of a seat, as the lobby shows it. */
async function codeOf(page: Page, seat: RegExp): Promise<string> {
  const text = await page.locator('li').filter({ hasText: seat }).first().innerText();
  return /\d{6}/.exec(text)?.[0] ?? '';
}

describe.each<Language>(['zh', 'en'])('a drill on a server, in %s', (language) => {
  it('opens in two clicks, seats a participant and lets them act', async () => {
    const token = encodeURIComponent(room.server.setupToken ?? '');
    const path = language === 'zh' ? `/setup?token=${token}` : '/drills';
    const boss = await visit(browser, `${room.server.url}${path}`, { language });
    await enter(boss.page, language);

    await button(boss.page, language, 'drills.open').first().click();
    await button(boss.page, language, 'lobby.start').waitFor();
    const upstream = await codeOf(boss.page, /吴江区应急管理局|Wujiang Emergency/);
    const seat = await comeIn(browser, room.server.url, upstream, language);
    await button(boss.page, language, 'lobby.start').click();
    await boss.page.getByRole('heading', { name: word(language, 'pane.msel') }).waitFor();

    await sitDown(seat, language);
    await seat.page.keyboard.press('x');
    const text = `备忘 ${language}`;
    await seat.page.getByRole('textbox').fill(text);
    await seat.page.keyboard.press('Control+Enter');
    await seat.page.getByRole('textbox').waitFor({ state: 'detached' });
    await seat.page.keyboard.press('3');
    await seat.page.getByText(text).waitFor();

    await seat.page.reload();
    await seat.page.getByRole('heading', { name: word(language, 'desk.acts') }).waitFor();
    await seat.page.keyboard.press('3');
    await seat.page.getByText(text).waitFor();

    await boss.page.keyboard.press('Space');
    await seat.page.getByText(word(language, 'desk.paused')).first().waitFor();
    expect(boss.faults).toEqual([]);
    expect(seat.faults).toEqual([]);
    await boss.close();
    await seat.close();
  });
});
