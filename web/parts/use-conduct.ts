import { useCallback } from 'react';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { conduct } from '../stores/conducting.ts';
import { useReason } from './use-reason.ts';
import { useSay } from './use-say.ts';

/** Tries something as one who runs the game; what is refused is said. */
export function useConduct(): (body: ClientAttempt['body']) => Promise<boolean> {
  const { say } = useSay();
  const reasonOf = useReason();
  return useCallback(
    (body) =>
      conduct(body, {
        refused: (code, parameters) => say('composer.refused', { why: reasonOf(code, parameters) }),
        taken: (code) => reasonOf(code),
      }),
    [say, reasonOf],
  );
}
