/**
 * Aim: what people do in a drill holds from their screens to the log and back: a way from a code to a unit
 * on the scene, three who decide in one meeting, a seat handed over, a release taken back; and nobody sees
 * what is another desk's. A whole server, real browsers, one language (`access` reads both).
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { signUp, type Browser as Caller } from '../kit/server.ts';
import { button, comeIn, heading, openConsole, openDrill, sitDown, word } from './drill.ts';
import type { Drill } from './drill.ts';
import { launch, visit, type Language, type Visit } from './pages.ts';
import { openRoom, type Room } from './room.ts';

/** Long enough to take a release back on a busy machine. */
const HOLD_MS = 6000;

/** Story time before which nothing can be released any more when it is asked for. */
const SOON_MS = 1_800_000;
const STEP_MS = 300_000;
const PATIENT = { timeout: 60_000 };

let browser: Browser;
let room: Room;
let boss: Caller;

beforeAll(async () => {
  browser = await launch();
  room = await openRoom(HOLD_MS);
  boss = await signUp(room.server);
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

const enter = (drill: Drill, department: string, language: Language, name = ''): Promise<Visit> =>
  comeIn(browser, room.server.url, drill.codeOf(department), language, name);

async function endOf(...visits: readonly Visit[]): Promise<void> {
  for (const { faults, close } of visits) {
    expect(faults).toEqual([]);
    await close();
  }
}

/** Picks an entry of a list that opens below its field. */
async function pick(page: Page, label: string, entry: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(label, { exact: true });
  await field.click();
  // The list of this field: that of the one before may still be closing.
  const list = page.locator(`[id="${(await field.getAttribute('aria-controls')) ?? ''}"]`);
  const options = dialog.locator('.ant-select-dropdown').filter({ has: list });
  await options.locator('.ant-select-item-option').filter({ hasText: entry }).first().click();
}

describe.each<Language>(['zh'])('people in a drill, in %s', (language) => {
  it('send a unit that arrives, and confirm an inject', async () => {
    const drill = await openDrill(boss, 'zone-as-is');
    const ecology = await enter(drill, 'wujiang-ecology', language);
    await drill.runToTheSpill();
    await sitDown(ecology, language);
    await drill.tell('wujiang-ecology', 'spill');
    const { page } = ecology;

    const acts = page.getByRole('navigation', { name: word(language, 'desk.acts') });
    const send = acts.getByRole('button', { name: word(language, 'act.dispatch') });
    await expect.poll(() => send.isEnabled(), PATIENT).toBe(true);
    await page.keyboard.press('d');
    const form = page.getByRole('region', { name: word(language, 'act.dispatch'), exact: true });
    await form.waitFor();
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    const isThere = (): boolean =>
      Object.values(drill.view().units).some(
        ({ owner, status }) => owner === 'wujiang-ecology' && status === 'working',
      );
    for (let turn = 0; turn < 30 && !isThere(); turn += 1) await drill.run(STEP_MS);
    await page.getByRole('cell', { name: word(language, 'unit.working') }).waitFor();

    await drill.attempt({
      kind: 'add-inject',
      title: 'canary-inject',
      text: 'canary-text',
      from: 'test',
      to: ['wujiang-ecology'],
      atMs: drill.sitter.nowMs + SOON_MS,
      facts: [],
    });
    await drill.attempt({ kind: 'phase', phase: 'plume-arrives' });
    await page.getByRole('button', { name: /canary-inject/ }).click();
    await page.keyboard.press('a');
    const isConfirmed = (): boolean =>
      Object.values(drill.view().msel).some(
        ({ title, receipts }) =>
          title[language] === 'canary-inject' &&
          typeof receipts['wujiang-ecology']?.acknowledgedMs === 'number',
      );
    await drill.until('the inject is confirmed', isConfirmed);
    drill.close();
    await endOf(ecology);
  });

  it('decide together in a joint meeting', async () => {
    const drill = await openDrill(boss, 'joint-meeting');
    const seats = ['zone-executive-committee', 'qingpu-emergency-management'] as const;
    const committee = await enter(drill, seats[0], language);
    const qingpu = await enter(drill, seats[1], language);
    const jiashan = await enter(drill, 'jiashan-emergency-management', language);
    await drill.runToTheSpill();
    for (const one of [committee, qingpu, jiashan]) await sitDown(one, language);
    const lead = 'wujiang-emergency-management';
    await drill.tell(lead, 'spill');
    await drill.attempt({
      kind: 'act',
      department: lead,
      act: { kind: 'request', incident: 'spill', capability: 'sampling', amount: 2, note: '' },
      thinkWallMs: null,
      simulated: true,
    });
    /** Says yes to all that waits at this desk. */
    const agree = async ({ page }: Visit): Promise<void> => {
      const answers = button(page, language, 'desk.agree');
      await answers.first().waitFor();
      for (let left = await answers.count(); left > 0; left -= 1) {
        await answers.first().click();
        await expect.poll(() => answers.count(), PATIENT).toBeLessThan(left);
      }
    };
    await drill.order({ kind: 'run-to', what: 'decision' });
    await agree(committee);
    await drill.attempt({ kind: 'phase', phase: 'plume-arrives' });
    const voters = ({ decisions }: ControlView): string[] => [
      ...new Set(
        Object.values(decisions).flatMap(({ kind, department }) =>
          kind === 'vote' ? [department] : [],
        ),
      ),
    ];
    await drill.until('both are asked', (view) => voters(view).length === 2);
    await agree(jiashan);
    await drill.until('one has answered', (view) => voters(view).length === 1);
    expect(voters(drill.view())).toEqual(['qingpu-emergency-management']);
    await agree(qingpu);
    await drill.until('the sitting has decided', (view) => voters(view).length === 0);
    drill.close();
    await endOf(committee, qingpu, jiashan);
  });

  it('are moved by hand to another seat, and take back what was released too early', async () => {
    const drill = await openDrill(boss, 'zone-as-is');
    const one = await enter(drill, 'wujiang-water', language, 'One');
    const other = await enter(drill, 'qingpu-waterworks', language, 'Other');
    await drill.runToTheSpill();
    for (const seat of [one, other]) await sitDown(seat, language);
    const helm = await openConsole(browser, drill, boss, language);
    await heading(helm.page, language, 'pane.seats').waitFor();

    await one.page.keyboard.press('x');
    await one.page.getByRole('textbox').fill('left behind');
    await helm.page.keyboard.press('h');
    await pick(helm.page, word(language, 'hand-over.person'), /^One/);
    await pick(helm.page, word(language, 'hand-over.to'), /Other/);
    await helm.page.getByRole('checkbox').check();
    await button(helm.page, language, 'hand-over.do').click();
    await helm.page.getByRole('dialog').waitFor({ state: 'detached' });
    // The page goes along: the new seat's briefing, and nothing that belonged to the old one.
    await one.page.getByText('您是青浦的水厂').waitFor();
    await sitDown(one, language);
    expect(await one.page.content()).not.toContain('left behind');
    await other.page.getByText(word(language, 'join.lobby-help')).waitFor();
    const people = ({ seats }: ReturnType<Drill['view']>, id: string) => seats[id]?.people.length;
    await drill.until(
      'the log knows who came and who went to the lobby',
      (view) => people(view, 'wujiang-water') === 0 && people(view, 'qingpu-waterworks') === 1,
    );

    await helm.page.keyboard.press('j');
    await helm.page.keyboard.press('f');
    await button(helm.page, language, 'held.withdraw').waitFor();
    const states = (): string[] => Object.values(drill.view().msel).map(({ state }) => state);
    const before = states();
    await helm.page.keyboard.press('w');
    await helm.page.getByText(word(language, 'held.withdrawn')).waitFor();
    await button(helm.page, language, 'held.withdraw').waitFor({ state: 'detached' });
    expect(states()).toEqual(before);
    drill.close();
    await endOf(one, other, helm);
  });
});

describe('two desks', () => {
  it('never see what is the other’s, on the screen or on the wire', async () => {
    const drill = await openDrill(boss, 'zone-as-is');
    const seats = ['wujiang-ecology', 'qingpu-ecology'] as const;
    const visits = [
      await enter(drill, seats[0], 'zh'),
      await enter(drill, seats[1], 'en'),
    ] as const;
    const wires = visits.map(({ page }) => {
      const frames: string[] = [];
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
      );
      return frames;
    });
    // From here on every frame is read: the connection is made anew.
    for (const { page } of visits) await page.reload();
    await drill.runToTheSpill();
    await sitDown(visits[0], 'zh');
    await sitDown(visits[1], 'en');
    for (const [at, { page }] of visits.entries()) {
      await page.keyboard.press('x');
      await page.getByRole('textbox').fill(`canary-note-${at}`);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('textbox').waitFor({ state: 'detached' });
      await page.keyboard.press('3');
      await page.getByText(`canary-note-${at}`).waitFor();
      await drill.attempt({
        kind: 'add-inject',
        title: `canary-title-${at}`,
        text: `canary-text-${at}`,
        from: 'test',
        to: [seats[at] ?? ''],
        atMs: drill.sitter.nowMs + SOON_MS,
        facts: [],
      });
    }
    await drill.attempt({ kind: 'phase', phase: 'plume-arrives' });
    for (const [at, { page }] of visits.entries()) {
      await page.getByRole('button', { name: new RegExp(`canary-title-${at}`) }).click();
      await page.getByText(`canary-text-${at}`).waitFor();
      const seen = (await page.content()) + (wires[at]?.join('\n') ?? '');
      expect(seen).toContain(`canary-text-${at}`);
      expect(seen).not.toMatch(new RegExp(`canary-(note|title|text)-${1 - at}`));
    }
    drill.close();
    await endOf(...visits);
  });
});

describe('places under another name', () => {
  it('are a switch of the setup, and nobody reads the real ones', async () => {
    const { page, faults, close } = await visit(browser, `${room.server.url}/drills`, {
      language: 'zh',
      cookie: boss.cookie,
    });
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByText('太浦河 90 分钟桌面推演') });
    await card.getByRole('button', { name: word('zh', 'drills.more') }).click();
    await card.getByRole('checkbox', { name: word('zh', 'common.aliases') }).check();
    await card.getByRole('button', { name: word('zh', 'drills.open') }).click();
    await button(page, 'zh', 'lobby.start').waitFor();
    const seats = await page.getByRole('main').innerText();
    expect(seats).toMatch(/[子丑寅卯辰巳午未申酉戌亥]区/);
    expect(seats).not.toMatch(/吴江|青浦|嘉善/);
    expect(faults).toEqual([]);
    await close();
  });
});
