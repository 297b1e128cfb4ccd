import { useState } from 'react';
import { failure } from './failure.ts';
import { useBusy } from './use-busy.ts';

export interface Requesting {
  /** What was asked for here has no answer yet. */
  readonly busy: boolean;
  /** Why the last one was not done; null from when the next begins. */
  readonly error: string | null;
  readonly setError: (error: string | null) => void;
  /** Does something that a server may refuse. */
  readonly request: (work: () => Promise<void>) => Promise<void>;
}

/** @param tell says what went wrong elsewhere than in `error`, such as in a notice */
export function useRequest(tell?: (why: string) => void): Requesting {
  const { busy, during } = useBusy();
  const [error, setError] = useState<string | null>(null);
  const request: Requesting['request'] = async (work) => {
    setError(null);
    try {
      await during(work);
    } catch (problem) {
      (tell ?? setError)(failure(problem));
    }
  };
  return { busy, error, setError, request };
}
