import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { MechanismBody } from '../../../exercise-server/protocol/workbench.ts';
import { formatNumber } from '../../../sim-core/text/index.ts';
import { useSay } from '../../parts/use-say.ts';
import { choose, mechanismsOf, workbenchStore } from '../../stores/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ChoiceField, ManyField, NumberField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { freshDesign } from './design-text.ts';
import { DesignTools, Unsound } from './own-designs.tsx';
import css from './workbench.module.css';

/** What is compared: scenarios, mechanisms and one's own designs, how often, judged by what. */
export function Choose({
  onRun,
  onDesign,
}: {
  readonly onRun: () => void;
  readonly onDesign: (text: string) => void;
}) {
  const { say, tell } = useSay();
  const state = useStore(workbenchStore);
  const { shelf, choice, comparison } = state;
  const running = comparison?.state === 'running' || comparison?.state === 'waiting';
  const runs = choice.scenarios.length * choice.mechanisms.length * choice.seeds;
  const possible = choice.scenarios.length > 0 && choice.mechanisms.length > 1;
  const sound = choice.mechanisms.every((id) => state.designs[id]?.mechanism !== null);
  if (shelf === null) return null;
  return (
    <Panel title={say('workbench.choose')} className={css.choose}>
      <div className={css.form}>
        <ManyField
          label={say('workbench.scenarios')}
          values={choice.scenarios}
          choices={shelf.scenarios.map(({ id, title }) => ({ value: id, label: tell(title) }))}
          onChange={(scenarios) => choose({ scenarios })}
        />
        <Mechanisms onDesign={onDesign} />
        <ChoiceField
          label={say('workbench.metric')}
          value={choice.metric}
          choices={shelf.metrics.map(({ id, title }) => ({ value: id, label: tell(title) }))}
          onChange={(metric) => choose({ metric })}
        />
        <NumberField
          label={say('workbench.seeds')}
          value={choice.seeds}
          min={2}
          max={2000}
          step={50}
          hint={say('workbench.seeds-hint', { runs: formatNumber(runs, 0) })}
          onChange={(seeds) => choose({ seeds })}
        />
        <Button
          tone="main"
          size="large"
          block
          disabled={!possible || !sound || running}
          onClick={onRun}
        >
          {say(running ? 'workbench.running' : 'workbench.run')}
        </Button>
        {possible ? null : <p className={css.hint}>{say('workbench.nothing-chosen')}</p>}
        {sound ? null : <p className={css.hint}>{say('workbench.unsound-chosen')}</p>}
      </div>
    </Panel>
  );
}

function Mechanisms({ onDesign }: { readonly onDesign: (text: string) => void }) {
  const { say, tell } = useSay();
  const state = useStore(workbenchStore);
  const [filter, setFilter] = useState('');
  const all = mechanismsOf(state);
  const wanted = filter.trim().toLowerCase();
  const isChosen = ({ id }: MechanismBody): boolean => state.choice.mechanisms.includes(id);
  const found = all.filter(
    ({ id, title }) =>
      wanted === '' || id.includes(wanted) || tell(title).toLowerCase().includes(wanted),
  );
  const isOwn = ({ id }: MechanismBody): boolean => state.designs[id] !== undefined;
  const first = [...found.filter(isChosen), ...found.filter((one) => isOwn(one) && !isChosen(one))];
  const lines = (mechanisms: readonly MechanismBody[]): readonly ReactNode[] =>
    mechanisms.map((mechanism) => (
      <MechanismLine key={mechanism.id} mechanism={mechanism} onDesign={onDesign} />
    ));
  return (
    <fieldset className={css.mechanisms}>
      <legend className={css.legend}>{say('workbench.mechanisms')}</legend>
      {all.length > 10 ? (
        <TextField
          label={say('workbench.mechanisms-filter')}
          value={filter}
          onChange={setFilter}
          maxLength={60}
        />
      ) : null}
      <ul className={css.list}>
        {lines(first)}
        <Unsound onDesign={onDesign} />
        {lines(found.filter((one) => !first.includes(one)))}
      </ul>
      <Button
        size="small"
        icon={<Icon name="pen" size={14} />}
        onClick={() =>
          onDesign(freshDesign(state.choice.baseline, all, Object.keys(state.designs)))
        }
      >
        {say('workbench.design')}
      </Button>
    </fieldset>
  );
}

function MechanismLine({
  mechanism,
  onDesign,
}: {
  readonly mechanism: MechanismBody;
  readonly onDesign: (text: string) => void;
}) {
  const { say, tell } = useSay();
  const { choice, designs } = useStore(workbenchStore);
  const { id } = mechanism;
  const name = tell(mechanism.title);
  const own = designs[id];
  const chosen = choice.mechanisms.includes(id);
  const toggle = (): void =>
    choose({
      mechanisms: chosen
        ? choice.mechanisms.filter((other) => other !== id)
        : [...choice.mechanisms, id],
    });
  return (
    <li className={css.line}>
      <label className={css.check} title={tell(mechanism.summary)}>
        <input type="checkbox" checked={chosen} onChange={toggle} />
        <span>{name}</span>
        {own === undefined ? null : <Chip tone="line">{say('workbench.own')}</Chip>}
      </label>
      {own === undefined ? null : (
        <DesignTools id={id} name={name} text={own.text} onDesign={onDesign} />
      )}
      {chosen ? (
        <label className={css.base}>
          <input
            type="radio"
            name="baseline"
            checked={choice.baseline === id}
            aria-label={say('workbench.baseline-of', { name })}
            onChange={() => choose({ baseline: id })}
          />
          {choice.baseline === id ? say('workbench.baseline') : ''}
        </label>
      ) : null}
    </li>
  );
}
