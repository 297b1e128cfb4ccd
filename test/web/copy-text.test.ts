/** Aim: a page says of a text that it was copied only if it was; over plain HTTP there is no clipboard. */
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '../../web/parts/copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

it('copies where a page may', async () => {
  const written: string[] = [];
  const writeText = async (text: string): Promise<void> => void written.push(text);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('a\tb')).toBe(true);
  expect(written).toEqual(['a\tb']);
});

it.each([
  ['has no clipboard', {}],
  ['is not allowed to', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } }],
])('says that nothing was copied where a page %s', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await copyText('a')).toBe(false);
});
