import { useSay } from './use-say.ts';
import { textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, ManyPickField, PickField, ValueField } from './fields.tsx';
import { IdField } from './id-field.tsx';
import { useChoices, useHazard, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** An exogenous series, such as wind or rain: its points and how it varies from run to run. */
export function DriverForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const chosen = useChosen('drivers');
  const found = itemOf(file.data['drivers'], chosen);
  if (found === null) return <p className={css.empty}>{say('studio.choose-driver')}</p>;
  const { index, item } = found;
  const at = (...path: (string | number)[]) => ['drivers', index, ...path];
  const points = Array.isArray(item['points']) ? (item['points'] as readonly unknown[]) : [];
  return (
    <div className={css.form}>
      <IdField file={file} part="drivers" list="drivers" index={index} />
      <ValueField
        file={file}
        path={at('unit')}
        label={say('studio.unit')}
        hint={say('studio.unit-help')}
      />
      <fieldset className={css.group}>
        <legend className={css.legend}>{say('studio.points')}</legend>
        {points.map((_, i) => (
          <div key={i} className={css.pair}>
            <ValueField file={file} path={at('points', i, 0)} label={say('studio.point-time')} />
            <ValueField file={file} path={at('points', i, 1)} label={say('studio.point-value')} />
            <Button
              tone="quiet"
              size="small"
              icon={<Icon name="cross" size={14} />}
              label={say('studio.remove-point', { number: i + 1 })}
              disabled={points.length < 2}
              onClick={() => file.remove(at('points', i))}
            />
          </div>
        ))}
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          onClick={() =>
            file.insert(at('points'), points.length, [textOf(file.data['horizon']), 0])
          }
        >
          {say('studio.add-point')}
        </Button>
      </fieldset>
      <ValueField
        file={file}
        path={at('spread')}
        label={say('studio.spread')}
        hint={say('studio.spread-help')}
        placeholder="0"
      />
      <ValueField
        file={file}
        path={at('jitter')}
        label={say('studio.jitter')}
        hint={say('studio.jitter-help')}
        placeholder="0"
      />
      <ValueField
        file={file}
        path={at('shift')}
        label={say('studio.shift')}
        hint={say('studio.shift-help')}
        placeholder="0 min"
      />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('drivers', null);
            file.remove(['drivers', index]);
          }}
        >
          {say('studio.remove-driver')}
        </Button>
      </div>
    </div>
  );
}

/** A protective act: who takes it, what prompts it, how long it takes and what it costs. */
export function ProtectionForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const outline = useOutline();
  const chosen = useChosen('protections');
  const found = itemOf(file.data['protections'], chosen);
  const departments = useChoices(outline?.departments);
  const incidents = useChoices(outline?.incidents);
  const incident = itemOf(
    file.data['incidents'],
    textOf(found?.item['incident']).split('@')[0] ?? null,
  );
  const hazard = useHazard(textOf(incident?.item['hazard']));
  if (found === null) return <p className={css.empty}>{say('studio.choose-protection')}</p>;
  const { index } = found;
  const at = (key: string) => ['protections', index, key];
  return (
    <div className={css.form}>
      <BothField file={file} path={at('title')} label={say('studio.name')} />
      <ValueField file={file} path={at('act')} label={say('studio.act')} />
      <PickField file={file} path={at('owner')} label={say('studio.owner')} choices={departments} />
      <PickField
        file={file}
        path={at('incident')}
        label={say('studio.incident')}
        choices={incidents}
      />
      <PickField
        file={file}
        path={at('protection')}
        label={say('studio.protection')}
        choices={(hazard?.protections ?? []).map((id) => ({ value: id, label: id }))}
      />
      <ManyPickField
        file={file}
        path={at('prompted_by')}
        label={say('studio.prompted-by')}
        choices={incidents}
      />
      <ValueField file={file} path={at('from_severity')} label={say('studio.from-severity')} />
      <ValueField file={file} path={at('lift_below')} label={say('studio.lift-below')} />
      <ValueField
        file={file}
        path={at('takes')}
        label={say('studio.takes')}
        hint={say('studio.duration-help')}
      />
      <ValueField file={file} path={at('cost')} label={say('studio.cost')} />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('protections', null);
            file.remove(['protections', index]);
          }}
        >
          {say('studio.remove-protection')}
        </Button>
      </div>
    </div>
  );
}
