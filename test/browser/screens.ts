/**
 * Pictures of the screens into docs/screens, for the README and for looking at: `npm run screens`. With a
 * word, only screens whose name holds it. Needs a build and a browser.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, ROOT, serveFiles, visit, type Look } from './pages.ts';
import { SCREENS } from './screen-list.ts';

const FOLDER = join(ROOT, 'docs', 'screens');

/** What is kept in the repository: each screen once, the two that matter most in every look. */
const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  landing: [{}, { language: 'en', theme: 'dark' }],
  briefing: [{}],
  desk: [{}, { language: 'en', theme: 'dark' }, { language: 'en', width: 1024, height: 768 }],
  report: [{ width: 1280, height: 800 }],
  record: [{}],
  practice: [{ language: 'en', width: 1024, height: 768 }],
  console: [
    { width: 1280, height: 800 },
    { language: 'en', theme: 'dark' },
    { width: 1024, height: 768 },
  ],
  evaluate: [{ language: 'en' }],
  'big-screen': [{ theme: 'dark' }],
};

const wanted = process.argv[2] ?? '';
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
const shelf = await serveFiles();
for (const { name, path, prepare } of SCREENS) {
  if (!name.includes(wanted)) continue;
  for (const look of LOOKS[name] ?? []) {
    const { language = 'zh', theme = 'light', width = 1440, height = 900 } = look;
    const file = `${name}-${language}-${theme}-${width}x${height}.png`;
    const { page, faults, close } = await visit(browser, `${shelf.url}${path}`, look);
    await prepare(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(FOLDER, file) });
    for (const fault of faults) console.error(`${file}: ${fault}`);
    console.log(`docs/screens/${file}`);
    await close();
  }
}
await shelf.close();
await browser.close();
