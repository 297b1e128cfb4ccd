import { useCallback, useState } from 'react';

/** Whether something that was begun here has no end yet. */
export function useBusy(): {
  readonly busy: boolean;
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
} {
  const [busy, setBusy] = useState(false);
  const during = useCallback(async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, during };
}
