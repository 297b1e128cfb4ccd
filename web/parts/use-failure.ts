import { useCallback } from 'react';
import { ApiError } from '../source/api.ts';
import { useSay } from './use-say.ts';

/** What to tell somebody whose request failed. */
export function useFailure(): (error: unknown) => string {
  const { say, tell } = useSay();
  return useCallback(
    (error) => {
      if (error instanceof ApiError) {
        return error.text === null ? say('common.server-silent') : tell(error.text);
      }
      return say('common.failed', { why: error instanceof Error ? error.message : String(error) });
    },
    [say, tell],
  );
}
