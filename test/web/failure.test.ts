/** Aim: a failure is told in the language of its moment by what stays the same: no effect begins again for it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ApiError } from '../../web/source/api.ts';
import { WEB_MESSAGES } from '../../web/text/catalogue.ts';
import { stubPage, stubStorage } from './page.ts';

beforeAll(() => {
  stubStorage();
  stubPage('zh');
});
afterAll(() => vi.unstubAllGlobals());

it('speaks the language that the page has when something fails', async () => {
  // Imported late: the store of the language reads the page at once.
  const { failure } = await import('../../web/parts/failure.ts');
  const { uiStore } = await import('../../web/stores/ui.ts');
  const silent = new ApiError('offline', 0, null);
  const refused = new ApiError('login', 401, { zh: '不对', en: 'wrong' });
  // Files of one worker share the store.
  uiStore.setState({ language: 'zh' });
  expect([silent, refused].map(failure)).toEqual([WEB_MESSAGES['common.server-silent'].zh, '不对']);
  uiStore.setState({ language: 'en' });
  expect([silent, refused].map(failure)).toEqual([
    WEB_MESSAGES['common.server-silent'].en,
    'wrong',
  ]);
});
