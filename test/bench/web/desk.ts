/** A desk on a server: what must come before somebody can act, and how soon they can. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { visit } from '../../browser/pages.ts';
import { openStage } from '../../browser/stage.ts';
import { quantile, type Row } from './page.ts';

const SCRIPT_KB = 400;
const INTERACTIVE_MS = 2000;
const THROTTLE = 4;
const OPENINGS = 7;

/** Presses a key as soon as there is something to press it for, and notes when the page has answered. */
const WATCH = `(() => {
  let pressed = false;
  const look = () => {
    if (!pressed && document.querySelector('nav kbd') !== null) {
      pressed = true;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
    }
    if (pressed && document.querySelector('textarea') !== null) window.answeredMs = performance.now();
    else setTimeout(look, 5);
  };
  document.addEventListener('DOMContentLoaded', look);
})();`;

export async function measureDesk(browser: Browser): Promise<readonly Row[]> {
  const stage = await openStage();
  const { running, cookies } = await stage.play();
  await running.attempt({ kind: 'resume' });
  const scripts: number[] = [];
  const answered: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    const bytes = await open(turn);
    scripts.push(bytes.script);
    answered.push(bytes.answeredMs);
  }
  await stage.close();
  const kb = Math.max(...scripts) / 1024;
  const middleMs = quantile(answered, 0.5);
  return [
    {
      goal: 'script that a desk loads before the first act, gzip',
      required: `≤ ${SCRIPT_KB} KB`,
      measured: `${kb.toFixed(0)} KB`,
      met: kb <= SCRIPT_KB,
    },
    {
      goal: `a desk opened afresh answers its first key, processor slowed ${THROTTLE}×`,
      required: `< ${INTERACTIVE_MS} ms`,
      measured: `${middleMs.toFixed(0)} ms (median of ${OPENINGS}, longest ${Math.max(...answered).toFixed(0)} ms)`,
      met: middleMs < INTERACTIVE_MS,
    },
  ];

  async function open(
    turn: number,
  ): Promise<{ readonly script: number; readonly answeredMs: number }> {
    const { page, close } = await visit(browser, `${stage.url}/icon.svg`, {
      cookie: cookies.participant,
      language: turn % 2 === 0 ? 'zh' : 'en',
    });
    const address = `${stage.url}/desk/${running.group}`;
    // Somebody who has read the briefing before: the desk itself opens.
    await page.addInitScript(`sessionStorage.setItem('liandong.briefed.${running.group}', 'yes')`);
    await page.addInitScript(WATCH);
    const sizes = scriptSizes(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.goto(address);
    await page.locator('textarea').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(100);
    const answeredMs = Number(await page.evaluate('window.answeredMs'));
    const script = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await close();
    return { script, answeredMs };
  }
}

/** Sizes of the scripts that come in from now on, bytes after gzip. */
function scriptSizes(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return sizes;
}
