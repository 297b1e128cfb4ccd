import { Page } from './parts/frame/page.tsx';
import { useSay } from './parts/use-say.ts';

export function NotFound() {
  const { say } = useSay();
  return (
    <Page title={say('common.not-found')} lead={say('common.not-found-help')}>
      {null}
    </Page>
  );
}
