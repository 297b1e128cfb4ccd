import { useMemo } from 'react';
import { useSay as useWebSay, type Speech } from '../../parts/use-say.ts';
import { speakerOf, type PlainCodeOf, type SayOf } from '../../text/say.ts';
import { ALL_MESSAGES } from '../../text/studio/index.ts';

export type PlainStudioCode = PlainCodeOf<typeof ALL_MESSAGES>;

/** What speaks in the studio: its own sentences besides those of every screen. */
export function useSay(): Omit<Speech, 'say'> & { readonly say: SayOf<typeof ALL_MESSAGES> } {
  const { language, tell } = useWebSay();
  return useMemo(
    () => ({ language, tell, say: speakerOf(ALL_MESSAGES, language) }),
    [language, tell],
  );
}
