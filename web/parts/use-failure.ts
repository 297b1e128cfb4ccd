import { useCallback } from 'react';
import { ApiError } from '../source/api.ts';
import { useSay } from './use-say.ts';

/** What to tell somebody whose request failed. */
export function useFailure(): (error: unknown) => string {
  const { say, tell } = useSay();
  return useCallback(
    (error) => {
      if (error instanceof ApiError) {
        if (error.text !== null) return tell(error.text);
        return say(error.code === 'unknown-drill' ? 'join.unknown-drill' : 'common.server-silent');
      }
      return say('common.failed', { why: error instanceof Error ? error.message : String(error) });
    },
    [say, tell],
  );
}
