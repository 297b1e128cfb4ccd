import { useSay } from './use-say.ts';
import { textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { unitOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, ManyPickField, PickField, ValueField } from './fields.tsx';
import { useChoices, useHazard, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** One incident: what it is, where it happens, when it begins, what it is fed with, who must know of it. */
export function IncidentForm({ file }: { readonly file: OpenFile }) {
  const { say, language } = useSay();
  const outline = useOutline();
  const chosen = useChosen('map');
  const found = itemOf(file.data['incidents'], chosen);
  const hazard = useHazard(textOf(found?.item['hazard']));
  const hazards = useChoices(outline?.hazards);
  const places = useChoices(outline?.places);
  const rivers = useChoices(outline?.rivers);
  const departments = useChoices(outline?.departments);
  if (found === null) return <p className={css.empty}>{say('studio.choose-incident')}</p>;
  const { index, item } = found;
  const at = (...path: (string | number)[]) => ['incidents', index, ...path];
  const isByPart = !Array.isArray(item['decisive_for']) && item['decisive_for'] !== undefined;
  return (
    <div className={css.form}>
      <BothField file={file} path={at('title')} label={say('studio.name')} />
      <PickField file={file} path={at('hazard')} label={say('studio.hazard')} choices={hazards} />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="chart" size={14} />}
          disabled={hazard === null}
          onClick={() => choosePart('hazards', hazard?.id ?? null)}
        >
          {say('studio.open-hazard')}
        </Button>
      </div>
      {hazard?.along === true ? (
        <PickField file={file} path={at('along')} label={say('studio.river')} choices={rivers} />
      ) : (
        <PickField
          file={file}
          path={at('at')}
          label={say('studio.place')}
          hint={say('studio.place-help')}
          choices={places}
        />
      )}
      <ValueField
        file={file}
        path={at('onset')}
        label={say('studio.onset')}
        hint={say('studio.onset-help')}
        placeholder={say('studio.onset-none')}
      />
      {hazard === null || Object.keys(hazard.inputs).length === 0 ? null : (
        <fieldset className={css.group}>
          <legend className={css.legend}>{say('studio.inputs')}</legend>
          <p className={css.note}>{say('studio.inputs-help')}</p>
          {Object.entries(hazard.inputs).map(([name, unit]) => (
            <ValueField
              key={name}
              file={file}
              path={at(
                item['head_inputs'] !== undefined && hasKey(item['head_inputs'], name)
                  ? 'head_inputs'
                  : 'inputs',
                name,
              )}
              label={`${name} (${unitOf(language, unit)})`}
              placeholder="0"
            />
          ))}
        </fieldset>
      )}
      {hazard === null || Object.keys(hazard.parameters).length === 0 ? null : (
        <fieldset className={css.group}>
          <legend className={css.legend}>{say('studio.parameters')}</legend>
          <p className={css.note}>{say('studio.parameters-help')}</p>
          {Object.entries(hazard.parameters).map(([name, value]) => (
            <ValueField
              key={name}
              file={file}
              path={at('parameters', name)}
              label={name}
              placeholder={value}
            />
          ))}
          {Object.entries(hazard.states).map(([name, value]) => (
            <ValueField
              key={name}
              file={file}
              path={at('initial', name)}
              label={say('studio.initial', { name })}
              placeholder={value}
            />
          ))}
        </fieldset>
      )}
      {isByPart ? (
        <p className={css.note}>{say('studio.by-part')}</p>
      ) : (
        <ManyPickField
          file={file}
          path={at('decisive_for')}
          label={say('studio.decisive-for')}
          hint={say('studio.decisive-for-help')}
          choices={departments}
        />
      )}
      <ManyPickField
        file={file}
        path={at('known_to')}
        label={say('studio.known-to')}
        hint={say('studio.known-to-help')}
        choices={departments}
      />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('map', null);
            file.remove(['incidents', index]);
          }}
        >
          {say('studio.remove-incident')}
        </Button>
      </div>
    </div>
  );
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
