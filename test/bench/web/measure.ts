/**
 * `npm run bench web`: how light and quick the screens are, in a real browser over the built product.
 * Writes docs/performance-web.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, ROOT } from '../../browser/pages.ts';
import { commit, machine } from '../provenance.ts';
import { measureDesk } from './desk.ts';
import { measurePlay } from './play.ts';
import { pageOf, type Row } from './page.ts';

const browser = await launch();
const rows: Row[] = [...(await measureDesk(browser)), ...(await measurePlay(browser))];
const version = browser.version();
await browser.close();

const text = pageOf(rows, {
  machine: `${machine()}, Chromium ${version} without a display or graphics processor`,
  commit: commit(ROOT),
});
writeFileSync(join(ROOT, 'docs', 'performance-web.md'), text);
console.log(text);
process.exit(0);
