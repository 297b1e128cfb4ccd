import { useCallback } from 'react';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { conduct } from '../stores/conducting.ts';
import { useBusy } from './use-busy.ts';
import { useReason } from './use-reason.ts';
import { useSay } from './use-say.ts';

export interface Conducting {
  /** Tries something as one who runs the game; what is refused is said. @returns whether it was taken */
  readonly conduct: (body: ClientAttempt['body']) => Promise<boolean>;
  /** What was tried here has no answer yet: while the link is lost that can be long, and then it goes out. */
  readonly busy: boolean;
}

export function useConduct(): Conducting {
  const { say } = useSay();
  const reasonOf = useReason();
  const { busy, during } = useBusy();
  const tryOut = useCallback<Conducting['conduct']>(
    (body) =>
      during(() =>
        conduct(body, {
          refused: (code, parameters) =>
            say('composer.refused', { why: reasonOf(code, parameters) }),
          taken: (code) => reasonOf(code),
        }),
      ),
    [say, reasonOf, during],
  );
  return { conduct: tryOut, busy };
}
