/**
 * Pieces of a screen as they are first drawn, without a browser: enough to see what they offer. To be imported
 * before the pieces: a page has what its stores look for when they are loaded.
 */
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';
import { gameStore } from '../../web/stores/game.ts';
import { stubStorage } from './page.ts';

stubStorage();
vi.stubGlobal('matchMedia', () => ({ matches: false }));
vi.stubGlobal('navigator', { languages: ['en'] });
vi.stubGlobal('document', { documentElement: { dataset: {} } });

/** Puts a view before the pieces that are drawn next. */
export function show(view: object): void {
  // React draws without a browser from what a store began with.
  vi.spyOn(gameStore, 'getInitialState').mockImplementation(gameStore.getState);
  gameStore.setState({ view: view as never });
}

/** How much to press or to write in is drawn, apart from what cannot be used. */
export function toUse<P extends object>(piece: ComponentType<P>, props: P): number {
  const drawn = renderToStaticMarkup(createElement(piece, props));
  const controls = drawn.match(/<(button|input|textarea|select)\b[^>]*>/g) ?? [];
  return controls.filter((control) => !/\sdisabled(=|>|\s)/.test(control)).length;
}

/** Leaves nothing of it to the next test. */
export function closePage(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  gameStore.setState(gameStore.getInitialState(), true);
}
