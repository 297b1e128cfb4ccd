import { useCallback } from 'react';
import { MESSAGES, REASONS, fill } from '../../sim-core/text/index.ts';
import { pauseCode } from './pause-code.ts';
import { useSay } from './use-say.ts';

type Parameters = Readonly<Record<string, string | number>>;

/** The sentence of a reason or refusal that came as a code; an unknown code is shown as it is. */
export function useReason(): (code: string, parameters?: Parameters) => string {
  const { language } = useSay();
  return useCallback(
    (code, parameters = {}) => {
      const tables: readonly Readonly<Record<string, { zh: string; en: string }>>[] = [
        REASONS,
        MESSAGES,
      ];
      const text = tables.find((table) => Object.hasOwn(table, code))?.[code];
      return text === undefined ? code : fill(text[language], parameters);
    },
    [language],
  );
}

/** Why the clock rests, in words. */
export function usePauseReason(): (why: string) => string {
  const reasonOf = useReason();
  return useCallback((why) => reasonOf(pauseCode(why)), [reasonOf]);
}
