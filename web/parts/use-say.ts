import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language, Text } from '../../sim-core/text/index.ts';
import { uiStore } from '../stores/ui.ts';
import { speaker, tell, type Say } from '../text/say.ts';

export interface Speech {
  readonly language: Language;
  readonly say: Say;
  readonly tell: (text: Text | string | null | undefined) => string;
}

/** Everything that speaks: sentences by code, and texts that travel in both languages. */
export function useSay(): Speech {
  const language = useStore(uiStore, (state) => state.language);
  return useMemo(
    () => ({ language, say: speaker(language), tell: (text) => tell(language, text ?? null) }),
    [language],
  );
}
