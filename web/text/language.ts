import type { Language } from '../../sim-core/text/index.ts';

/** The language of a browser that prefers these, best first; Chinese when it says neither. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh';
}

/** What the document says of its language, for readers aloud and for line breaking. */
export const DOCUMENT_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
