/** Pieces of a screen as they are first drawn, without a browser: enough to see what they offer. */
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';
import { stubStorage } from './page.ts';

/**
 * A page on which an exercise is open. What is drawn is imported after this: a page has what its stores
 * look for when they are loaded.
 * @returns puts a view before the pieces that are drawn next
 */
export async function openPage(): Promise<(view: object) => void> {
  stubStorage();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const { gameStore } = await import('../../web/stores/game.ts');
  // React draws a page for no browser from what a store began with.
  vi.spyOn(gameStore, 'getInitialState').mockImplementation(gameStore.getState);
  return (view) => gameStore.setState({ view: view as never });
}

/** How often something to press or to write in is drawn, apart from what cannot be used. */
export function toUse<P extends object>(piece: ComponentType<P>, props: P): number {
  const drawn = renderToStaticMarkup(createElement(piece, props));
  const controls = drawn.match(/<(button|input|textarea|select)\b[^>]*>/g) ?? [];
  return controls.filter((control) => !/\sdisabled(=|>|\s)/.test(control)).length;
}
