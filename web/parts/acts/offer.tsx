import type { ReactNode } from 'react';
import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import { compose, type FormValues } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { useSeat } from '../use-game.ts';
import { useWritingStopped } from './stopped.ts';

/** Whether this desk may do it now, under the agreement or outside. */
export function useOffered(kind: SeatActKind): boolean {
  const options = useSeat('options') ?? {};
  return Object.hasOwn(options, kind) && options[kind].standing !== 'impossible';
}

/** An act offered beside what it is about; what cannot be done is said, with the reason, in the list of acts alone. */
export function Offer({
  kind,
  values,
  children,
}: {
  readonly kind: SeatActKind;
  readonly values: FormValues;
  readonly children: ReactNode;
}) {
  const offered = useOffered(kind);
  const stopped = useWritingStopped();
  return offered ? (
    <Button size="small" disabled={stopped} onClick={() => compose(kind, values)}>
      {children}
    </Button>
  ) : null;
}
