/** Somebody without a mouse: goes about a page by Tab, and presses and types where the focus is. */
import type { Page } from 'playwright-core';

export interface Hand {
  /** Goes on by Tab to what is called this. @throws when Tab never comes to it */
  to(name: string | RegExp): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Goes on by Tab to what is called this, and presses Enter. */
  enter(name: string | RegExp): Promise<void>;
  /** Writes where the focus is, in place of what stands there. @throws when that takes no text */
  write(text: string): Promise<void>;
  /** What the thing that has the focus is called; empty when nothing has it. */
  at(): Promise<string>;
}

/** The longest list of stops on any page; a console or a studio has some eighty. */
const STOPS_MOST = 200;

/** As a screen reader would call it, nearly: by its label, the labels around it, or its own words. */
const AT = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return '';
  const labels = [...(one.labels ?? [])].map((label) => label.textContent).join(' ');
  return (one.getAttribute('aria-label') ?? (labels || one.textContent || '')).trim();
})()`;

const TAKES_TEXT = `document.activeElement?.matches('input, textarea, [contenteditable=true]') === true`;

export function handOn(page: Page): Hand {
  const at = async (): Promise<string> => String(await page.evaluate(AT));
  const isAt = async (name: string | RegExp): Promise<boolean> => {
    const here = await at();
    return typeof name === 'string' ? here === name : name.test(here);
  };
  const hand: Hand = {
    at,
    async to(name) {
      const seen: string[] = [];
      for (let stop = 0; stop < STOPS_MOST; stop += 1) {
        if (await isAt(name)) return;
        await page.keyboard.press('Tab');
        seen.push((await at()).slice(0, 40));
      }
      throw new Error(`Tab never comes to ${String(name)}: ${[...new Set(seen)].join(' | ')}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async enter(name) {
      await hand.to(name);
      await page.keyboard.press('Enter');
    },
    async write(text) {
      if ((await page.evaluate(TAKES_TEXT)) !== true) {
        throw new Error(`“${await at()}” takes no text`);
      }
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
  return hand;
}
