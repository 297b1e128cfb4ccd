import { useSyncExternalStore } from 'react';

/** Whether a condition on the screen holds, such as `(max-width: 1240px)`. */
export function useMedia(condition: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(condition);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(condition).matches,
  );
}
