/**
 * Aim: a room's network may fail and nobody types anything twice; and a room without certificates, whose
 * computers call each other by address, plays all the same. Real connections, cut for real.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownAddresses } from '../../exercise-server/addresses.ts';
import { MESSAGES } from '../../sim-core/text/index.ts';
import { openBrowser, signUp, temporaryFolder, type Browser as Caller } from '../kit/server.ts';
import { openCable, type Cable } from './cable.ts';
import { button, comeIn, openConsole, openDrill, sitDown, word } from './drill.ts';
import { launch, ROOT, visit, type Language } from './pages.ts';
import { openRoom, type Room } from './room.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('a connection that breaks', () => {
  let room: Room;
  let boss: Caller;
  let cable: Cable;

  beforeAll(async () => {
    room = await openRoom();
    boss = await signUp(room.server);
    cable = await openCable(room.server.url);
  });
  afterAll(async () => {
    await cable.close();
    await room.close();
  });

  it.each<Language>(['zh', 'en'])(
    'is said loudly, and heals without retyping (%s)',
    async (language) => {
      const drill = await openDrill(boss, 'zone-as-is');
      const code = drill.codeOf('wujiang-water');
      const { page, faults, close } = await comeIn(browser, cable.url, code, language);
      await drill.order({ kind: 'start' });
      await drill.attempt({ kind: 'phase', phase: 'first-hours' });
      await sitDown({ page, faults, close }, language);
      await page.keyboard.press('x');
      await page.getByRole('textbox').fill('half a sentence');
      cable.cut();
      const band = page.getByText(word(language, 'common.lost'));
      await band.waitFor();
      await page.getByRole('textbox').press('End');
      await page.keyboard.type(', and the rest');
      await page.keyboard.press('Control+Enter');
      // Put aside and gone on with while it is on its way, it goes out once all the same.
      await page.keyboard.press('Escape');
      const what = word(language, 'act.note');
      const again = word(language, 'composer.resume').replace('{what}', what);
      await page.getByRole('button', { name: again }).click();
      await page.getByRole('textbox').press('Control+Enter');
      cable.mend();
      await band.waitFor({ state: 'detached' });
      await page.getByRole('textbox').waitFor({ state: 'detached' });
      await page.keyboard.press('3');
      await page.getByText('half a sentence, and the rest').waitFor();
      expect(await page.getByText('half a sentence, and the rest').count()).toBe(1);
      // What the browser itself says of a line that is cut is no fault of the page.
      expect(faults.filter((fault) => !/net::ERR|WebSocket connection/.test(fault))).toEqual([]);
      drill.close();
      await close();
    },
  );

  it('before anything is shown asks for no more than another try', async () => {
    const look = { cookie: boss.cookie };
    const { page, close } = await visit(browser, `${boss.url}/drills`, look);
    const listed = page.getByRole('link', { name: word('zh', 'maps.manage') });
    await listed.waitFor();
    await page.route('**/api/session', (route) => route.abort());
    await page.reload();
    const again = button(page, 'zh', 'common.retry');
    await again.waitFor();
    await page.unroute('**/api/session');
    await again.click();
    await listed.waitFor();
    expect(await again.count()).toBe(0);
    await close();
  });

  it('and does not come back leaves no picture of it on the console', async () => {
    const drill = await openDrill(boss, 'zone-as-is');
    await drill.order({ kind: 'start' });
    const { page, close } = await openConsole(browser, drill, boss, 'zh');
    const codes = button(page, 'zh', 'codes.title');
    await codes.waitFor();
    // Last of all here: it takes every connection of the account with it.
    await boss.post('/api/logout');
    await page.getByText(MESSAGES['gone.signed-out'].zh).waitFor();
    expect(await codes.count()).toBe(0);
    drill.close();
    await close();
  });
});

describe('a server for other computers, by plain HTTP', () => {
  let child: ChildProcess;
  let port: number;
  let token: string;
  let folder: ReturnType<typeof temporaryFolder>;

  beforeAll(async () => {
    folder = temporaryFolder();
    port = await freePort();
    const program = join(ROOT, 'dist', 'liandong.mjs');
    const words = ['serve', '--lan', '--port', String(port), '--data', folder.folder];
    child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    token = await new Promise((resolve, reject) => {
      let said = '';
      const hear = (bytes: Buffer): void => {
        said += String(bytes);
        const found = /token=([\w-]+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.on('exit', () => reject(new Error(said)));
    });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
    folder.remove();
  });

  it('takes somebody who comes by its address, from the code to a note that is kept', async () => {
    const [address] = ownAddresses();
    if (address === undefined) throw new Error('this computer is on no network');
    const url = `http://${address}:${port}`;
    const boss = openBrowser(url);
    await boss.post('/api/setup', { token, name: 'boss', password: 'correct horse 7' });
    const drill = await openDrill(boss, 'zone-as-is');
    const seat = await comeIn(browser, url, drill.codeOf('wujiang-water'), 'zh');
    // Such a page is no secure context: what needs one is not there, and nothing may miss it.
    expect(await seat.page.evaluate('isSecureContext')).toBe(false);
    await drill.order({ kind: 'start' });
    await sitDown(seat, 'zh');
    await seat.page.keyboard.press('x');
    await seat.page.getByRole('textbox').fill('note by address');
    await seat.page.keyboard.press('Control+Enter');
    // A key pressed while the form is still there belongs to the form.
    await seat.page.getByRole('textbox').waitFor({ state: 'detached' });
    await seat.page.keyboard.press('3');
    await seat.page.getByText('note by address').first().waitFor();
    expect(seat.faults).toEqual([]);
    drill.close();
    await seat.close();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
