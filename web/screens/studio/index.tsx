import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
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
  const { why, retry } = useLoaded(loadStudio);
  if (why !== null) {
    return (
      <Page title={say('studio.title')}>
        <NotLoaded why={say('studio.no-files', { why })} onRetry={retry} />
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
