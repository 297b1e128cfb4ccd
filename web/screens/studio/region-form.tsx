import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { newUnits } from '../../text/studio-files.ts';
import { quantityOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, PickField, ValueField } from './fields.tsx';
import { usePlaceNames } from './links-form.tsx';
import { useChoices, useNamedIn, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './forms.module.css';

/** One department, and what it owns, where, how many, and how soon it is on its way. */
export function RegionForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const outline = useOutline();
  const departments = useChoices(outline?.departments);
  const places = usePlaceNames();
  const found = itemOf(file.data['departments'], useChosen('region'));
  if (found === null) return <p className={css.empty}>{say('studio.choose-department')}</p>;
  const id = textOf(found.item['id']);
  const at = (key: string) => ['departments', found.index, key];
  return (
    <div className={css.form}>
      <BothField file={file} path={at('title')} label={say('studio.name')} />
      <PickField
        file={file}
        path={at('jurisdiction')}
        label={say('studio.jurisdiction')}
        choices={places}
      />
      <PickField
        file={file}
        path={at('superior')}
        label={say('studio.superior')}
        choices={departments.filter(({ value }) => value !== id)}
        empty={say('studio.none')}
      />
      <div className={css.two}>
        <ValueField
          file={file}
          path={at('desks')}
          label={say('studio.desks')}
          hint={say('studio.desks-help')}
        />
        <ValueField file={file} path={at('pull')} label={say('studio.pull')} />
      </div>
      <ValueField
        file={file}
        path={at('handling')}
        label={say('studio.handling')}
        hint={say('studio.duration-help')}
      />
      <Units file={file} owner={id} jurisdiction={textOf(found.item['jurisdiction'])} />
    </div>
  );
}

function Units({
  file,
  owner,
  jurisdiction,
}: {
  readonly file: OpenFile;
  readonly owner: string;
  readonly jurisdiction: string;
}) {
  const { say, tell, language } = useSay();
  const outline = useOutline();
  const kinds = useChoices(useNamedIn(file.data['kinds']));
  const places = useChoices(outline?.places);
  const all = listOf(file.data['units']);
  const home = outline?.gazetteer.jurisdictions[jurisdiction]?.place ?? '';
  const readinessOf = (kind: string): string => {
    const found = itemOf(file.data['kinds'], kind)?.item;
    if (found === undefined) return '';
    const read = (key: string): string => quantityOf(language, textOf(found[key]));
    return say('studio.unit-ready', { turnOut: read('turn_out'), endurance: read('endurance') });
  };
  const add = (): void => {
    const [kind] = kinds;
    if (kind === undefined) return;
    const id = freeId(`${owner}-units`, new Set(all.map((one) => textOf(one['id']))));
    const place = places.some(({ value }) => value === home) ? home : (places[0]?.value ?? '');
    file.insert(['units'], all.length, newUnits(id, kind.value, owner, place));
  };
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{say('studio.own-units')}</legend>
      {all.map((one, i) => {
        if (one['owner'] !== owner) return null;
        const at = (key: string) => ['units', i, key];
        const kind = textOf(one['kind']);
        const title = tell(titleOf(itemOf(file.data['kinds'], kind)?.item['title'])) || kind;
        return (
          <div key={textOf(one['id'])} className={css.item}>
            <PickField
              file={file}
              path={at('kind')}
              label={say('studio.unit-kind')}
              hint={readinessOf(kind)}
              choices={kinds}
            />
            <div className={css.three}>
              <PickField
                file={file}
                path={at('at')}
                label={say('studio.unit-at')}
                choices={places}
              />
              <ValueField file={file} path={at('count')} label={say('studio.unit-count')} />
              <ValueField
                file={file}
                path={at('registered')}
                label={say('studio.unit-registered')}
              />
            </div>
            <Button
              tone="quiet"
              size="small"
              icon={<Icon name="cross" size={14} />}
              label={say('studio.remove-unit', { name: title })}
              onClick={() => file.remove(['units', i])}
            />
          </div>
        );
      })}
      <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
        {say('studio.add-unit')}
      </Button>
    </fieldset>
  );
}
