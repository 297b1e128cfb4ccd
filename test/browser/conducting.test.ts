/**
 * Aim: what facilitators do besides conducting, in a real browser, each in one language (`access` reads both): bring a map under its
 * number and draw an exercise on it, bring a disaster back by its seed, open a replay into which people go
 * along without a code; write about an inject while it comes nearer; one person at merged desks sees what
 * waits at each; and a sitting that is called counts down where it is known.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { MapListed } from '../../exercise-server/protocol/maps.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { joinBy, signUp, sit, type Browser as Caller } from '../kit/server.ts';
import { violations } from './axe.ts';
import { button, openConsole, openDrill, sitDown, word, type Drill } from './drill.ts';
import { launch, visit, type Language, type Visit } from './pages.ts';
import { openRoom, type Room } from './room.ts';

const NUMBER = 'GS(2024)0650号';
/** Patience of a poll: a busy machine is no fault of the page. */
const PATIENT = { timeout: 60_000 };
const MINUTE = 60_000;
const LEAD = 'wujiang-emergency-management';
const MAP = JSON.stringify({
  type: 'Feature',
  properties: { name: '试验湖' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [120.1, 31.3],
        [120.4, 31.3],
        [120.4, 31.5],
        [120.1, 31.3],
      ],
    ],
  },
});

/** The same, forty degrees to the west. */
const elsewhere = (map: string): string => map.replaceAll('[120.', '[80.');

let browser: Browser;
let room: Room;
let boss: Caller;
let drill: Drill;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom();
  boss = await signUp(room.server);
  drill = await openDrill(boss, 'zone-as-is');
  await drill.runToTheSpill();
}, 120_000);
afterAll(async () => {
  drill.close();
  await browser.close();
  await room.close();
});

const gives = (page: Page, language: Language, number = NUMBER) =>
  page.getByText(word(language, 'map.review').replace('{number}', number), { exact: true });

async function seatAt(code: string, group: string, language: Language): Promise<Visit> {
  const { cookie } = await joinBy(boss.url, code);
  return visit(browser, `${boss.url}/desk/${group}`, { language, cookie });
}

/** A telephone call that somebody else makes. */
const wordTo = (department: string): ClientAttempt['body'] => ({
  kind: 'act',
  department: 'wujiang-water',
  act: {
    kind: 'message',
    to: [department],
    copies: [],
    register: 'notice',
    channel: 'phone',
    text: '请核实取水情况。',
    incidents: [],
    replyTo: null,
  },
  thinkWallMs: null,
  simulated: true,
});

describe.each<Language>(['en'])('a facilitator, in %s', (language) => {
  it('brings a map only with its number, and everybody sees both', async () => {
    const shelf = await visit(browser, `${boss.url}/maps`, { language, cookie: boss.cookie });
    const { page } = shelf;
    const title = `底图 ${language}`;
    await page.getByLabel(word(language, 'maps.name')).fill(title);
    const file = {
      name: 'lake.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(MAP),
    };
    await page.locator('input[type=file]').setInputFiles(file);
    await button(page, language, 'maps.do').click();
    await page.getByRole('alert').filter({ hasText: '审图号' }).waitFor();
    // The browser itself notes the refusal; nothing else may have gone wrong.
    expect(shelf.faults.splice(0)).toEqual([expect.stringContaining('422')]);
    await page.getByLabel(word(language, 'maps.number')).fill(`审图号：${NUMBER}`);
    await button(page, language, 'maps.do').click();
    await page.getByRole('heading', { name: title }).waitFor();
    await button(page, language, 'maps.look').first().click();
    await page.getByRole('figure').getByText(NUMBER).waitFor();

    const [map] = await boss.get<readonly MapListed[]>('/api/maps');
    expect(map).toMatchObject({ title, review: NUMBER });
    await boss.post(`/api/exercises/${drill.exercise}/map`, { map: map.id });
    const conductor = await openConsole(browser, drill, boss, language);
    await gives(conductor.page, language).waitFor();
    await conductor.page.locator('text', { hasText: '试验湖' }).waitFor();
    const seat = await seatAt(drill.codeOf('wujiang-water'), drill.group, language);
    await sitDown(seat, language);
    await gives(seat.page, language).waitFor();
    const wall = await visit(browser, `${boss.url}/screen/${drill.group}`, {
      language,
      cookie: boss.cookie,
    });
    await gives(wall.page, language).waitFor();

    // A map of somewhere else is taken, and said to be somewhere else, on the shelf and where it is chosen.
    await boss.post('/api/maps', { title: '别处', review: NUMBER, geojson: elsewhere(MAP) });
    await page.reload();
    const away = new RegExp(word(language, 'maps.far-all').split(/[{}]/)[0]);
    await page.getByText(away).waitFor();
    expect(await page.getByText(away).count()).toBe(1);
    const [far] = await boss.get<readonly MapListed[]>('/api/maps');
    await boss.post(`/api/maps/${far.id}/delete`);
    await boss.post(`/api/maps/${map.id}/delete`);
    await seat.page.reload();
    await seat.page.getByText(word(language, 'common.schematic'), { exact: true }).last().waitFor();
    expect(await gives(seat.page, language).count()).toBe(0);
    for (const one of [shelf, conductor, seat, wall]) {
      expect(one.faults).toEqual([]);
      await one.close();
    }
  });

  it('opens a replay, and who sat in the group goes along', async () => {
    const seat = await seatAt(drill.codeOf(LEAD), drill.group, language);
    await sitDown(seat, language);
    await drill.attempt({ kind: 'pause', why: '' });
    const conductor = await openConsole(browser, drill, boss, language);
    await button(conductor.page, language, 'replay.title').click();
    const dialog = conductor.page.getByRole('dialog');
    await dialog.getByText(word(language, 'replay.start')).click();
    const title = `再来一次 ${language}`;
    await dialog.getByLabel(word(language, 'replay.name')).fill(title);
    await button(conductor.page, language, 'replay.do').click();
    const link = dialog.getByRole('link', { name: word(language, 'replay.console') });
    await link.waitFor();

    // It would look by itself within seconds; opened again, it looks at once.
    await seat.page.reload();
    await seat.page.getByRole('status').filter({ hasText: title }).waitFor();
    await button(seat.page, language, 'replay.follow').first().click();
    await seat.page.waitForURL((url) => !url.pathname.endsWith(drill.group));
    await seat.page.getByRole('timer').filter({ hasText: '00:00' }).waitFor();
    const newest = (await boss.get<readonly ExerciseBody[]>('/api/exercises'))[0];
    const [group] = (await boss.get<ExerciseBody>(`/api/exercises/${newest.id}`)).groups;
    expect(newest).toMatchObject({ title, branchOf: { group: drill.group, atMs: 0 } });
    expect(group.seats.find(({ department }) => department === LEAD)?.people).toHaveLength(1);

    const [other] = await Promise.all([conductor.page.waitForEvent('popup'), link.click()]);
    await other.getByRole('dialog').getByText(group.code, { exact: true }).waitFor();
    await drill.attempt({ kind: 'resume' });
    for (const one of [conductor, seat]) {
      expect(one.faults).toEqual([]);
      await one.close();
    }
  });
});

describe.each<Language>(['en'])('a facilitator, in %s', (language) => {
  it('brings the same disaster back by its seed', async () => {
    const setup = await visit(browser, `${boss.url}/drills`, { language, cookie: boss.cookie });
    const { page } = setup;
    await button(page, language, 'drills.more').first().click();
    await page.getByLabel(word(language, 'seed.label')).fill('seven');
    await page.getByText(word(language, 'seed.wrong')).waitFor();
    const open = button(page, language, 'drills.open').first();
    expect(await open.isDisabled()).toBe(true);
    await page.getByLabel(word(language, 'seed.label')).fill('４２ 7');
    await open.click();
    await page.getByText(word(language, 'seed.shown').replace('{seed}', '427')).waitFor();
    await page.goto(`${boss.url}/drills`);
    await page.getByText(word(language, 'seed.shown').replace('{seed}', '427')).first().waitFor();
    expect(setup.faults).toEqual([]);
    await setup.close();
  });
});

describe.each<Language>(['zh'])('a person, in %s', (language) => {
  it('seats one person at several desks, and each is a click or a key away', async () => {
    const body = await boss.post<ExerciseBody>('/api/exercises', {
      drill: 'taipu-river-90',
      groups: [{ title: 'A', mechanism: 'zone-as-is' }],
      people: 3,
    });
    const [group] = body.groups;
    const merged = group.seats.find(({ merges }) => merges.length > 1);
    if (merged === undefined) throw new Error('no merged seat');
    await boss.post(`/api/groups/${group.id}/order`, { kind: 'start' });
    const seat = await seatAt(merged.code, group.id, language);
    await sitDown(seat, language);
    const desks = seat.page.getByRole('navigation', { name: word(language, 'desk.switch') });
    const all = desks.getByRole('button');
    await all.nth(merged.merges.length).waitFor();
    expect(await all.count()).toBe(1 + merged.merges.length);
    const titleOf = async (nth: number): Promise<string> =>
      (await all.nth(nth).evaluate((one) => one.firstChild?.textContent)) ?? '';
    const [own, second] = [await titleOf(0), await titleOf(1)];
    const open = (title: string) =>
      seat.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await open(own);
    await all.nth(1).click();
    await open(second);
    await seat.page.keyboard.press('[');
    await open(own);
    await seat.page.keyboard.press(']');
    await open(second);

    // What is written to the seat's own desk is marked while another is open.
    const helper = sit(boss, group.id);
    await helper.until('the facilitator’s view', ({ view }) => view !== null, 20_000);
    const tried = async (id: string, body: ClientAttempt['body']): Promise<void> =>
      expect(await helper.attempt({ id, body })).toMatchObject({ verdict: { ok: true } });
    const waits = async (): Promise<string> =>
      (await all.nth(0).locator('span').allTextContents()).join();
    // The briefing plays no story: the word would be under way for ever.
    await tried('phase', { kind: 'phase', phase: 'first-hours' });
    await expect.poll(waits, PATIENT).not.toBe('');
    const before = await waits();
    await tried('word', wordTo(merged.department));
    await boss.post(`/api/groups/${group.id}/order`, {
      kind: 'run-to-time',
      toMs: Math.round(helper.nowMs) + 1_800_000,
    });
    helper.close();
    await expect.poll(waits, PATIENT).not.toBe(before);
    expect(seat.faults).toEqual([]);
    await seat.close();
  });
});

describe('an inject that comes nearer', () => {
  it('keeps what is being written about it', async () => {
    const title = 'Inject that comes nearer';
    await drill.attempt({
      kind: 'add-inject',
      title,
      text: 'x',
      from: 'x',
      to: [LEAD],
      atMs: Math.round(drill.sitter.nowMs) + 35 * MINUTE,
      facts: [],
    });
    const { page, faults, close } = await openConsole(browser, drill, boss, 'en');
    const inject = page.getByRole('button', { name: title });
    await inject.click();
    // What is to go out now stands before it and offers the same.
    await page
      .getByRole('button', { name: `${word('en', 'msel.skip')}…` })
      .last()
      .click();
    const why = page.getByLabel(word('en', 'msel.skip-why'));
    await why.fill('not needed any more');
    await drill.run(10 * MINUTE);
    await inject.getByText(/^in 2\d min/).waitFor();
    expect(await why.inputValue()).toBe('not needed any more');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a sitting that is called', () => {
  it('counts down at the desks that know of it and on the console, and is read without a tick', async () => {
    const caller = 'qingpu-emergency-management';
    await drill.tell(caller, 'spill');
    await drill.attempt({
      kind: 'act',
      department: caller,
      act: { kind: 'convene', members: [LEAD], incident: 'spill', note: '' },
      thinkWallMs: null,
      simulated: true,
    });
    const called = ({ sittings }: ControlView): boolean =>
      Object.values(sittings).some(({ knownTo }) => knownTo.includes(LEAD));
    for (let minute = 0; minute < 60 && !called(drill.view()); minute += 5) {
      await drill.run(300_000);
    }
    await drill.attempt({ kind: 'pause', why: '' });
    const seat = await seatAt(drill.codeOf(LEAD), drill.group, 'zh');
    await sitDown(seat, 'zh');
    const panel = seat.page.getByRole('region', { name: word('zh', 'sitting.title') });
    await panel.getByText(/^会商 (第\d天 )?\d\d:\d\d 召开$/).waitFor();
    await panel.locator('strong', { hasText: /^还有 (\d+ 小时|\d+:\d\d)/ }).waitFor();
    const heard = panel.getByText(/^还有 \d+ (小时|分钟)/).and(seat.page.locator('.only-read'));
    expect(await heard.count()).toBe(1);
    expect(await panel.locator('[aria-live], [role=status], [role=timer]').count()).toBe(0);
    const outsider = await seatAt(drill.codeOf('wujiang-water'), drill.group, 'en');
    await sitDown(outsider, 'en');
    const nothing = outsider.page.getByRole('region', { name: word('en', 'sitting.title') });
    expect(await nothing.count()).toBe(0);

    const conductor = await openConsole(browser, drill, boss, 'en');
    const strip = conductor.page.getByRole('region', { name: word('en', 'sitting.title') });
    await strip.getByText(/^Sitting at/).waitFor();
    await strip.getByText(/^Asked: /).waitFor();
    await strip.getByText(/^Known to /).waitFor();
    await drill.attempt({ kind: 'resume' });
    for (const one of [seat, outsider, conductor]) {
      expect(await violations(one.page)).toEqual([]);
      expect(one.faults).toEqual([]);
      await one.close();
    }
  });
});
