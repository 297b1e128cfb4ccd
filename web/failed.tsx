import { useRouteError } from 'react-router';
import { useSay } from './parts/use-say.ts';
import { Button } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';

/** A screen that failed: what it was, and the way back. */
export function Failed() {
  const { say } = useSay();
  const error = useRouteError();
  return (
    <main>
      <Empty
        icon="warn"
        action={
          <Button tone="main" onClick={() => location.reload()}>
            {say('common.reload')}
          </Button>
        }
      >
        <strong>{say('common.crashed')}</strong>
        <br />
        {say('common.crashed-help')}
        <br />
        <small>{error instanceof Error ? error.message : String(error)}</small>
      </Empty>
    </main>
  );
}
