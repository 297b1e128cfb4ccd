import { useCallback, useState } from 'react';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { actAloud } from '../stores/acting.ts';
import { useRefusal } from './use-refusal.ts';
import { useSay } from './use-say.ts';

export interface Acting {
  /** An act of the seat that is open, without a form; what is refused is said. @returns whether it was taken */
  readonly act: (body: SeatAct, thinkWallMs?: number | null) => Promise<boolean>;
  /** What was done here has no answer yet. */
  readonly busy: boolean;
}

export function useAct(): Acting {
  const { say } = useSay();
  const refusalOf = useRefusal();
  const [busy, setBusy] = useState(false);
  const act = useCallback<Acting['act']>(
    async (body, thinkWallMs = null) => {
      setBusy(true);
      try {
        return await actAloud(body, thinkWallMs, (refusal) =>
          say('composer.refused', { why: refusalOf(refusal) }),
        );
      } finally {
        setBusy(false);
      }
    },
    [say, refusalOf],
  );
  return { act, busy };
}
