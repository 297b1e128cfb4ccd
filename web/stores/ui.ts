import { createStore } from 'zustand/vanilla';
import { DOCUMENT_LANGUAGE, languageOf } from '../text/language.ts';
import type { Language } from '../../sim-core/text/index.ts';
import { forGood } from './kept.ts';

export type ThemeName = 'light' | 'dark';

export interface UiState {
  readonly language: Language;
  readonly theme: ThemeName;
}

const KEY = 'liandong.ui';

/** How this browser likes to be spoken to; remembered. */
export const uiStore = createStore<UiState>(() => ({ ...defaults(), ...remembered() }));

uiStore.subscribe((state) => {
  forGood.write(KEY, JSON.stringify(state));
  mark(state);
});
mark(uiStore.getState());

function defaults(): UiState {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return { language: languageOf(navigator.languages), theme: dark ? 'dark' : 'light' };
}

function remembered(): Partial<UiState> {
  try {
    const kept: unknown = JSON.parse(forGood.read(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, theme } = kept as Partial<UiState>;
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

function mark({ language, theme }: UiState): void {
  document.documentElement.lang = DOCUMENT_LANGUAGE[language];
  document.documentElement.dataset['theme'] = theme;
}
