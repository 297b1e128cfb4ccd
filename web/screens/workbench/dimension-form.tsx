import { useState } from 'react';
import type { OptionBody, WorkbenchBody } from '../../../exercise-server/protocol/workbench.ts';
import { useSay } from '../../parts/use-say.ts';
import { quantityOf, unitOf } from '../../text/units.ts';
import { Chip } from '../../ui/chip.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { chosenIn, withOption, withParameter } from './design-text.ts';
import css from './workbench.module.css';

/** One dimension of the design: its option, and those of its parameters that are not the default. */
export function DimensionForm({
  dimension,
  text,
  inForce,
  inBase,
  onChange,
}: {
  readonly dimension: WorkbenchBody['dimensions'][number];
  readonly text: string;
  /** Option in force by the last check; null while the file is broken. */
  readonly inForce: string | null;
  readonly inBase: string | null;
  readonly onChange: (text: string) => void;
}) {
  const { say, tell } = useSay();
  const said = chosenIn(text, dimension.id);
  const option = said?.option ?? inForce;
  const optionOf = (wanted: string | null): OptionBody | null =>
    dimension.options.find(({ id }) => id === wanted) ?? null;
  const declared = optionOf(option);
  const changed = inBase !== null && option !== null && option !== inBase;
  return (
    <details className={css.dimension} open={changed}>
      <summary className={css.dimensionHead}>
        <span className={css.dimensionName}>{tell(dimension.title)}</span>
        <span className={css.dimensionOption}>{tell(declared?.title)}</span>
        {changed ? <Chip tone="accent">{tell(optionOf(inBase)?.title)}</Chip> : null}
      </summary>
      <div className={css.form}>
        <ChoiceField
          label={say('workbench.design-option')}
          value={option}
          choices={dimension.options.map(({ id, title }) => ({ value: id, label: tell(title) }))}
          hint={tell(declared?.help)}
          onChange={(next) => onChange(withOption(text, dimension.id, next))}
        />
        {declared === null || said === null
          ? null
          : declared.parameters.map((parameter) => (
              <Parameter
                key={`${declared.id} ${parameter.name}`}
                parameter={parameter}
                value={said.parameters[parameter.name] ?? null}
                onChange={(value) =>
                  onChange(withParameter(text, dimension.id, declared.id, parameter.name, value))
                }
              />
            ))}
      </div>
    </details>
  );
}

function Parameter({
  parameter,
  value,
  onChange,
}: {
  readonly parameter: OptionBody['parameters'][number];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { say, tell, language } = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const choices =
    parameter.kind === 'switch'
      ? ['true', 'false']
      : parameter.kind === 'choice'
        ? parameter.choices
        : null;
  const wordOf = (said: string): string =>
    parameter.kind === 'switch'
      ? say(said === 'true' ? 'workbench.switch-yes' : 'workbench.switch-no')
      : quantityOf(language, said);
  const byDefault = say('workbench.design-default', { value: wordOf(parameter.default) });
  if (choices !== null) {
    return (
      <ChoiceField
        label={tell(parameter.title)}
        value={value ?? parameter.default}
        choices={choices.map((choice) => ({ value: choice, label: wordOf(choice) }))}
        hint={byDefault}
        onChange={(next) => onChange(next === parameter.default ? null : next)}
      />
    );
  }
  const unit =
    parameter.unit === null || parameter.unit === '1' ? '' : ` ${unitOf(language, parameter.unit)}`;
  const range =
    parameter.range === null
      ? ''
      : ` · ${say('workbench.design-range', {
          low: `${parameter.range[0]}${unit}`,
          high: `${parameter.range[1]}${unit}`,
        })}`;
  return (
    <TextField
      label={tell(parameter.title)}
      value={typed ?? value ?? ''}
      placeholder={parameter.default}
      hint={`${byDefault}${range}`}
      maxLength={120}
      onChange={(next) => {
        setTyped(next);
        onChange(next.trim() === '' ? null : next.trim());
      }}
      // The file may say something else by the time somebody looks here again.
      onBlur={() => setTyped(null)}
    />
  );
}
