import { useState } from 'react';
import { useStore } from 'zustand';
import { useSay } from './use-say.ts';
import { textOf } from '../../source/studio/outline.ts';
import { dryRunStore, startDryRun, stopDryRun } from '../../stores/dry-run.ts';
import { showPart, studioStore } from '../../stores/studio.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField, NumberField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DryRunResults } from './dry-run-results.tsx';
import { GoOn } from './go-on.tsx';
import { StageHead } from './stage-head.tsx';
import { useChoices, useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';
import stages from './stages.module.css';
import css from './dry-run.module.css';

/** Many futures of the draft under doctrine, in this browser. */
export default function DryRunStage() {
  const { say } = useSay();
  const outline = useOutline();
  const mechanisms = useChoices(outline?.mechanisms);
  const exercise = useFile('exercise');
  const problems = useStore(studioStore, (state) => state.checked?.problems.length ?? null);
  const files = useStore(studioStore, (state) => state.draft?.files);
  const run = useStore(dryRunStore);
  const played = exercise?.own === true ? textOf(exercise.data['mechanism']) : 'zone-as-is';
  const [mechanism, setMechanism] = useState<string | null>(null);
  const [futures, setFutures] = useState(20);
  const [people, setPeople] = useState(18);
  const running = run.state === 'running';
  const chosen = mechanism ?? played;
  return (
    <div className={stages.page}>
      <StageHead title={say('studio.part-dry-run')} help={say('studio.dry-run-help')} />
      <form
        className={css.controls}
        onSubmit={(event) => {
          event.preventDefault();
          startDryRun({ mechanism: chosen, futures, people });
        }}
      >
        <ChoiceField
          label={say('studio.mechanism')}
          value={chosen}
          choices={mechanisms}
          onChange={setMechanism}
        />
        <NumberField
          label={say('studio.futures')}
          value={futures}
          min={1}
          max={200}
          step={10}
          onChange={setFutures}
        />
        <NumberField
          label={say('studio.people')}
          value={people}
          min={1}
          max={64}
          onChange={setPeople}
        />
        {/* Two elements: one that changed its kind under a click would submit the form it had just stopped. */}
        {running ? (
          <Button key="stop" icon={<Icon name="stop" size={14} />} onClick={stopDryRun}>
            {say('studio.stop')}
          </Button>
        ) : (
          <Button
            key="run"
            tone="main"
            submit
            icon={<Icon name="play" size={14} />}
            disabled={problems !== 0}
          >
            {say('studio.run-now')}
          </Button>
        )}
      </form>
      {problems === null || problems === 0 ? null : (
        <p className={css.note} role="status">
          {say('studio.run-unsound', { count: problems })}{' '}
          <button type="button" className={stages.link} onClick={() => showPart('overview')}>
            {say('studio.to-overview')}
          </button>
        </p>
      )}
      {running ? (
        <div className={css.progress}>
          <progress value={run.done} max={run.total} aria-label={say('studio.running')} />
          <span role="status">
            {say('studio.run-progress', { done: run.done, total: run.total })}
          </span>
        </div>
      ) : null}
      {run.state === 'failed' ? (
        <Alert className={stages.fault}>
          {say('studio.run-failed', {
            why: run.why ?? say('studio.run-unsound', { count: problems ?? 0 }),
          })}
        </Alert>
      ) : null}
      {run.state === 'stopped' ? <p className={css.note}>{say('studio.run-stopped')}</p> : null}
      {run.result === null ? (
        running || run.state === 'failed' ? null : (
          <Empty icon="fan">{say('studio.run-none')}</Empty>
        )
      ) : (
        <>
          {run.files === files ? null : <p className={css.note}>{say('studio.run-old')}</p>}
          <DryRunResults result={run.result} tookMs={run.tookMs} />
        </>
      )}
      <GoOn mechanism={chosen} people={people} />
    </div>
  );
}
