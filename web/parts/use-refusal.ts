import { useCallback } from 'react';
import { whoMay } from '../../sim-core/text/index.ts';
import type { Refusal } from '../stores/acting.ts';
import { useTitles } from './use-game.ts';
import { useReason } from './use-reason.ts';
import { useSay } from './use-say.ts';

/** Why something is refused, who may do it, how that body is reached, and what can be done instead. */
export function useRefusal(): (refusal: Refusal) => string {
  const { language } = useSay();
  const titles = useTitles();
  const reasonOf = useReason();
  return useCallback(
    ({ reason, parameters = {}, competent = [] }) => {
      if (reason === null) return '';
      const why = reasonOf(reason, parameters);
      const who = whoMay(language, reason, competent, titles.department);
      return who === '' ? why : `${why}${language === 'zh' ? '' : ' '}${who}`;
    },
    [language, titles, reasonOf],
  );
}
