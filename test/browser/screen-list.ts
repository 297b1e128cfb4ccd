/** Every screen, with what brings it into a state worth looking at. */
import type { Browser, Page } from 'playwright-core';
import { untilKnown } from './news.ts';
import { visit, type Look, type Shelf, type Visit } from './pages.ts';
import type { Play, Stage } from './stage.ts';

/** An address on a server, and whose session opens it; null = nobody's. */
interface Address {
  readonly path: string;
  readonly cookie: string | null;
}

export interface Screen {
  readonly name: string;
  /** Its address in the table of routes. */
  readonly route: string;
  /** A path among the built files, or where it is on a server. */
  readonly where: string | ((stage: Stage) => Promise<Address>);
  readonly prepare: (page: Page) => Promise<void>;
  /** The test that axe reads it in, where that is not the one of all screens: it takes long to get there. */
  readonly readBy?: string;
}

export interface Places {
  readonly shelf: Shelf;
  readonly stage: Stage;
}

/** Opens a screen and brings it into its state. */
export async function openScreen(
  browser: Browser,
  { where, prepare }: Screen,
  { shelf, stage }: Places,
  look: Look = {},
): Promise<Visit> {
  const address = typeof where === 'string' ? null : await where(stage);
  const url = address === null ? `${shelf.url}${String(where)}` : `${stage.url}${address.path}`;
  const opened = await visit(browser, url, { ...look, cookie: address?.cookie ?? null });
  await prepare(opened.page);
  return opened;
}

const SOLO = '/solo/play?drill=taipu-river-90&mechanism=zone-as-is';
const DESK = `${SOLO}&seat=wujiang-emergency-management`;

const heading = (page: Page): Promise<void> => page.locator('h1').first().waitFor();
const named = (name: RegExp) => async (page: Page) => {
  await page.getByRole('heading', { name }).first().waitFor();
};

/** A screen of the exercise that is being played, seen by the one who conducts it. */
const conducted =
  (pathOf: (play: Play) => string, cookieOf = (play: Play) => play.boss) =>
  async (stage: Stage): Promise<Address> => {
    const play = await stage.play();
    return { path: pathOf(play), cookie: cookieOf(play) };
  };

const consoleOf = ({ running }: Play): string => `/console/${running.exercise}/${running.group}`;
const lobbyOf = ({ lobby }: Play): string => `${lobby.exercise}/${lobby.group}`;

/** Past the briefing, and on to where something is known. */
async function desk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /就位|Understood/ }).click();
  const jump = page.getByRole('button', { name: /下一件|next matter/ });
  const report = page.getByRole('navigation').getByRole('button', { name: /信息报告|^Report/ });
  await untilKnown(page, () => jump.click(), report);
  await page.keyboard.press('j');
}

const dialog = (key: string) => async (page: Page) => {
  await named(/席位|^Seats$/)(page);
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
};

const COMPARE = /^(开始比选|Compare)$/;
const SEND = /^(发出|Send)$/;

const STUDIO_PARTS = [
  ['map', /^(地区与事件|Region and incidents)$/],
  ['cascade', /^(级联|Cascade)$/],
  ['hazard', /^(灾害公式|Hazard formulas)$/],
  ['msel', /^(主事件清单|List of injects \(MSEL\))$/],
] as const;

/** A copy of the Taipu drill open in the studio, at one of its parts. */
async function studio(page: Page, part: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(太浦河：|The Taipu:)/ }).click();
  await page.getByText(/^(校验通过|valid)$/).waitFor();
  await page.getByRole('navigation').getByRole('button', { name: part }).click();
  await page.waitForTimeout(2500);
}

export const SCREENS: readonly Screen[] = [
  { name: 'landing', route: '/', where: '/', prepare: heading },
  { name: 'join', route: '/join', where: '/join', prepare: heading },
  { name: 'solo', route: '/solo', where: '/solo', prepare: heading },
  { name: 'briefing', route: '/solo/play', where: DESK, prepare: heading },
  { name: 'desk', route: '/solo/play', where: DESK, prepare: desk },
  {
    name: 'paused',
    route: '/solo/play',
    where: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.getByRole('button', { name: /^(暂停|Pause)$/ }).click();
      await page.getByRole('button', { name: /^(继续|Resume)$/ }).waitFor();
    },
  },
  {
    name: 'report',
    route: '/solo/play',
    where: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.keyboard.press('r');
      await page.getByRole('button', { name: SEND }).waitFor();
    },
  },
  {
    name: 'record',
    route: '/solo/play',
    where: DESK,
    prepare: async (page) => {
      await desk(page);
      await page.keyboard.press('a');
      await page.keyboard.press('r');
      await page.getByRole('button', { name: SEND }).click();
      await page.getByRole('button', { name: SEND }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(结束演练|End)$/ }).click();
      await page.getByRole('button', { name: /^(演练结束|End the exercise)$/ }).click();
      await page.getByRole('button', { name: /打印|Print/ }).waitFor();
    },
  },
  {
    name: 'practice',
    route: '/practice',
    where: '/practice',
    prepare: async (page) => {
      await heading(page);
      await page.keyboard.press('j');
    },
  },
  {
    name: 'not-found',
    route: '*',
    where: '/nowhere',
    prepare: (page) => page.getByRole('link').waitFor(),
  },
  {
    name: 'setup',
    route: '/setup',
    where: ({ setup }) => Promise.resolve({ path: setup, cookie: null }),
    prepare: heading,
  },
  {
    name: 'account',
    route: '/drills',
    where: conducted(
      () => '/drills',
      () => null,
    ),
    prepare: heading,
  },
  {
    name: 'drills',
    route: '/drills',
    where: conducted(() => '/drills'),
    prepare: async (page) => {
      const more = page.getByRole('button', { name: /更多设置|More settings/ });
      await more.first().click();
    },
  },
  { name: 'maps', route: '/maps', where: conducted(() => '/maps'), prepare: heading },
  {
    name: 'lobby',
    route: '/console/:exercise/:group',
    where: conducted((play) => `/console/${lobbyOf(play)}`),
    prepare: heading,
  },
  {
    name: 'names',
    route: '/console/:exercise/:group',
    where: conducted((play) => `/console/${lobbyOf(play)}`),
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(参演名单|List of names)$/ }).click();
      await page
        .getByRole('textbox', { name: /粘贴|Paste/ })
        .fill('姓名\t单位\t席位\n王芳\t吴江区应急管理局\t\n李雷\t\t评估\n\t青浦\t\n韩梅\t\t厨师');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'join-lobby',
    route: '/join',
    where: conducted(
      ({ waiting }) => `/join?code=${waiting.code}`,
      ({ waiting }) => waiting.cookie,
    ),
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(进入|Enter)$/ }).click();
      await page
        .getByRole('button', { name: /坐这里|Sit here/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'seat',
    route: '/desk/:group',
    where: conducted(
      ({ running }) => `/desk/${running.group}`,
      ({ cookies }) => cookies.participant,
    ),
    prepare: async (page) => {
      await page.getByRole('button', { name: /就位|Understood/ }).click();
      await named(/现在可以做|What I may do/)(page);
    },
  },
  {
    name: 'console',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: named(/席位|^Seats$/),
  },
  {
    name: 'acts',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: async (page) => {
      await named(/席位|^Seats$/)(page);
      // Five panes at most: one goes, the record comes.
      await page.keyboard.press('1');
      await page.keyboard.press('3');
      await page.keyboard.press('0');
      await page
        .getByRole('button', { name: /记为观察|Note it/ })
        .first()
        .click();
    },
  },
  {
    name: 'accounts',
    route: '/accounts',
    where: conducted(() => '/accounts'),
    prepare: named(/现有账号|^Accounts$/),
  },
  {
    name: 'hand-over',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: dialog('h'),
  },
  {
    name: 'replay',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: async (page) => {
      await dialog('r')(page);
      await page.getByRole('slider').waitFor();
    },
  },
  {
    name: 'codes',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: async (page) => {
      await dialog('c')(page);
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'adjudicate',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: dialog('a'),
  },
  {
    name: 'keys',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: dialog('?'),
  },
  {
    name: 'forecast',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: async (page) => {
      await dialog('p')(page);
      // The first futures are there; the rest only makes the fan sharper.
      await page.getByText(/[1-9]\d* (\/|of) 100/).waitFor();
    },
  },
  {
    name: 'after-action',
    route: '/console/:exercise/:group',
    where: conducted(consoleOf),
    prepare: async (page) => {
      const isChinese = (await page.locator('html').getAttribute('lang'))?.startsWith('zh');
      const title = isChinese === true ? '演练总结评估报告' : 'After-action report';
      await page.getByRole('button', { name: title }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'counterfactual',
    route: '/counterfactual/:exercise/:group',
    where: conducted(({ running }) => `/counterfactual/${running.exercise}/${running.group}`),
    prepare: async (page) => {
      const isChinese = (await page.locator('html').getAttribute('lang'))?.startsWith('zh');
      await page.getByRole('combobox').fill(isChinese === true ? '平台' : 'platform');
      await page.getByRole('option').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      const replay = page.getByRole('main').locator('form button[type=submit]:enabled');
      await replay.waitFor();
      // Choose and replay by the keyboard alone.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('table').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'evaluate',
    route: '/evaluate/:group',
    where: conducted(
      ({ running }) => `/evaluate/${running.group}`,
      ({ cookies }) => cookies.evaluator,
    ),
    prepare: heading,
  },
  {
    name: 'simulate',
    route: '/simulate/:group',
    where: conducted(
      ({ running }) => `/simulate/${running.group}`,
      ({ cookies }) => cookies.simulator,
    ),
    prepare: heading,
  },
  {
    name: 'observe',
    route: '/observe/:group',
    where: conducted(
      ({ running }) => `/observe/${running.group}`,
      ({ cookies }) => cookies.observer,
    ),
    prepare: heading,
  },
  {
    name: 'big-screen',
    route: '/screen/:group',
    where: conducted(({ running }) => `/screen/${running.group}`),
    prepare: heading,
  },
  {
    name: 'big-screen-door',
    route: '/screen/:group',
    where: conducted(({ lobby, waiting }) => `/screen/${lobby.group}?code=${waiting.code}`),
    prepare: heading,
  },
  {
    name: 'seat-cards',
    route: '/print/:exercise/:group/:paper',
    where: conducted((play) => `/print/${lobbyOf(play)}/cards`),
    prepare: (page) => page.getByRole('main').waitFor(),
  },
  {
    name: 'sign-in-sheet',
    route: '/print/:exercise/:group/:paper',
    where: conducted((play) => `/print/${lobbyOf(play)}/sheet`),
    prepare: (page) => page.getByRole('main').waitFor(),
  },
  {
    name: 'workbench',
    route: '/workbench',
    where: conducted(() => '/workbench?s=taipu-river&m=zone-as-is,permanent-body&n=4'),
    prepare: async (page) => {
      await page.getByRole('button', { name: COMPARE }).waitFor();
    },
  },
  {
    name: 'workbench-results',
    route: '/workbench',
    readBy: 'workbench.test.ts',
    where: conducted(() => '/workbench?s=taipu-river&m=zone-as-is,permanent-body&n=8'),
    prepare: async (page) => {
      await page.getByRole('button', { name: COMPARE }).click();
      await page.getByRole('table').first().waitFor({ timeout: 60_000 });
    },
  },
  { name: 'studio', route: '/studio', where: '/studio', prepare: heading },
  ...STUDIO_PARTS.map(([name, part]) => ({
    name: `studio-${name}`,
    route: '/studio/:draft',
    where: '/studio',
    readBy: 'studio.test.ts',
    prepare: (page: Page) => studio(page, part),
  })),
  {
    name: 'studio-dry-run',
    route: '/studio/:draft',
    where: '/studio',
    readBy: 'studio.test.ts',
    prepare: async (page) => {
      await studio(page, /^(试跑|Dry run)$/);
      await page.getByRole('button', { name: /^(开始|Run)$/ }).click();
      await page.getByText(/会发生什么|What happens/).waitFor({ timeout: 60_000 });
    },
  },
];
