/** Every screen that needs no server, with what brings it into a state worth looking at. */
import type { Page } from 'playwright-core';

export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const SOLO = '/solo/play?drill=taipu-river-90&mechanism=zone-as-is';
const DESK = `${SOLO}&seat=wujiang-emergency-management`;

const heading = (page: Page): Promise<void> => page.locator('h1').first().waitFor();

/** Past the briefing, and on to where something is known. */
async function desk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /就位|Understood/ }).click();
  const jump = page.getByRole('button', { name: /下一件|next matter/ });
  const report = page.getByRole('navigation').getByRole('button', { name: /信息报告|^Report/ });
  for (let turn = 0; turn < 16 && !(await report.isEnabled()); turn += 1) {
    await jump.click();
    await page.waitForTimeout(400);
  }
  await page.keyboard.press('j');
}

/** A few story hours into the exercise, then paused. */
async function conduct(page: Page): Promise<void> {
  await page.getByRole('button', { name: /演练启动|Start the exercise/ }).click();
  await page.getByRole('button', { name: '600×' }).click();
  await page.waitForTimeout(16_000);
  await page.keyboard.press('Space');
}

const MAP = /^(地区与事件|Region and incidents)$/;
const HAZARDS = /^(灾害公式|Hazard formulas)$/;
const MSEL = /^(主事件清单|List of injects \(MSEL\))$/;

/** A copy of the Taipu drill open in the studio, at one of its parts. */
async function studio(page: Page, part: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(太浦河|The Taipu)/ }).click();
  await page.getByText(/^(校验通过|valid)$/).waitFor();
  await page.getByRole('navigation').getByRole('button', { name: part }).click();
  await page.waitForTimeout(2500);
}

export const SCREENS: readonly Screen[] = [
  { name: 'landing', path: '/', prepare: heading },
  { name: 'join', path: '/join', prepare: heading },
  { name: 'solo', path: '/solo', prepare: heading },
  { name: 'briefing', path: DESK, prepare: heading },
  { name: 'desk', path: DESK, prepare: desk },
  {
    name: 'paused',
    path: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.getByRole('button', { name: /^(暂停|Pause)$/ }).click();
      await page.getByRole('button', { name: /^(继续|Resume)$/ }).waitFor();
    },
  },
  {
    name: 'report',
    path: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.keyboard.press('r');
      await page.getByRole('button', { name: /^(发出|Send)$/ }).waitFor();
    },
  },
  {
    name: 'record',
    path: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.keyboard.press('a');
      await page.keyboard.press('r');
      await page.getByRole('button', { name: /^(发出|Send)$/ }).click();
      await page.getByRole('button', { name: /^(发出|Send)$/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(结束演练|End)$/ }).click();
      await page.getByRole('button', { name: /打印|Print/ }).waitFor();
    },
  },
  {
    name: 'practice',
    path: '/practice',
    prepare: async (page) => {
      await page.keyboard.press('j');
      await page.waitForTimeout(200);
    },
  },
  { name: 'console', path: SOLO, prepare: conduct },
  { name: 'evaluate', path: `${SOLO}&as=evaluator`, prepare: heading },
  { name: 'simulate', path: `${SOLO}&as=simulator`, prepare: heading },
  { name: 'observe', path: `${SOLO}&as=observer`, prepare: heading },
  { name: 'big-screen', path: `${SOLO}&as=screen&code=482913`, prepare: heading },
  { name: 'studio', path: '/studio', prepare: heading },
  { name: 'studio-map', path: '/studio', prepare: (page) => studio(page, MAP) },
  { name: 'studio-cascade', path: '/studio', prepare: (page) => studio(page, /^(级联|Cascade)$/) },
  { name: 'studio-hazard', path: '/studio', prepare: (page) => studio(page, HAZARDS) },
  { name: 'studio-msel', path: '/studio', prepare: (page) => studio(page, MSEL) },
  {
    name: 'studio-dry-run',
    path: '/studio',
    prepare: async (page) => {
      await studio(page, /^(试跑|Dry run)$/);
      await page.getByRole('button', { name: /^(开始|Run)$/ }).click();
      await page.getByText(/会发生什么|What happens/).waitFor();
    },
  },
  { name: 'not-found', path: '/nowhere', prepare: (page) => page.getByRole('link').waitFor() },
];
