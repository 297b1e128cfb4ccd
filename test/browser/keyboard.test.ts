/**
 * Aim: somebody without a mouse does the main job of every screen: nothing here is clicked, and nothing is
 * filled in that does not have the focus. One server with a drill in the middle of play; the language
 * changes from screen to screen. The console and the rest of the desk are in play.test.ts.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_MESSAGES } from '../../web/text/studio/index.ts';
import { handOn, type Hand } from './hand.ts';
import { untilKnown } from './news.ts';
import { launch, visit, type Language, type Visit } from './pages.ts';
import { openStage, type Play, type Stage } from './stage.ts';

type Code = keyof typeof ALL_MESSAGES;

let browser: Browser;
let stage: Stage;
let play: Play;

beforeAll(async () => {
  browser = await launch();
  stage = await openStage();
  play = await stage.play();
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

interface Person extends Visit {
  readonly hand: Hand;
  readonly word: (code: Code) => string;
}

async function come(
  path: string,
  language: Language,
  cookie: string | null = null,
): Promise<Person> {
  const opened = await visit(browser, `${stage.url}${path}`, { language, cookie });
  return { ...opened, hand: handOn(opened.page), word: (code) => ALL_MESSAGES[code][language] };
}

const holding = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

describe('by the keyboard alone', () => {
  it.each([
    ['landing.run', '/drills'],
    ['landing.join', '/join'],
    ['landing.compare', '/workbench'],
  ] as const)('the first page leads through its door %s', async (door, path) => {
    const one = await come('/', 'zh');
    await one.page.getByRole('heading', { level: 1 }).waitFor();
    await one.hand.enter(holding(one.word(door)));
    await one.page.waitForURL(`**${path}`);
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('somebody joins by a code, says a name, reads and sits down', async () => {
    const one = await come('/join', 'en');
    await one.page.getByRole('heading', { level: 1 }).waitFor();
    // The code is what one comes with: its field has the focus already.
    await one.hand.write(play.running.codeOf('wujiang-water'));
    await one.hand.to(one.word('join.name'));
    await one.hand.write('Ann');
    await one.hand.press('Enter');
    await one.page.getByRole('heading', { name: one.word('join.who') }).waitFor();
    await one.hand.enter(one.word('join.ready'));
    await one.page.getByRole('heading', { name: one.word('desk.acts') }).waitFor();
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('a facilitator opens the usual drill by one key, and starts it from the lobby', async () => {
    const one = await come('/drills', 'zh', play.boss);
    const open = one.page.getByRole('button', { name: one.word('drills.open') }).first();
    await open.waitFor();
    expect(await one.hand.at()).toBe(one.word('drills.open'));
    await one.hand.press('Enter');
    await one.page.getByRole('button', { name: one.word('lobby.start') }).waitFor();
    await one.hand.enter(one.word('lobby.start'));
    await one.page.getByRole('heading', { name: one.word('pane.msel') }).waitFor();
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('a designer chooses, compares, reads the verdict and opens one run', async () => {
    const one = await come('/workbench', 'en', play.boss);
    await one.page.getByRole('button', { name: one.word('workbench.run'), exact: true }).waitFor();
    await one.hand.to(one.word('workbench.scenarios'));
    await one.hand.press('Backspace');
    await one.hand.write('Taipu');
    await one.hand.press('Enter', 'Escape');
    for (const mechanism of ['permanent-body', 'unified-platform']) {
      await one.hand.to(one.word('workbench.mechanisms-filter'));
      await one.hand.write(mechanism);
      await one.hand.press('Tab', 'Space');
      await one.page.keyboard.press('Shift+Tab');
    }
    await one.hand.write('');
    await one.hand.to(holding(one.word('workbench.seeds')));
    await one.hand.write('4');
    await one.hand.enter(one.word('workbench.run'));
    await one.page.getByText('12 of 12').waitFor();
    await one.page.getByRole('table').first().waitFor();
    await one.hand.enter(one.word('workbench.open-run'));
    await one.page.getByRole('dialog').waitFor();
    await one.hand.enter(one.word('workbench.open-run'));
    await one.page.getByText('--seed 1').waitFor();
    await one.hand.press('Escape');
    await one.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await one.hand.at()).toBe(one.word('workbench.open-run'));
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('an author changes a field, mends a mistake, tries the exercise and keeps it', async () => {
    const one = await come('/studio', 'zh', play.boss);
    const sound = one.page.getByText(one.word('studio.sound'), { exact: true });
    await one.page.getByRole('button', { name: /^太浦河：/ }).waitFor();
    await one.hand.enter(/^太浦河：/);
    await sound.waitFor();
    await one.hand.enter(holding(one.word('studio.part-map')));
    await one.page
      .getByRole('button', { name: /黎里储罐泄漏/ })
      .first()
      .waitFor();
    await one.hand.enter(/黎里储罐泄漏/);
    await one.page.getByLabel(one.word('studio.onset')).waitFor();
    await one.hand.to(one.word('studio.onset'));
    await one.hand.write('3 hh');
    await one.page.getByText(one.word('studio.problems').replace('{count}', '1')).first().waitFor();
    await one.hand.to(one.word('studio.onset'));
    await one.hand.write('3 h');
    await sound.waitFor();
    await one.hand.enter(holding(one.word('studio.part-dry-run')));
    await one.page.getByLabel(one.word('studio.futures')).waitFor();
    await one.hand.to(one.word('studio.futures'));
    await one.hand.write('2');
    await one.hand.enter(one.word('studio.run-now'));
    await one.page.getByText(one.word('studio.what-happens'), { exact: true }).waitFor();
    await one.hand.enter(one.word('studio.save'));
    const [saved = ''] = one.word('studio.kept-saved').split('{when}');
    await one.page.getByText(new RegExp(`^${saved}\\d`)).waitFor();
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('an evaluator rates a task', async () => {
    const one = await come(`/evaluate/${play.running.group}`, 'en', play.cookies.evaluator);
    await one.page.getByRole('button', { name: /^P / }).first().waitFor();
    await one.hand.enter(`P ${one.word('rating.P')}`);
    await one.page.getByRole('button', { name: /^P /, pressed: true }).waitFor();
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('a simulator answers in the name of a body that nobody plays', async () => {
    const one = await come(`/simulate/${play.running.group}`, 'zh', play.cookies.simulator);
    await play.running.attempt({ kind: 'resume' });
    await one.page.getByLabel(one.word('tray.answer')).waitFor();
    // Two wait: what was written to the town, and the words of a request to the secretariat.
    const waiting = one.page
      .getByRole('region', { name: one.word('pane.tray') })
      .getByRole('listitem');
    for (let left = await waiting.count(); left > 0; left--) {
      await one.hand.to(one.word('tray.answer'));
      await one.hand.write('两处取水口已停用，正在逐户通知。');
      await one.hand.enter(one.word('common.send'));
      await expect.poll(() => waiting.count()).toBe(left - 1);
    }
    await one.page.getByText(one.word('tray.empty')).waitFor();
    await play.running.attempt({ kind: 'pause', why: '' });
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('an observer moves the map, opens an incident and changes the panes', async () => {
    const one = await come(`/observe/${play.running.group}`, 'en', play.cookies.observer);
    await one.page.getByRole('heading', { name: one.word('pane.map') }).waitFor();
    await one.hand.press('5', '6');
    await one.page.getByRole('heading', { name: one.word('pane.traffic') }).waitFor();
    await one.hand.press('5');
    await one.page.getByText(one.word('console.panes-full')).waitFor();
    await one.hand.to(/^Schematic|of \d+ |incident/i);
    const sheet = one.page
      .getByRole('group', { name: await one.hand.at() })
      .locator('div')
      .first();
    const before = await sheet.getAttribute('style');
    await one.hand.press('ArrowLeft');
    await expect.poll(() => sheet.getAttribute('style')).not.toBe(before);
    await one.hand.enter(/Tank leak/);
    await one.hand.enter(one.word('common.close'));
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('the wall changes its language', async () => {
    const one = await come(`/screen/${play.running.group}`, 'zh', play.boss);
    await one.page.getByRole('heading', { level: 1 }).waitFor();
    await one.hand.enter('English');
    await one.page.getByText(ALL_MESSAGES['screen.levels'].en).waitFor();
    expect(one.faults).toEqual([]);
    await one.close();
  });

  it('one person plays alone, from the choice of a seat to the record', async () => {
    const one = await come('/solo', 'en');
    await one.page.getByRole('button', { name: /^Wujiang Emergency/ }).waitFor();
    await one.hand.enter(/^Wujiang Emergency/);
    await one.page.getByRole('button', { name: one.word('join.ready') }).waitFor();
    await one.hand.enter(one.word('join.ready'));
    await one.page.getByRole('heading', { name: one.word('desk.acts') }).waitFor();
    const acts = one.page.getByRole('navigation', { name: one.word('desk.acts') });
    const report = acts.getByRole('button', { name: one.word('act.report') });
    await one.hand.to(one.word('desk.next-decision'));
    await untilKnown(one.page, () => one.hand.press('Enter'), report);
    await one.hand.press('j', 'r');
    const form = one.page.getByRole('region', { name: one.word('act.report'), exact: true });
    await form.waitFor();
    await one.hand.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    // The focus is back where it was, not lost with the form.
    expect(await one.hand.at()).toBe(one.word('desk.next-decision'));
    await one.hand.enter(one.word('desk.end'));
    await one.hand.enter(one.word('console.end'));
    await one.page.getByRole('heading', { name: one.word('desk.record-timeline') }).waitFor();
    await one.hand.to(one.word('common.print'));
    expect(one.faults).toEqual([]);
    await one.close();
  });
});

describe('a hand on the keys', () => {
  it('says what Tab never comes to, and writes only where text can stand', async () => {
    const page = await browser.newPage();
    await page.setContent(`<button>here</button><div onclick="void 0">by mouse alone</div>`);
    const hand = handOn(page);
    await expect(hand.to('by mouse alone')).rejects.toThrow('Tab never comes to by mouse alone');
    await hand.to('here');
    await expect(hand.write('words')).rejects.toThrow('takes no text');
    await page.close();
  });
});
