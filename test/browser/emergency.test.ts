/**
 * Aim: on the console, in a real browser, each in one language (`access` reads both): the groups of an exercise are started, paused
 * and resumed together; a seat whose people lose their connection waits in the queue until they are back;
 * and the button of a real emergency stops everything on the platform within a second, as its dialog says.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { createExercise, joinBy, signUp, sit, type Browser as Caller } from '../kit/server.ts';
import { violations } from './axe.ts';
import { button, word } from './drill.ts';
import { launch, visit, type Language, type Visit } from './pages.ts';
import { openRoom, type Room } from './room.ts';

const WITHIN_MS = 1000;
const TWO = [
  { title: '甲组', mechanism: 'zone-as-is' },
  { title: '乙组', mechanism: 'territorial' },
];
const DRILL = { drill: 'taipu-river-90', people: 18 };

let browser: Browser;
let room: Room;
let boss: Caller;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
  boss = await signUp(room.server);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await room.close();
});

const consoleOf = ({ id, groups }: ExerciseBody, language: Language): Promise<Visit> =>
  visit(browser, `${boss.url}/console/${id}/${groups[0].id}`, { language, cookie: boss.cookie });

/** A busy machine is no fault of what is promised about other things than time. */
const PATIENT = { timeout: 20_000 };

/** The dialog of the button bears the same words, one level below. */
const curtain = (page: Page, language: Language) =>
  page.getByRole('heading', { level: 1, name: word(language, 'common.frozen-title') });

/** When a page was last clicked on, and when it came to show this heading: wall time, ms. */
interface Seen {
  readonly pressed: number;
  readonly frozen: number;
}

/** The page itself looks at the time, so that what is measured is not how the test waits for it. */
async function watchFor(page: Page, title: string): Promise<void> {
  await page.evaluate((wanted) => {
    const seen = { pressed: 0, frozen: 0 };
    Reflect.set(window, 'seen', seen);
    document.addEventListener('click', () => (seen.pressed = Date.now()), { capture: true });
    const look = (): void => {
      const isThere = [...document.querySelectorAll('h1')].some((h) => h.textContent === wanted);
      if (isThere && seen.frozen === 0) seen.frozen = Date.now();
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }, title);
}

const seenOf = (page: Page): Promise<Seen> =>
  page.evaluate(() => Reflect.get(window, 'seen') as Seen);

const end = ({ id }: ExerciseBody): Promise<unknown> =>
  boss.post(`/api/exercises/${id}/order`, { kind: 'end' });

const statesOf = async ({ id }: ExerciseBody): Promise<readonly string[]> =>
  (await boss.get<ExerciseBody>(`/api/exercises/${id}`)).groups.map(({ state }) => state);

describe.each<Language>(['zh'])('the console of several groups, in %s', (language) => {
  it('starts, pauses and resumes them together', async () => {
    const exercise = await createExercise(boss, TWO, DRILL);
    const conductor = await consoleOf(exercise, language);
    const { page } = conductor;
    await button(page, language, 'console.one-start').waitFor();
    await button(page, language, 'console.all-start').click();
    const pause = button(page, language, 'console.all-pause');
    await pause.waitFor();
    await expect.poll(() => statesOf(exercise), PATIENT).toEqual(['running', 'running']);
    await pause.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word(language, 'console.pause-why')).fill('讲评');
    await dialog.getByRole('button', { name: word(language, 'console.all-pause') }).click();
    const resume = button(page, language, 'console.all-resume');
    await resume.waitFor();
    await expect.poll(() => statesOf(exercise), PATIENT).toEqual(['paused', 'paused']);
    expect(await violations(page)).toEqual([]);
    await resume.click();
    await pause.waitFor();
    await expect.poll(() => statesOf(exercise), PATIENT).toEqual(['running', 'running']);
    // A group that did not follow is said by its name.
    await boss.post(`/api/groups/${exercise.groups[1].id}/order`, { kind: 'end' });
    await pause.click();
    await dialog.getByRole('button', { name: word(language, 'console.all-pause') }).click();
    await page
      .getByRole('status')
      .getByText(/· 乙组[：:]/)
      .waitFor();
    expect(conductor.faults).toEqual([]);
    await conductor.close();
  });
});

it('shows a seat whose people lost their connection in the queue, until they are back', async () => {
  const exercise = await createExercise(boss, [TWO[0]], DRILL);
  const [group] = exercise.groups;
  const { code, title } = group.seats[0];
  const person = await joinBy(boss.url, code);
  const seat = sit(person, group.id);
  await seat.until('a view', ({ view }) => view !== null, 40_000);
  await boss.post(`/api/groups/${group.id}/order`, { kind: 'start' });
  const conductor = await consoleOf(exercise, 'zh');
  const { page } = conductor;
  const dropped = page
    .getByRole('listitem')
    .filter({ hasText: word('zh', 'attention.dropped-seat') })
    .filter({ hasText: title.zh });
  const there = page
    .getByRole('row')
    .filter({ hasText: title.zh })
    .getByRole('img', { name: word('zh', 'seats.connected') });
  await there.waitFor();
  expect(await dropped.count()).toBe(0);
  seat.close();
  await dropped.waitFor();
  expect(await there.count()).toBe(0);
  const back = sit(person, group.id);
  await dropped.waitFor({ state: 'detached' });
  await there.waitFor();
  back.close();
  expect(conductor.faults).toEqual([]);
  await conductor.close();
  await end(exercise);
});

describe.each<Language>(['en'])('a real emergency, in %s', (language) => {
  it('stops every exercise and fills every screen within a second', async () => {
    const [mine, other] = [
      await createExercise(boss, TWO, DRILL),
      await createExercise(boss, [TWO[0]], DRILL),
    ];
    for (const { id } of [mine, other])
      await boss.post(`/api/exercises/${id}/order`, { kind: 'start' });
    const screens = [
      await visit(browser, `${boss.url}/screen/${mine.groups[1].id}`, {
        language,
        cookie: boss.cookie,
      }),
      await visit(browser, `${boss.url}/screen/${other.groups[0].id}`, {
        language,
        cookie: boss.cookie,
      }),
    ];
    const conductor = await consoleOf(mine, language);
    await button(conductor.page, language, 'console.freeze-short').click();
    const dialog = conductor.page.getByRole('dialog');
    await dialog.getByText(word(language, 'console.freeze-help')).waitFor();
    expect(await violations(conductor.page)).toEqual([]);
    await dialog.getByLabel(word(language, 'console.why')).fill('真实火情');
    for (const { page } of screens) {
      await page.getByText(word(language, 'common.state-running'), { exact: true }).waitFor();
    }
    const pages = [conductor, ...screens].map(({ page }) => page);
    for (const page of pages) await watchFor(page, word(language, 'common.frozen-title'));
    await button(conductor.page, language, 'console.freeze-do').click();
    for (const page of pages) await curtain(page, language).waitFor();
    const [{ pressed }] = await Promise.all(pages.map(seenOf));
    const tookMs = (await Promise.all(pages.map(seenOf))).map(({ frozen }) => frozen - pressed);
    console.log(`three pages of three groups frozen in ${tookMs.join(', ')} ms`);
    expect(Math.max(...tookMs)).toBeLessThan(WITHIN_MS);
    for (const { page } of screens) await page.getByText('真实火情', { exact: true }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await statesOf(mine)).toEqual(['frozen', 'frozen']);
    expect(await statesOf(other)).toEqual(['frozen']);
    for (const one of [conductor, ...screens]) {
      expect(one.faults).toEqual([]);
      await one.close();
    }
  });

  it('says which exercise did not hear, and can be tried again', async () => {
    const exercise = await createExercise(boss, [TWO[0]], DRILL);
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    const conductor = await consoleOf(exercise, language);
    const { page } = conductor;
    const said = { zh: '别的演练 · 丙组：没有收到', en: 'Another exercise · C: heard nothing' };
    await page.route('**/api/freeze', (route) =>
      route.fulfill({ json: { groups: { g: { ok: false, reason: 'order.unreachable', said } } } }),
    );
    await button(page, language, 'console.freeze-short').click();
    await button(page, language, 'console.freeze-do').click();
    await page.getByRole('dialog').getByRole('alert').getByText(said[language]).waitFor();
    // A server that does not answer at all: this group hears it over the line that stands.
    await page.unroute('**/api/freeze');
    await page.route('**/api/freeze', (route) => route.abort());
    await button(page, language, 'console.freeze-again').click();
    await page.getByRole('alert').getByText(word(language, 'console.freeze-alone')).waitFor();
    await expect.poll(() => statesOf(exercise), PATIENT).toEqual(['frozen']);
    await page.unroute('**/api/freeze');
    await button(page, language, 'console.freeze-again').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await conductor.close();
  });
});
