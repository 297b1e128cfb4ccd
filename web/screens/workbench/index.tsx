import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import {
  cancelComparison,
  choiceFromQuery,
  choiceToQuery,
  choose,
  designInHand,
  holdDesign,
  loadWorkbench,
  runComparison,
  workbenchStore,
} from '../../stores/workbench.ts';
import { Alert } from '../../ui/alert.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { Choose } from './choose.tsx';
import { Designer } from './designer.tsx';
import { Results } from './results.tsx';
import css from './workbench.module.css';

export default function Workbench() {
  return (
    <AccountGate>
      <Bench />
    </AccountGate>
  );
}

/** Choose on the left, read on the right; the address carries the choice. */
function Bench() {
  const { say } = useSay();
  const [query, setQuery] = useSearchParams();
  const shelf = useStore(workbenchStore, (state) => state.shelf);
  const choice = useStore(workbenchStore, (state) => state.choice);
  const { why, retry } = useLoaded(loadWorkbench);
  const { error, request } = useRequest();
  /** Text of the file that is being designed, null when none is. */
  const [draft, setDraft] = useState(designInHand);
  // The address is read once; afterwards it follows the choice.
  const [first] = useState(query);
  useEffect(() => {
    choose(choiceFromQuery(first));
  }, [first]);
  useEffect(() => {
    setQuery(choiceToQuery(choice), { replace: true });
  }, [choice, setQuery]);
  return (
    <Page title={say('workbench.title')} lead={say('workbench.lead')} wide>
      <Alert>{error}</Alert>
      {why !== null ? (
        <NotLoaded why={why} onRetry={retry} />
      ) : shelf === null ? (
        <Empty icon="clock">{say('common.loading')}</Empty>
      ) : draft === null ? (
        <div className={css.bench}>
          <Choose onRun={() => void request(runComparison)} onDesign={setDraft} />
          <Results onStop={() => void request(cancelComparison)} />
        </div>
      ) : (
        <Designer
          text={draft}
          onClose={() => {
            holdDesign(null);
            setDraft(null);
          }}
        />
      )}
    </Page>
  );
}
