import type { ReactNode } from 'react';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { Button } from '../ui/button.tsx';
import { useConduct } from './use-conduct.ts';

/** One click, one attempt of those who run the game; what is refused is said. */
export function ConductButton({
  attempt,
  main = false,
  children,
}: {
  readonly attempt: ClientAttempt['body'];
  /** Whether it is what one comes for. */
  readonly main?: boolean;
  readonly children: ReactNode;
}) {
  const { conduct, busy } = useConduct();
  return (
    <Button
      size="small"
      {...(main ? { tone: 'main' } : {})}
      busy={busy}
      onClick={() => void conduct(attempt)}
    >
      {children}
    </Button>
  );
}
