/** A large exercise in a page: how soon what happens is on the screen, and how smoothly the map moves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pack, unpack } from '../../../exercise-server/protocol/pack.ts';
import type { GroupInput } from '../../../sim-core/exercise/group.ts';
import { serveFiles, visit, WEB } from '../../browser/pages.ts';
import { quantile, type Row } from './page.ts';

const DRILL = 'typhoon-basin-flood-90';
const SEAT = 'taizhou-zj-emergency-management';
const UNITS = 5000;
const PAINT_MS = 50;
const FRAMES = 50;
const LOOK_MS = 20_000;
const PAN_MS = 4000;

/** From the moment at which the page is told of a change to the frame that shows it. */
const WATCH = `(() => {
  window.paints = [];
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...words) {
      super(...words);
      this.addEventListener('message', (event) => {
        const beganMs = performance.now();
        const { kind, message } = event.data;
        if (kind !== 'records' || message.records.length === 0) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.paints.push(performance.now() - beganMs);
          port2.postMessage(0);
        });
      });
    }
  };
})();`;

export async function measurePlay(browser: Browser): Promise<readonly Row[]> {
  const shelf = await serveFiles({ [`/solo/${DRILL}.json`]: largeDrill() });
  const rows: Row[] = [];
  for (const screen of ['desk', 'console'] as const) {
    const seat = screen === 'desk' ? `&seat=${SEAT}` : '';
    const url = `${shelf.url}/solo/play?drill=${DRILL}&mechanism=zone-as-is${seat}`;
    const { page, close } = await visit(browser, `${shelf.url}/icon.svg`, { language: 'en' });
    await page.addInitScript(WATCH);
    await page.goto(url);
    await begin(page, screen);
    await page.waitForTimeout(LOOK_MS);
    const paints = (await page.evaluate('window.paints')) as number[];
    const p95 = quantile(paints, 0.95);
    rows.push({
      goal: `${screen}: from a change to the frame that shows it, ${UNITS.toLocaleString('en')} units`,
      required: `p95 < ${PAINT_MS} ms`,
      measured: `p95 ${p95.toFixed(1)} ms, median ${quantile(paints, 0.5).toFixed(1)} ms of ${paints.length}`,
      met: p95 < PAINT_MS && paints.length > 20,
    });
    const perSecond = await panned(page);
    rows.push({
      goal: `${screen}: frames while the map of 27 cities is moved, play going on`,
      required: `≥ ${FRAMES}/s`,
      measured: `${perSecond.toFixed(1)}/s`,
      met: perSecond >= FRAMES,
    });
    await close();
  }
  await shelf.close();
  return rows;
}

/** The drill with each unit several times, the copies given to the seat that is looked at. */
function largeDrill(): string {
  const input = unpack(readFileSync(join(WEB, 'solo', `${DRILL}.json`), 'utf8')) as GroupInput;
  const { units, departments } = input.scenario;
  const owner = departments.findIndex(({ id }) => id === SEAT);
  const wanted = Array.from({ length: UNITS - units.length }, (_, n) => {
    const one = units[n % units.length];
    const identity = { hi: one.identity.hi, lo: (one.identity.lo + n + 1) >>> 0 };
    return { ...one, id: `${one.id}/${n}`, identity, owner };
  });
  return pack({ ...input, scenario: { ...input.scenario, units: [...units, ...wanted] } });
}

async function begin(page: Page, screen: 'desk' | 'console'): Promise<void> {
  const start = screen === 'desk' ? 'Understood, to my desk' : 'Start the exercise';
  await page.getByRole('button', { name: start }).click({ timeout: 60_000 });
  if (screen === 'console') await page.getByRole('button', { name: '48×' }).click();
  else await page.getByRole('combobox', { name: 'Speed' }).selectOption('60');
  await page.waitForTimeout(2000);
}

/** Drags the map to and fro by the mouse, and counts the frames that the page draws meanwhile. */
async function panned(page: Page): Promise<number> {
  const box = await page.getByRole('group', { name: /^Schematic/ }).boundingBox();
  if (box === null) throw new Error('no map');
  const centre = { x: box.x + box.width / 2, y: box.y + box.height * 0.8 };
  await page.evaluate(`(() => {
    window.frames_ = 0; window.beganMs = performance.now();
    const tick = () => { window.frames_ += 1; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  })()`);
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  const until = performance.now() + PAN_MS;
  for (let turn = 0; performance.now() < until; turn += 1) {
    await page.mouse.move(centre.x + 80 * Math.sin(turn / 10), centre.y + 30 * Math.cos(turn / 10));
  }
  await page.mouse.up();
  return Number(
    await page.evaluate('window.frames_ * 1000 / (performance.now() - window.beganMs)'),
  );
}
