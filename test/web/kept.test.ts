/** Aim: a browser that keeps nothing loses what was kept, and not one screen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { consoleStore, showPane } from '../../web/stores/console.ts';
import { compose, deskStore, forgetDesk, openDesk } from '../../web/stores/desk.ts';
import { dropDraft, keepDraft, keptDraft, keptDrafts } from '../../web/stores/drafts.ts';
import { forGood, forThisTab } from '../../web/stores/kept.ts';
import { stubPage, stubStorage, type StubStorage } from './page.ts';

let storage: StubStorage;

beforeEach(() => {
  storage = stubStorage();
});

afterEach(() => {
  deskStore.setState({ composing: null, aside: false });
  vi.unstubAllGlobals();
});

describe('what is kept', () => {
  it('is read again, listed and dropped', () => {
    expect(forGood.read('a')).toBeNull();
    expect(forGood.write('a', '1')).toBe(true);
    expect([forGood.read('a'), forGood.keys()]).toEqual(['1', ['a']]);
    forGood.drop('a');
    expect([forGood.read('a'), forGood.keys()]).toEqual([null, []]);
  });

  it('is known in this page where the browser refuses it, and said to be refused', () => {
    forGood.write('b', 'before');
    storage.refuses = true;
    expect(forGood.write('b', 'after')).toBe(false);
    expect(forGood.read('b')).toBe('after');
    storage.refuses = false;
    expect(forGood.read('b')).toBe('after');
    forGood.drop('b');
    expect(forGood.read('b')).toBeNull();
  });

  it('is nothing where a page may not even ask', () => {
    const refused = {
      get(): never {
        throw new Error('SecurityError');
      },
      configurable: true,
    };
    Object.defineProperty(globalThis, 'sessionStorage', refused);
    expect([forThisTab.read('c'), forThisTab.keys()]).toEqual([null, []]);
    expect(forThisTab.write('c', '1')).toBe(false);
    expect(forThisTab.read('c')).toBe('1');
    forThisTab.drop('c');
  });
});

describe('in a browser that keeps nothing', () => {
  beforeEach(() => {
    storage.refuses = true;
  });

  it('language and theme change', async () => {
    const root = stubPage('en');
    const { uiStore } = await import('../../web/stores/ui.ts');
    uiStore.setState({ theme: 'dark', language: 'zh' });
    expect(root).toEqual({ lang: 'zh-CN', dataset: { theme: 'dark' } });
  });

  it('a desk opens, takes an act and is forgotten', () => {
    let heard = 0;
    const stop = deskStore.subscribe(() => heard++);
    openDesk('seat');
    compose('report');
    stop();
    expect(heard).toBe(2);
    expect(() => forgetDesk('seat')).not.toThrow();
  });

  it('a pane of the console is shown', () => {
    showPane('curve');
    expect(consoleStore.getState().panes).toContain('curve');
  });

  it('a draft can be opened in this page, and says that it is not kept', () => {
    const draft = { id: 'draft-x', files: [], changedMs: 1, saved: null };
    expect(keepDraft(draft)).toBe(false);
    expect(keptDraft('draft-x')).toEqual(draft);
    expect(keptDrafts()).toEqual([draft]);
    dropDraft('draft-x');
    expect(keptDrafts()).toEqual([]);
  });
});
