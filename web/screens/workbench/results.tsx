import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type {
  ComparisonResultBody,
  MetricBody,
} from '../../../exercise-server/protocol/workbench.ts';
import { formatShare } from '../../../sim-core/text/index.ts';
import { CostEffect } from '../../parts/comparison/cost-effect.tsx';
import { Curves } from '../../parts/comparison/curves.tsx';
import { Falls } from '../../parts/comparison/falls.tsx';
import { Ranking } from '../../parts/comparison/ranking.tsx';
import { useSay } from '../../parts/use-say.ts';
import { mechanismsOf, workbenchStore } from '../../stores/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NeedsOf } from './needs.tsx';
import { Progress } from './progress.tsx';
import { RunOpener } from './run-opener.tsx';
import { saveData, saveFigure } from './save.ts';
import { verdictSentences } from './verdict.ts';
import css from './workbench.module.css';

const COST_METRIC = 'standing-cost';

/** What a comparison came to, as it stands. */
export function Results({ onStop }: { readonly onStop: () => void }) {
  const { say } = useSay();
  const comparison = useStore(workbenchStore, (state) => state.comparison);
  if (comparison === null) {
    return (
      <section className={css.results}>
        <Empty icon="chart">{say('workbench.empty')}</Empty>
      </section>
    );
  }
  return (
    <section className={css.results} aria-live="off">
      <Progress comparison={comparison} onStop={onStop} />
      {comparison.result === null ? null : <Verdict result={comparison.result} />}
    </section>
  );
}

function Verdict({ result }: { readonly result: ComparisonResultBody }) {
  const { say, tell } = useSay();
  const state = useStore(workbenchStore);
  const all = mechanismsOf(state);
  const metrics = state.shelf?.metrics ?? [];
  const [wanted, setWanted] = useState<string | null>(null);
  const metric = metrics.find(({ id }) => id === (wanted ?? state.choice.metric)) ?? metrics[0];
  const titleOf = (id: string): string => tell(all.find((one) => one.id === id)?.title ?? id);
  const scenarioTitle = (id: string): string =>
    tell(state.shelf?.scenarios.find((one) => one.id === id)?.title ?? id);
  if (metric === undefined) return null;
  return (
    <>
      <div className={css.metricRow}>
        <ChoiceField
          label={say('workbench.metric')}
          value={metric.id}
          choices={metrics.map(({ id, title }) => ({ value: id, label: tell(title) }))}
          hint={tell(metric.formula)}
          onChange={setWanted}
        />
        <Button
          icon={<Icon name="log" size={16} />}
          onClick={() => saveData(result, state.comparison?.id ?? '')}
        >
          {say('workbench.export-data')}
        </Button>
        <RunOpener result={result} titleOf={titleOf} />
      </div>
      {result.scenarios.map((scenario) => (
        <ScenarioVerdict
          key={scenario}
          scenario={scenario}
          title={scenarioTitle(scenario)}
          result={result}
          metric={metric}
          titleOf={titleOf}
        />
      ))}
      <Notes result={result} titleOf={titleOf} />
      <Panel title={say('workbench.needs')}>
        {result.mechanisms.map((id) => {
          const mechanism = all.find((one) => one.id === id);
          return mechanism === undefined ? null : (
            <div key={id} className={css.needsRow}>
              <h3>{titleOf(id)}</h3>
              <NeedsOf mechanism={mechanism} />
            </div>
          );
        })}
      </Panel>
    </>
  );
}

function ScenarioVerdict({
  scenario,
  title,
  result,
  metric,
  titleOf,
}: {
  readonly scenario: string;
  readonly title: string;
  readonly result: ComparisonResultBody;
  readonly metric: MetricBody;
  readonly titleOf: (mechanism: string) => string;
}) {
  const speech = useSay();
  const { say, tell } = speech;
  const rowsOf = (id: string) =>
    result.rows.filter((row) => row.scenario === scenario && row.metric === id);
  const rows = rowsOf(metric.id);
  const costs = rowsOf(COST_METRIC);
  const indexOf = (mechanism: string): number => result.mechanisms.indexOf(mechanism);
  const points = rows.flatMap(({ mechanism, mean, half_width }) => {
    const cost = costs.find((row) => row.mechanism === mechanism);
    return cost === undefined
      ? []
      : [{ mechanism, cost: cost.mean, effect: mean, half: half_width ?? 0 }];
  });
  return (
    <div className={css.scenario}>
      <h2 className={css.scenarioTitle}>{title}</h2>
      <p className={css.sentence}>
        {verdictSentences(rows, metric, titleOf, speech).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      <Panel
        title={say('workbench.ranking')}
        note={say('workbench.ranking-note', {
          unit: tell(metric.unit),
          direction: say(`workbench.${metric.direction}`),
        })}
      >
        <Ranking rows={rows} direction={metric.direction} titleOf={titleOf} />
      </Panel>
      <FigurePanel
        title={say('workbench.curves')}
        note={say('workbench.curves-note')}
        name={`${scenario}-unmet-need`}
      >
        <Curves
          curves={result.curves.filter((curve) => curve.scenario === scenario)}
          label={say('workbench.curves-label', { scenario: title })}
          titleOf={titleOf}
          indexOf={indexOf}
        />
      </FigurePanel>
      <Panel title={say('workbench.falls')} note={say('workbench.falls-note')}>
        <Falls
          falls={result.waterfalls.filter((fall) => fall.scenario === scenario)}
          titleOf={titleOf}
        />
      </Panel>
      <FigurePanel
        title={say('workbench.cost')}
        note={say(`workbench.cost-note-${metric.direction}`)}
        name={`${scenario}-cost-effect`}
      >
        <CostEffect
          points={points}
          direction={metric.direction}
          effectTitle={tell(metric.title)}
          titleOf={titleOf}
          indexOf={indexOf}
        />
      </FigurePanel>
    </div>
  );
}

/** A figure that can be saved as it is seen. */
function FigurePanel({
  title,
  note,
  name,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly name: string;
  readonly children: React.ReactNode;
}) {
  const { say } = useSay();
  const frame = useRef<HTMLDivElement>(null);
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <Button
          tone="quiet"
          size="small"
          icon={<Icon name="download" size={16} />}
          label={say('workbench.export')}
          onClick={() => saveFigure(frame.current, name)}
        />
      }
    >
      <div ref={frame}>{children}</div>
    </Panel>
  );
}

function Notes({
  result,
  titleOf,
}: {
  readonly result: ComparisonResultBody;
  readonly titleOf: (mechanism: string) => string;
}) {
  const { say, tell } = useSay();
  const dimensions = useStore(workbenchStore, (state) => state.shelf?.dimensions ?? []);
  const named = (id: string): string => tell(dimensions.find((one) => one.id === id)?.title ?? id);
  return (
    <ul className={css.notes}>
      <li>{say('workbench.preset-values', { share: formatShare(result.assumed_inputs.share) })}</li>
      {inertGroups(result).map(({ dimensions: inert, mechanisms }) => (
        <li key={inert}>
          {say('workbench.inert', {
            dimensions: inert.split(' ').map(named).join(' · '),
            names: mechanisms.map(titleOf).join(' · '),
          })}
        </li>
      ))}
      {result.free_lunch.map((mechanism) => (
        <li key={mechanism}>{say('workbench.free-lunch', { name: titleOf(mechanism) })}</li>
      ))}
    </ul>
  );
}

/** Mechanisms whose same dimensions never had a say, together. */
function inertGroups({ inert }: ComparisonResultBody): readonly {
  readonly dimensions: string;
  readonly mechanisms: string[];
}[] {
  const groups = new Map<string, string[]>();
  for (const [mechanism, dimensions] of Object.entries(inert)) {
    if (dimensions.length === 0) continue;
    const key = dimensions.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), mechanism]);
  }
  return [...groups].map(([dimensions, mechanisms]) => ({ dimensions, mechanisms }));
}
