/**
 * Aim: an author who is no programmer opens a shipped scenario as a copy, changes it by form and by file, is
 * told what is wrong as the command would tell it, sees formulas run, pastes a list of injects, tries it all,
 * keeps it, and plays and compares it: with a whole server, in a real browser, open to all; by hand in one language, by the keyboard in the other.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainProblem, layOver, readLibrary, validateFile } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { readShelf } from '../../exercise-server/batch/shelf.ts';
import type { DraftBody } from '../../exercise-server/protocol/studio.ts';
import { ACCOUNT, signUp, type Browser as Caller } from '../kit/server.ts';
import { ALL_MESSAGES } from '../../web/text/studio/index.ts';
import { violations } from './axe.ts';
import { launch, ROOT, type Language } from './pages.ts';
import { openRoom, type Room } from './room.ts';
import { keptDraft, openCopy } from './studio-copy.ts';

let browser: Browser;
let room: Room;
let boss: Caller;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
  boss = await signUp(room.server);
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

/** What `liandong validate` says of the kept draft, without the places. */
async function saidByTheCommand(page: Page, language: Language): Promise<readonly string[]> {
  const { files } = await keptDraft(page);
  const library = layOver(readLibrary(readShelf(join(ROOT, 'scenarios'))), files);
  const [scenario] = files;
  return validateFile(library, OPTIONS, scenario).map((one) => explainProblem(one, language));
}

describe.each<Language>(['en'])('the studio, in %s', (language) => {
  it('leads from a copy to a change by form and by file, a mended mistake and a formula at work', async () => {
    const { page, faults, close, word, button, part, valid } = await openCopy(
      browser,
      room.server.url,
      language,
      'dark',
    );
    expect(await violations(page)).toEqual([]);

    const title = page
      .getByLabel(`${word('studio.name')} · ${word(`studio.in-${language}`)}`)
      .first();
    await title.fill('A night by the river');
    await page.getByRole('heading', { level: 1, name: 'A night by the river' }).waitFor();
    await button('studio.view-yaml').click();
    const file = page.locator('.cm-content');
    await file.getByText('A night by the river').first().waitFor();
    expect((await keptDraft(page)).files[0].text).toContain('# 10-minute mean at the zone');
    // A change of language is no change of the file, and the next key keeps what was written before.
    const back = ALL_MESSAGES['common.language'].zh;
    for (const line of ['# by hand 1', '# by hand 2']) {
      await file.press('Control+Home');
      await page.keyboard.insertText(`${line}\n`);
      await file.getByText(line).waitFor();
      await button('common.language').click();
      await page.getByRole('button', { name: back, exact: true }).click();
    }
    const written = async (): Promise<string> => (await keptDraft(page)).files[0].text;
    await expect.poll(written).toMatch(/^# by hand 2\n# by hand 1\n/);

    await button('studio.view-form').click();
    await part('studio.part-map');
    await page
      .getByRole('button', { name: /黎里储罐泄漏|Tank leak at Lili/ })
      .first()
      .click();
    const onset = page.getByLabel(word('studio.onset'));
    await onset.fill('3 hh');
    const count = word('studio.problems').replace('{count}', '1').replace('[s]', '');
    await page.getByRole('button', { name: count }).click();
    const [said] = await saidByTheCommand(page, language);
    await page.getByText(said).first().waitFor();
    expect(await violations(page)).toEqual([]);
    // The list leads to the place, and the place can be mended there.
    await page.getByRole('button', { name: /scenario\.yaml:\d+:\d+/ }).click();
    await page.locator('.cm-lintRange').first().waitFor();
    await file.press('Delete');
    await button('studio.view-form').click();
    await onset.fill('3 h');
    await valid();

    await part('studio.part-hazards');
    const severity = page.getByRole('img', { name: new RegExp(word('studio.plot-severity')) });
    await severity.waitFor();
    const before = await severity.textContent();
    await page.getByLabel(/^severity/).fill('leak_rte / 10 kg');
    await page.getByText(word('studio.not-computed')).waitFor();
    await page
      .getByRole('button', { name: word('studio.use-nearest').replace('{name}', 'leak_rate') })
      .click();
    await page.getByLabel(/^severity/).fill('2 * leak_rate / 10 kg * 1 h');
    await valid();
    await expect.poll(() => severity.textContent(), { timeout: 30_000 }).not.toBe(before);
    expect(await violations(page)).toEqual([]);

    await part('studio.part-cascade');
    await page
      .getByRole('button', { name: /cooling-lost/ })
      .first()
      .click();
    await page.getByText('held(lost > 0.4, 2 h)').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  }, 240_000);

  it('takes a list from a spreadsheet, tries the exercise, keeps it, plays and compares it', async () => {
    const { page, faults, close, word, button, part, valid } = await openCopy(
      browser,
      room.server.url,
      language,
      'light',
    );
    await part('studio.part-msel');
    await page.getByRole('table').waitFor();
    const rows = await page.getByRole('row').count();
    await button('studio.paste').click();
    const paste = page.getByLabel(word('studio.paste-here'));
    const header = '编号\tTitle\t计划时间\t接收方\tDelivery Method';
    await paste.fill(
      `${header}\n1\tA call\tH+2\tqingpu-fire\t电话\n2\tAnother\tsoon\tqingpu-fire\tPhone`,
    );
    await page.getByText('“soon”').waitFor();
    const take = page.getByRole('dialog').getByRole('button', { name: /^(写入|Take over)/ });
    expect(await take.isDisabled()).toBe(true);
    await paste.fill(
      `${header}\n1\tA call\tH+2\tqingpu-fire\t电话\n2\tAnother\t8:30\tqingpu-fire\tPhone`,
    );
    await page
      .getByText(word('studio.paste-good').replace('{count}', '2').replace('[s]', 's'))
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await take.click();
    await expect.poll(() => page.getByRole('row').count()).toBe(rows + 2);
    await valid();
    await button('studio.undo').click();
    await expect.poll(() => page.getByRole('row').count()).toBe(rows);
    await button('studio.redo').click();
    await expect.poll(() => page.getByRole('row').count()).toBe(rows + 2);
    expect(await violations(page)).toEqual([]);

    // Nothing is lost by a reload.
    await page.reload();
    await valid();
    expect((await keptDraft(page)).files[1].text).toContain('A call');

    await part('studio.part-dry-run');
    const futures = page.getByLabel(word('studio.futures'));
    await futures.fill('200');
    await button('studio.run-now').click();
    await button('studio.stop').click();
    await page.getByText(word('studio.run-stopped')).waitFor();
    await futures.fill('2');
    await button('studio.run-now').click();
    await page.getByText(word('studio.what-happens'), { exact: true }).waitFor();
    await page
      .getByRole('row', { name: /黎里储罐泄漏|Tank leak at Lili/ })
      .getByText(/100/)
      .waitFor();
    await page.getByText(word('studio.loads'), { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);

    await button('studio.save').click();
    await page.getByLabel(word('account.name')).fill(ACCOUNT.name);
    await page.getByLabel(word('account.password')).fill(ACCOUNT.password);
    await page.keyboard.press('Enter');
    const [saved] = word('studio.kept-saved').split('{when}');
    await page.getByText(new RegExp(`^${saved}\\d`)).waitFor();
    const studio = page.url();
    await button('studio.compare').click();
    await page.waitForURL(/\/workbench/);
    const copy = /The Taipu.*\(copy\)/;
    await page.getByText(copy).first().waitFor();

    await page.goto(studio);
    await valid();
    await part('studio.part-dry-run');
    await button('studio.open-exercise').click();
    await page.waitForURL(/\/console\//);
    await page.getByRole('button', { name: word('console.start') }).waitFor();
    expect(faults).toEqual([]);
    // The next language keeps a copy of its own under the same ids.
    await page.evaluate(
      (draft) => fetch(`/api/drafts/${draft}/delete`, { method: 'POST' }),
      studio.split('/').at(-1),
    );
    await close();
  }, 240_000);
});

it('is worked by the keyboard alone', async () => {
  const { page, faults, close, word, valid } = await openCopy(
    browser,
    room.server.url,
    'en',
    'light',
  );
  const focus = async (name: string | RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      const label = await page.evaluate(() => {
        const { activeElement: one } = document;
        return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
      });
      if (typeof name === 'string' ? label === name : name.test(label)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way by Tab to ${String(name)}`);
  };
  await focus(word('studio.part-map'));
  await page.keyboard.press('Enter');
  await focus(/Tank leak at Lili/);
  await page.keyboard.press('Enter');
  const place = async (): Promise<string> =>
    /id: spill[\s\S]*?at: ([\w-]+)/.exec((await keptDraft(page)).files[0].text)?.[1] ?? '';
  expect(await place()).toBe('lili');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(place).not.toBe('lili');
  await page.keyboard.press('z');
  await expect.poll(place).toBe('lili');
  await page.keyboard.press('p');
  await page.getByText(word('studio.problems-none')).waitFor();
  await valid();
  expect(faults).toEqual([]);
  await close();
}, 120_000);

it('shows both texts when somebody else saved first, and loses neither', async () => {
  const { page, faults, close, word, button, valid } = await openCopy(
    browser,
    room.server.url,
    'en',
    'light',
    boss.cookie,
  );
  page.setDefaultTimeout(20_000);
  const title = page.getByLabel(`${word('studio.name')} · ${word('studio.in-en')}`).first();
  const isTitled = (wanted: string): Promise<void> =>
    page.getByRole('heading', { level: 1, name: wanted }).waitFor();
  const isSaved = (): Promise<void> =>
    page.getByText(new RegExp(`^${word('studio.kept-saved').split('{when}')[0]}\\d`)).waitFor();
  const call = `/api/drafts/${page.url().split('/').at(-1)}`;
  /** Another author, at another browser. */
  const saveElsewhere = async (called: string): Promise<void> => {
    const { files, revision } = await boss.get<DraftBody>(call);
    const [scenario, ...rest] = files;
    const text = scenario.text.replace(/^title:.*$/m, `title: { zh: 他, en: ${called} }`);
    await boss.post(call, { files: [{ ...scenario, text }, ...rest], revision });
  };
  const inDialog = page.getByRole('dialog', { name: word('studio.conflict-title') });
  const saveLate = async (theirs: string, mine: string): Promise<void> => {
    await saveElsewhere(theirs);
    await title.fill(mine);
    await isTitled(mine);
    await button('studio.save').click();
    await inDialog.getByText(`en: ${theirs} }`).waitFor();
    await inDialog.getByText(mine).first().waitFor();
  };

  await button('studio.save').click();
  await isSaved();
  await saveLate('Theirs', 'Mine');
  expect(await violations(page)).toEqual([]);
  await inDialog.getByRole('button', { name: word('studio.conflict-take') }).click();
  await isTitled('Theirs');
  await button('studio.undo').click();
  await isTitled('Mine');

  await saveLate('Theirs again', 'Mine again');
  await inDialog.getByRole('button', { name: word('studio.conflict-copy') }).click();
  await isTitled('Mine again (copy)');
  await valid();
  await button('studio.save').click();
  await isSaved();
  expect((await boss.get<DraftBody>(call)).files[0].text).toContain('Theirs again');
  for (const draft of [call, `/api/drafts/${page.url().split('/').at(-1)}`]) {
    await boss.post(`${draft}/delete`, {});
  }
  // The refused saving is what was tried: the browser notes a 409 by itself.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  await close();
}, 120_000);
