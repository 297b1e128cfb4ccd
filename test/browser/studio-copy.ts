/** A copy of the Taipu drill open in the studio, and its controls by their codes. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { Draft } from '../../web/source/studio/draft.ts';
import { ALL_MESSAGES } from '../../web/text/studio/index.ts';
import { visit, type Language, type Theme, type Visit } from './pages.ts';

type Code = keyof typeof ALL_MESSAGES;

export interface OpenCopy extends Visit {
  readonly word: (code: Code) => string;
  readonly button: (code: Code) => Locator;
  /** Opens a part of the studio. */
  readonly part: (code: Code) => Promise<void>;
  /** Waits until the draft is sound. */
  readonly valid: () => Promise<void>;
}

/** @param url where the studio is served */
export async function openCopy(
  browser: Browser,
  url: string,
  language: Language,
  theme: Theme,
  cookie: string | null = null,
): Promise<OpenCopy> {
  const word = (code: Code): string => ALL_MESSAGES[code][language];
  const opened = await visit(browser, `${url}/studio`, { language, theme, cookie });
  const { page } = opened;
  const button = (code: Code): Locator =>
    page.getByRole('button', { name: word(code), exact: true });
  const part = (code: Code): Promise<void> =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: word(code) })
      .click();
  const valid = (): Promise<void> =>
    page.getByText(word('studio.sound'), { exact: true }).waitFor();
  await page.getByRole('button', { name: language === 'zh' ? /^太浦河：/ : /^The Taipu:/ }).click();
  await valid();
  return { ...opened, word, button, part, valid };
}

/** The draft as the browser keeps it. */
export async function keptDraft(page: Page): Promise<Draft> {
  const kept = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('liandong.draft.'));
    return localStorage.getItem(key ?? '');
  });
  return JSON.parse(kept ?? 'null') as Draft;
}
