import { useCallback } from 'react';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { actAloud } from '../stores/acting.ts';
import { useBusy } from './use-busy.ts';
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
  const { busy, during } = useBusy();
  const act = useCallback<Acting['act']>(
    (body, thinkWallMs = null) =>
      during(() =>
        actAloud(body, thinkWallMs, (refusal) =>
          say('composer.refused', { why: refusalOf(refusal) }),
        ),
      ),
    [say, refusalOf, during],
  );
  return { act, busy };
}
