/** Lets the story of somebody who plays alone go on until there is something to act on. */
import type { Locator, Page } from 'playwright-core';

const JUMPS_MOST = 24;
/** A jump that leads nowhere else on the clock; a busy machine may need as long. */
const JUMP_MS = 5000;
const LOOK_MS = 50;

/**
 * @param jump asks for the next matter, by mouse or key
 * @param act a button that can be pressed once something is known
 * @throws when nothing becomes known
 */
export async function untilKnown(
  page: Page,
  jump: () => Promise<void>,
  act: Locator,
): Promise<void> {
  const clock = page.getByRole('timer').first();
  for (let made = 0; made < JUMPS_MOST; made += 1) {
    if (await act.isEnabled()) return;
    const before = await clock.innerText();
    await jump();
    const sinceMs = performance.now();
    while (performance.now() - sinceMs < JUMP_MS) {
      if ((await act.isEnabled()) || (await clock.innerText()) !== before) break;
      await page.waitForTimeout(LOOK_MS);
    }
  }
  throw new Error(`nothing is known after ${JUMPS_MOST} jumps`);
}
