/**
 * Pictures of the screens into docs/screens, and the page that shows them: `npm run screens`. With a word,
 * only screens whose name holds it; with `--to FOLDER`, as PNG into that folder, for looking. Needs a build
 * and a browser.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launch, ROOT, serveFiles, type Look } from './pages.ts';
import { openScreen, SCREENS } from './screen-list.ts';
import { galleryOf } from './gallery.ts';
import { openStage } from './stage.ts';

const QUALITY = 72;
export const LANGUAGES = ['zh', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' } },
});
const wanted = positionals[0] ?? '';
const folder = values.to ?? join(ROOT, 'docs', 'screens');
const kind = values.to === undefined ? 'webp' : 'png';
mkdirSync(folder, { recursive: true });
if (wanted === '' && values.to === undefined) {
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
}

const browser = await launch();
const places = { shelf: await serveFiles(), stage: await openStage() };
let faulty = 0;
for (const screen of SCREENS.filter(({ name }) => name.includes(wanted))) {
  for (const look of looks()) {
    const { page, faults, close } = await openScreen(browser, screen, places, look);
    // Fonts are there and nothing moves any more.
    await page.waitForTimeout(300);
    const file = `${screen.name}-${look.language}-${look.theme}-${look.width}.${kind}`;
    writeFileSync(join(folder, file), await picture(page));
    for (const fault of faults) console.error(`${file}: ${fault}`);
    faulty += faults.length;
    await close();
  }
  console.log(screen.name);
}
if (values.to === undefined) {
  writeFileSync(join(folder, 'README.md'), galleryOf(SCREENS, readdirSync(folder)));
}
await places.shelf.close();
await places.stage.close();
await browser.close();
process.exitCode = faulty === 0 ? 0 : 1;

function looks(): readonly Required<Omit<Look, 'cookie'>>[] {
  return LANGUAGES.flatMap((language) =>
    THEMES.flatMap((theme) => SIZES.map((size) => ({ language, theme, ...size }))),
  );
}

/** WebP is a third of a PNG's size; Playwright itself knows PNG and JPEG alone. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: kind, quality: QUALITY });
  return Buffer.from(data, 'base64');
}
