import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
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
  const [error, setError] = useState<string | null>(null);
  /** Text of the file that is being designed, null when none is. */
  const [draft, setDraft] = useState(designInHand);
  // The address is read once; afterwards it follows the choice.
  const [first] = useState(query);
  useEffect(() => {
    choose(choiceFromQuery(first));
    loadWorkbench().catch((problem: unknown) => setError(failure(problem)));
  }, [first]);
  useEffect(() => {
    setQuery(choiceToQuery(choice), { replace: true });
  }, [choice, setQuery]);
  const attempt = (work: () => Promise<void>): void => {
    setError(null);
    work().catch((problem: unknown) => setError(failure(problem)));
  };
  return (
    <Page title={say('workbench.title')} lead={say('workbench.lead')} wide>
      <Alert>{error}</Alert>
      {shelf === null ? (
        <Empty icon="clock">{say('common.loading')}</Empty>
      ) : draft === null ? (
        <div className={css.bench}>
          <Choose onRun={() => attempt(runComparison)} onDesign={setDraft} />
          <Results onStop={() => attempt(cancelComparison)} />
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
