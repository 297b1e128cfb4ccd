import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useSay } from '../use-say.ts';

/** What a screen cannot do without did not come: why, and another try. */
export function NotLoaded({
  why,
  onRetry,
  children,
}: {
  readonly why: string;
  readonly onRetry: () => void;
  /** What else can be done. */
  readonly children?: ReactNode;
}) {
  const { say } = useSay();
  return (
    <Empty
      icon="warn"
      action={
        <>
          <Button onClick={onRetry}>{say('common.retry')}</Button>
          {children}
        </>
      }
    >
      {why}
    </Empty>
  );
}
