import { Link } from 'react-router';
import { useSay } from './parts/use-say.ts';
import { Empty } from './ui/empty.tsx';

export function NotFound() {
  const { say } = useSay();
  return (
    <main>
      <Empty icon="help" action={<Link to="/">{say('common.home')}</Link>}>
        <strong>{say('common.not-found')}</strong>
        <br />
        {say('common.not-found-help')}
      </Empty>
    </main>
  );
}
