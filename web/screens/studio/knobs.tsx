import { useId } from 'react';
import { useSay } from './use-say.ts';
import type { Trial } from '../../source/studio/preview.ts';
import type { HazardSheet, HazardVariable } from '../../source/studio/sheet.ts';
import { unitOf } from '../../text/units.ts';
import { ChoiceField, type Choice } from '../../ui/field.tsx';
import { useCapabilityTitle } from './use-choices.ts';
import css from './stages.module.css';

/** What is put on the bench: inputs, helpers, protections, parameters within their ranges. */
export function Knobs({
  sheet,
  trial,
  incidents,
  incident,
  peaks,
  onChange,
  onIncident,
}: {
  readonly sheet: HazardSheet;
  readonly trial: Trial;
  /** Incidents of the scenario whose values can be taken. */
  readonly incidents: readonly Choice[];
  readonly incident: string | null;
  /** Need when nobody helps, by capability. */
  readonly peaks: Readonly<Record<string, readonly number[]>>;
  readonly onChange: (trial: Trial) => void;
  readonly onIncident: (id: string) => void;
}) {
  const { say } = useSay();
  const titleOf = useCapabilityTitle();
  const inputs = sheet.variables.filter(({ block }) => block === 'input');
  const parameters = sheet.variables.filter(({ block }) => block === 'parameter');
  const states = sheet.variables.filter(({ block }) => block === 'state');
  return (
    <>
      {incidents.length === 0 ? null : (
        <fieldset className={css.knobGroup}>
          <ChoiceField
            label={say('studio.values-of')}
            value={incident}
            choices={incidents}
            onChange={onIncident}
          />
        </fieldset>
      )}
      <fieldset className={css.knobGroup}>
        <Knob
          name={say('studio.hours')}
          unit="h"
          value={trial.hours}
          low={1}
          high={120}
          step={1}
          onChange={(hours) => onChange({ ...trial, hours })}
        />
      </fieldset>
      {inputs.length === 0 ? null : (
        <fieldset className={css.knobGroup}>
          <legend className={css.knobTitle}>{say('studio.inputs')}</legend>
          {inputs.map((one) => (
            <Knob
              key={one.name}
              name={one.name}
              unit={one.unit}
              value={trial.inputs[one.name] ?? 0}
              low={0}
              high={rangeUpTo(trial.inputs[one.name] ?? 0)}
              onChange={(value) =>
                onChange({ ...trial, inputs: { ...trial.inputs, [one.name]: value } })
              }
            />
          ))}
          <Knob
            name={say('studio.input-hours')}
            unit="h"
            value={Math.min(trial.inputHours, trial.hours)}
            low={0}
            high={trial.hours}
            step={0.5}
            onChange={(inputHours) => onChange({ ...trial, inputHours })}
          />
        </fieldset>
      )}
      {sheet.needs.length === 0 ? null : (
        <fieldset className={css.knobGroup}>
          <legend className={css.knobTitle}>{say('studio.working')}</legend>
          {sheet.needs.map((capability) => (
            <Knob
              key={capability}
              name={titleOf(capability)}
              unit=""
              value={trial.working[capability] ?? 0}
              low={0}
              high={Math.max(4, Math.ceil(2 * Math.max(0, ...(peaks[capability] ?? []))))}
              step={1}
              onChange={(value) =>
                onChange({ ...trial, working: { ...trial.working, [capability]: value } })
              }
            />
          ))}
          <Knob
            name={say('studio.from-hour')}
            unit="h"
            value={trial.fromHour}
            low={0}
            high={trial.hours}
            step={0.5}
            onChange={(fromHour) => onChange({ ...trial, fromHour })}
          />
        </fieldset>
      )}
      {sheet.protections.length === 0 ? null : (
        <fieldset className={css.knobGroup}>
          <legend className={css.knobTitle}>{say('studio.protections')}</legend>
          {sheet.protections.map((id) => (
            <label key={id} className={css.check}>
              <input
                type="checkbox"
                checked={trial.protections.includes(id)}
                onChange={({ target }) =>
                  onChange({
                    ...trial,
                    protections: target.checked
                      ? [...trial.protections, id]
                      : trial.protections.filter((one) => one !== id),
                  })
                }
              />
              {id}
            </label>
          ))}
        </fieldset>
      )}
      <Numbers
        title={say('studio.parameters')}
        variables={parameters}
        values={trial.parameters}
        onChange={(values) => onChange({ ...trial, parameters: values })}
      />
      <Numbers
        title={say('studio.block-states')}
        variables={states}
        values={trial.initial}
        onChange={(values) => onChange({ ...trial, initial: values })}
      />
    </>
  );
}

function Numbers({
  title,
  variables,
  values,
  onChange,
}: {
  readonly title: string;
  readonly variables: readonly HazardVariable[];
  readonly values: Readonly<Record<string, number>>;
  readonly onChange: (values: Readonly<Record<string, number>>) => void;
}) {
  if (variables.length === 0) return null;
  return (
    <fieldset className={css.knobGroup}>
      <legend className={css.knobTitle}>{title}</legend>
      {variables.map(({ name, unit, value, range }) => {
        const now = values[name] ?? value ?? 0;
        const [low, high] = range ?? [0, rangeUpTo(value ?? 0)];
        return (
          <Knob
            key={name}
            name={name}
            unit={unit}
            value={now}
            low={Math.min(low, now)}
            high={Math.max(high, now)}
            onChange={(next) => onChange({ ...values, [name]: next })}
          />
        );
      })}
    </fieldset>
  );
}

/** A round number well above a value. */
function rangeUpTo(value: number): number {
  if (!(value > 0)) return 10;
  let top = 1;
  while (top < 2 * value) top *= 10;
  while (top / 10 >= 2 * value) top /= 10;
  return [0.2, 0.5, 1].map((part) => part * top).find((end) => end >= 2 * value) ?? top;
}

function Knob({
  name,
  unit,
  value,
  low,
  high,
  step,
  onChange,
}: {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}) {
  const { say, language } = useSay();
  const id = useId();
  const fine = step ?? (high - low) / 100;
  const take = (written: string): void => {
    const next = Number(written);
    if (written !== '' && Number.isFinite(next)) onChange(next);
  };
  return (
    <div className={css.knob}>
      <label htmlFor={id}>
        {name}
        {unit === '' ? '' : ` (${unitOf(language, unit)})`}
      </label>
      <input
        id={id}
        type="number"
        step="any"
        value={Number(value.toPrecision(6))}
        onChange={({ target }) => take(target.value)}
      />
      <input
        type="range"
        aria-label={say('studio.slider', { name })}
        min={low}
        max={high}
        step={fine}
        value={value}
        onChange={({ target }) => take(Number(target.value).toPrecision(4))}
      />
    </div>
  );
}
