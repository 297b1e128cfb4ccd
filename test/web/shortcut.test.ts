/** Aim: a key that a dialog, a text or a button takes does nothing on the screen besides; all others work. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isTaken } from '../../web/ui/shortcut.ts';

/** As much of the tree of a page as a key asks for: `closest` over selectors of one name or role. */
class StubElement {
  readonly isContentEditable = false;
  private readonly selectors: readonly string[];
  private readonly parent: StubElement | null;
  constructor(selectors: readonly string[], parent: StubElement | null = null) {
    this.selectors = selectors;
    this.parent = parent;
  }
  closest(list: string): StubElement | null {
    const isMine = list.split(',').some((one) => this.selectors.includes(one));
    return isMine ? this : (this.parent?.closest(list) ?? null);
  }
}
class StubHtml extends StubElement {}

let isDialogOpen: boolean;

beforeEach(() => {
  isDialogOpen = false;
  vi.stubGlobal('Element', StubElement);
  vi.stubGlobal('HTMLElement', StubHtml);
  vi.stubGlobal('document', { querySelector: () => (isDialogOpen ? new StubHtml([]) : null) });
});
afterEach(() => vi.unstubAllGlobals());

const PAGE = new StubHtml(['body']);
const WORDS = new StubHtml(['span'], new StubHtml(['button'], PAGE));
const MARK = new StubElement(['g', '[role="button"]'], PAGE);
const FIELD = new StubHtml(['input'], PAGE);

const isFree = (key: string, target: StubElement = PAGE): boolean =>
  !isTaken({ key, target } as unknown as KeyboardEvent);

it('presses a button by Space and Enter, and lets it have no other key', () => {
  for (const target of [WORDS, MARK]) {
    expect([' ', 'Enter', 'f'].map((key) => isFree(key, target))).toEqual([false, false, true]);
  }
  expect([' ', 'Enter'].map((key) => isFree(key))).toEqual([true, true]);
});

it('leaves a field all keys but Escape', () => {
  expect([' ', 'f', 'Escape'].map((key) => isFree(key, FIELD))).toEqual([false, false, true]);
});

it('does nothing under an open dialog, wherever the focus is', () => {
  isDialogOpen = true;
  expect([' ', 'f', 'Escape'].map((key) => isFree(key))).toEqual([false, false, true]);
});
