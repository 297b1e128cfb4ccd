import { useState } from 'react';
import { useStore } from 'zustand';
import type { ComparisonResultBody, RunBody } from '../../../exercise-server/protocol/workbench.ts';
import { decimalsFor, formatNumber, PHASE_TITLES, PHASES } from '../../../sim-core/text/index.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { shadeOf } from '../../parts/waterfall/scale.ts';
import { isShipped, openRun, workbenchStore } from '../../stores/workbench.ts';
import { span } from '../../text/time.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, NumberField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './workbench.module.css';

/** Any single run of the comparison, run again and opened. */
export function RunOpener({
  result,
  titleOf,
}: {
  readonly result: ComparisonResultBody;
  readonly titleOf: (mechanism: string) => string;
}) {
  const { say, tell } = useSay();
  const shelf = useStore(workbenchStore, (state) => state.shelf);
  const [open, setOpen] = useState(false);
  const [scenario, setScenario] = useState(result.scenarios[0] ?? '');
  const [mechanism, setMechanism] = useState(result.baseline);
  const [seed, setSeed] = useState(1);
  const [run, setRun] = useState<RunBody | null>(null);
  const { busy, error, request } = useRequest();
  const start = (): Promise<void> =>
    request(async () => setRun(await openRun(scenario, mechanism, String(seed))));
  return (
    <>
      <Button icon={<Icon name="search" size={16} />} onClick={() => setOpen(true)}>
        {say('workbench.open-run')}
      </Button>
      <Dialog
        title={say('workbench.open-run')}
        open={open}
        width={820}
        closeLabel={say('common.close')}
        onClose={() => setOpen(false)}
      >
        <div className={css.runForm}>
          <ChoiceField
            label={say('workbench.scenarios')}
            value={scenario}
            choices={result.scenarios.map((id) => ({
              value: id,
              label: tell(shelf?.scenarios.find((one) => one.id === id)?.title ?? id),
            }))}
            onChange={setScenario}
          />
          <ChoiceField
            label={say('workbench.mechanisms')}
            value={mechanism}
            choices={result.mechanisms.map((id) => ({ value: id, label: titleOf(id) }))}
            onChange={setMechanism}
          />
          <NumberField
            label={say('workbench.seed')}
            value={seed}
            min={1}
            hint={say('workbench.open-run-hint')}
            onChange={setSeed}
          />
          <Button tone="main" busy={busy} onClick={() => void start()}>
            {say('workbench.open-run')}
          </Button>
        </div>
        <Alert>{error}</Alert>
        {run === null ? null : <OpenRun run={run} titleOf={titleOf} />}
      </Dialog>
    </>
  );
}

function OpenRun({
  run,
  titleOf,
}: {
  readonly run: RunBody;
  readonly titleOf: (mechanism: string) => string;
}) {
  const { say, tell, language } = useSay();
  const metrics = useStore(workbenchStore, (state) => state.shelf?.metrics ?? []);
  const shipped = useStore(workbenchStore, (state) => isShipped(state, run.mechanism));
  const cases = run.cases.filter(({ phases }) => phases.length > 0);
  const from = Math.min(...cases.map(({ phases }) => phases[0]?.fromMs ?? 0));
  const at = (ms: number): number => (100 * (ms - from)) / Math.max(1, run.simulatedMs - from);
  return (
    <div className={css.run}>
      <h3>{say('workbench.run-title', { mechanism: titleOf(run.mechanism), seed: run.seed })}</h3>
      <h4>{say('workbench.run-cases')}</h4>
      {cases.length === 0 ? <p>{say('workbench.run-no-cases')}</p> : null}
      {cases.map((one) => (
        <div key={one.id} className={css.runCase}>
          <span>
            {tell(one.title)} {tell(one.capability)}
          </span>
          <span className={css.runTrack}>
            {one.phases.map(({ phase, fromMs, toMs, holder }) => {
              const known = PHASES.find((name) => name === phase);
              const title = known === undefined ? phase : PHASE_TITLES[known][language];
              return (
                <i
                  key={`${phase} ${fromMs}`}
                  title={`${title} · ${span(language, toMs - fromMs)} · ${tell(holder)}`}
                  style={{
                    left: `${at(fromMs)}%`,
                    width: `${at(toMs) - at(fromMs)}%`,
                    backgroundColor: shadeOf(phase),
                  }}
                />
              );
            })}
          </span>
        </div>
      ))}
      <dl className={css.runMetrics}>
        {metrics.map(({ id, title, unit }) => {
          const value = run.metrics[id] ?? 0;
          return (
            <div key={id}>
              <dt>{tell(title)}</dt>
              <dd>
                {formatNumber(value, decimalsFor(value, 3))} {tell(unit)}
              </dd>
            </div>
          );
        })}
      </dl>
      {shipped ? (
        <>
          <p className={css.hint}>{say('workbench.run-command')}</p>
          <code className={css.command}>
            {say('workbench.run-call', {
              scenario: run.scenario,
              mechanism: run.mechanism,
              seed: run.seed,
            })}
          </code>
        </>
      ) : null}
      <code className={css.command}>{run.hash['state']}</code>
    </div>
  );
}
