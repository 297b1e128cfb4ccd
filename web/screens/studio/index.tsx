import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { Page } from '../../parts/frame/page.tsx';
import { useSay } from './use-say.ts';
import { loadStudio, openDraft, studioStore, takeOver } from '../../stores/studio.ts';
import { watchDraft } from '../../stores/drafts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Start } from './start.tsx';
import { Studio } from './studio.tsx';

/** Drafts to choose from, or the one that the address names. */
export default function StudioScreen() {
  const { say } = useSay();
  const { draft: id } = useParams();
  const shelf = useStore(studioStore, (state) => state.shelf);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    loadStudio().catch((problem: unknown) => setError(String(problem)));
  }, []);
  if (error !== null) {
    return (
      <Page title={say('studio.title')}>
        <Empty icon="warn">{say('studio.no-files', { why: error })}</Empty>
      </Page>
    );
  }
  if (shelf === null) return <Empty icon="clock">{say('common.loading')}</Empty>;
  return id === undefined ? <Start /> : <Opened key={id} id={id} />;
}

function Opened({ id }: { readonly id: string }) {
  const { say } = useSay();
  const [found] = useState(() => openDraft(id));
  useEffect(() => watchDraft(id, takeOver), [id]);
  if (found) return <Studio />;
  return (
    <Page title={say('studio.title')}>
      <Empty icon="search" action={<a href="/studio">{say('studio.to-drafts')}</a>}>
        {say('studio.no-draft')}
      </Empty>
    </Page>
  );
}
