/**
 * Aim: from the console the story runs on at once to what matters next or by some time, and no further than
 * it may; an inject is put off for so long and for a reason; and the after-action report is taken from
 * there, in a real browser, in one language (`access` reads both).
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp, type Browser as Caller } from '../kit/server.ts';
import { violations } from './axe.ts';
import { button, openConsole, openDrill, word, type Drill } from './drill.ts';
import { launch, type Language } from './pages.ts';
import { openRoom, type Room } from './room.ts';

const MINUTE_MS = 60_000;
let browser: Browser;
let room: Room;
let boss: Caller;
let drill: Drill;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
  boss = await signUp(room.server);
  drill = await openDrill(boss, 'zone-as-is');
  await drill.order({ kind: 'start' });
}, 120_000);
afterAll(async () => {
  drill.close();
  await browser.close();
  await room.close();
});

describe.each<Language>(['zh'])('the console, in %s', (language) => {
  it('runs the story on, and says why it does not', async () => {
    const { page, faults, close } = await openConsole(browser, drill, boss, language);
    const runOn = async (minutes: number): Promise<void> => {
      await button(page, language, 'run-to.title').click();
      const said = word(language, 'run-to.time').split('{time}')[0];
      const name = said.replace('{minutes}', String(minutes)).trim();
      await page.getByRole('dialog').getByRole('button', { name }).click();
    };
    // The briefing has no story.
    await runOn(15);
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drill.attempt({ kind: 'phase', phase: 'first-hours' });
    const before = drill.sitter.nowMs;
    await runOn(15);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await drill.until('a quarter', () => drill.sitter.nowMs >= before + 15 * MINUTE_MS);
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await close();
  });

  it('puts an inject off, for so many minutes and with a reason', async () => {
    const { page, faults, close } = await openConsole(browser, drill, boss, language);
    const list = page.getByRole('region', { name: word(language, 'pane.msel'), exact: false });
    const ask = list.getByRole('button', { name: `${word(language, 'msel.postpone')}…` }).first();
    await ask.click();
    await list.getByLabel(word(language, 'msel.postpone-by')).fill('40');
    const why = `等候上一条 ${language}`;
    await list.getByLabel(word(language, 'msel.postpone-why')).fill(why);
    await list.getByRole('button', { name: word(language, 'msel.postpone'), exact: true }).click();
    const found = () => Object.values(drill.view().msel).find((inject) => inject.why === why);
    await drill.until('another time', () => found() !== undefined);
    const byMs = (found()?.atMs ?? 0) - drill.sitter.nowMs;
    expect(byMs).toBeGreaterThan(35 * MINUTE_MS);
    expect(byMs).toBeLessThanOrEqual(40 * MINUTE_MS);
    expect(found()?.state).toBe('deferred');
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps all panes and tools in one row, on a small screen and on a large one', async () => {
    const { page, close } = await openConsole(browser, drill, boss, language);
    const buttons = page
      .getByRole('navigation', { name: word(language, 'console.panes') })
      .getByRole('button');
    await buttons.first().waitFor();
    for (const width of [1024, 1241, 1440, 1861, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      const middles = await buttons.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
      );
      expect(middles.length).toBeGreaterThan(10);
      expect({ width, inOneRow: Math.max(...middles) - Math.min(...middles) < 4 }).toEqual({
        width,
        inOneRow: true,
      });
    }
    await close();
  });
});

describe.each([
  ['zh', 'docx'],
  ['en', 'html'],
] as const)('the after-action report, in %s', (language, format) => {
  it(`is saved as ${format}`, async () => {
    const { page, faults, close } = await openConsole(browser, drill, boss, language);
    await button(page, language, 'after-action.title').click();
    const dialog = page.getByRole('dialog');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: word(language, `after-action.${format}`) }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(
      new RegExp(`^演练-EXERCISE-.*\\.${language}\\.${format}$`),
    );
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
