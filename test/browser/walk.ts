/** A walk through a page by the Tab key alone: what is never reached, and what does not show that it is. */
import type { Page } from 'playwright-core';

/** How somebody finds an element in the page. */
export interface Walk {
  /** Visible controls that the Tab key never comes to, perhaps because it is caught before them. */
  readonly missed: readonly string[];
  /** Controls that look the same when they have the focus. */
  readonly faint: readonly string[];
}

/** Presses beyond the number of controls: the browser itself takes some, and lists scroll. */
const SPARE = 12;

const BEGIN = `(() => {
  const words = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],[contenteditable=true]';
  const frame = () => document.querySelector('dialog[open]') ?? document.body;
  const isThere = (one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility?.() !== false &&
    one.getClientRects().length > 0 && one.closest('[inert],[aria-hidden=true]') === null &&
    !(one.type === 'radio' && !one.checked);
  const called = (one) =>
    one.tagName.toLowerCase() + ' ' + (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40) + ' ' + one.className;
  const isShown = (one) => {
    for (let at = one, up = 0; at !== null && up < 4; at = at.parentElement, up += 1) {
      const style = getComputedStyle(at);
      if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) return true;
      if (at.matches(':focus, :focus-within') && style.boxShadow !== 'none' && !at.matches('section, dialog, main')) return true;
    }
    return false;
  };
  const seen = new Set();
  const faint = new Set();
  document.addEventListener('focusin', ({ target }) => {
    seen.add(target);
    if (!isShown(target)) faint.add(called(target));
  });
  const all = () => [...frame().querySelectorAll(words)].filter(isThere);
  window.walked = () => ({ missed: all().filter((one) => !seen.has(one)).map(called), faint: [...faint] });
  document.activeElement?.blur?.();
  return all().length;
})()`;

export async function walk(page: Page): Promise<Walk> {
  const count = Number(await page.evaluate(BEGIN));
  for (let turn = 0; turn < count + SPARE; turn += 1) await page.keyboard.press('Tab');
  return (await page.evaluate('window.walked()')) as Walk;
}
