/** A large exercise in a page: how soon what happens is on the screen, and how smoothly the map moves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pack, unpack } from '../../../exercise-server/protocol/pack.ts';
import type { GroupInput } from '../../../sim-core/exercise/group.ts';
import { serveFiles, visit, WEB } from '../../browser/pages.ts';
import { quantile, type Row } from './page.ts';
import { recordWork } from './trace.ts';

const DRILL = 'typhoon-basin-flood-90';
const SEAT = 'taizhou-zj-emergency-management';
const UNITS = 5000;
const PAINT_MS = 50;
const FRAMES = 50;
const LOOK_MS = 20_000;
const PAN_MS = 4000;
/** Orders of the desk, in units each; an order is shown unit by unit, as each turns out and travels. */
const ORDERS = [2, 40, 400, 1500];
const CAPABILITIES = ['rescue', 'dike-work', 'pumping', 'power-supply', 'medical'];
const PATIENCE_MS = 60_000;

interface Paint {
  readonly number: number;
  readonly entries: number;
  readonly ms: number;
}

/** From the moment at which the page is told of a change to the frame that shows it. */
const WATCH = `(() => {
  window.paints = [];
  let number = 0;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...words) {
      super(...words);
      window.engine = this;
      this.addEventListener('message', (event) => {
        const beganMs = performance.now();
        const { kind, message } = event.data;
        if (kind !== 'records' || message.records.length === 0) return;
        for (const [section, , value] of message.records) {
          if (section === 'beliefs') window.incident = value.incident;
        }
        const change = { number: number++, entries: message.records.length };
        performance.mark('begin-' + change.number);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            performance.mark('end-' + change.number);
            window.paints.push({ ...change, ms: performance.now() - beganMs });
          };
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
    const work = await recordWork(browser);
    await begin(page, screen);
    if (screen === 'desk') await sendUnits(page);
    await page.waitForTimeout(LOOK_MS);
    const workMs = await work.stop();
    const paints = (await page.evaluate('window.paints')) as Paint[];
    const walls = paints.map(({ ms }) => ms);
    const works = paints.flatMap(({ number }) => workMs.get(number) ?? []);
    const p95 = quantile(walls, 0.95);
    const most = Math.max(...paints.map(({ entries }) => entries));
    rows.push({
      goal: `${screen}: from a change to the frame that shows it, ${UNITS.toLocaleString('en')} units`,
      required: `p95 < ${PAINT_MS} ms`,
      measured: `p95 ${p95.toFixed(1)} ms, median ${quantile(walls, 0.5).toFixed(1)} ms of ${paints.length}, the largest of ${most.toLocaleString('en')} entries; of that the page’s own work: p95 ${quantile(works, 0.95).toFixed(1)} ms, median ${quantile(works, 0.5).toFixed(1)} ms, most ${Math.max(...works).toFixed(1)} ms`,
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

/** The desk sends units, a few and very many at once, as its form would ask the engine to. */
async function sendUnits(page: Page): Promise<void> {
  await until(page, 'window.incident !== undefined');
  let made = 0;
  for (const capability of CAPABILITIES) {
    for (const amount of ORDERS) {
      const before = Number(await page.evaluate('window.paints.length'));
      made += 1;
      const order = { kind: 'dispatch', owner: SEAT, capability, amount };
      await page.evaluate(`window.engine.postMessage({
        kind: 'attempt',
        attempt: { id: 'bench-${made}', body: {
          kind: 'act', department: '${SEAT}', thinkWallMs: null, simulated: false,
          act: { ...${JSON.stringify(order)}, incident: window.incident },
        } },
      })`);
      await until(page, `window.paints.length > ${before}`);
    }
  }
}

/** Waits in the page’s own words: its policy lets no test evaluate anything by itself. */
async function until(page: Page, holds: string): Promise<void> {
  const sinceMs = performance.now();
  while ((await page.evaluate(holds)) !== true) {
    if (performance.now() - sinceMs > PATIENCE_MS) throw new Error(`never: ${holds}`);
    await page.waitForTimeout(20);
  }
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
