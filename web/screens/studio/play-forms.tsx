import { useSay } from './use-say.ts';
import { fieldsOf, listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, ManyPickField, PickField, ValueField } from './fields.tsx';
import { IdField } from './id-field.tsx';
import { useChoices, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** One seat: whose it is, for whom it answers besides, and the briefing of sixty seconds. */
export function SeatForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const outline = useOutline();
  const departments = useChoices(outline?.departments);
  const chosen = useChosen('seats');
  const found = itemOf(file.data['seats'], chosen, 'department');
  if (found === null) return <p className={css.empty}>{say('studio.choose-seat')}</p>;
  const { index, item } = found;
  const at = (...path: (string | number)[]) => ['seats', index, ...path];
  const seated = new Set(listOf(file.data['seats']).map((one) => textOf(one['department'])));
  const things = Array.isArray(item['first_things']) ? item['first_things'].length : 0;
  return (
    <div className={css.form}>
      <PickField
        file={file}
        path={at('department')}
        label={say('studio.department')}
        choices={departments.filter(({ value }) => value === chosen || !seated.has(value))}
        onPick={(next) => choosePart('seats', next)}
      />
      <ManyPickField
        file={file}
        path={at('merges')}
        label={say('studio.merges')}
        hint={say('studio.merges-help')}
        choices={departments}
      />
      <BothField
        file={file}
        path={at('briefing')}
        label={say('studio.briefing')}
        hint={say('studio.briefing-help')}
        rows={4}
      />
      <fieldset className={css.group}>
        <legend className={css.legend}>{say('studio.first-things')}</legend>
        {Array.from({ length: things }, (_, i) => (
          <BothField key={i} file={file} path={at('first_things', i)} label={String(i + 1)} />
        ))}
        <div className={css.actions}>
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            disabled={things >= 3}
            onClick={() => file.insert(at('first_things'), things, { zh: '…', en: '…' })}
          >
            {say('studio.add-thing')}
          </Button>
          <Button
            size="small"
            disabled={things < 2}
            onClick={() => file.remove(at('first_things', things - 1))}
          >
            {say('studio.remove-thing')}
          </Button>
        </div>
      </fieldset>
      <div className={css.actions}>
        <Button
          size="small"
          disabled={index === 0}
          onClick={() => file.move(['seats'], index, index - 1)}
        >
          {say('studio.up')}
        </Button>
        <Button size="small" onClick={() => file.move(['seats'], index, index + 1)}>
          {say('studio.down')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('seats', null);
            file.remove(['seats', index]);
          }}
        >
          {say('studio.remove-seat')}
        </Button>
      </div>
    </div>
  );
}

/** One phase of the agenda: which stretch of the story it plays in how many minutes. */
export function PhaseForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const chosen = useChosen('agenda');
  const found = itemOf(file.data['agenda'], chosen);
  if (found === null) return <p className={css.empty}>{say('studio.choose-phase')}</p>;
  const { index, item } = found;
  const at = (...path: (string | number)[]) => ['agenda', index, ...path];
  const plays = Object.keys(fieldsOf(item['story'])).length > 0;
  return (
    <div className={css.form}>
      <IdField file={file} part="agenda" list="agenda" index={index} />
      <BothField file={file} path={at('title')} label={say('studio.name')} />
      <ValueField
        file={file}
        path={at('wall')}
        label={say('studio.wall')}
        hint={say('studio.wall-help')}
      />
      {plays ? (
        <>
          <div className={css.two}>
            <ValueField file={file} path={at('story', 'from')} label={say('studio.story-from')} />
            <ValueField file={file} path={at('story', 'to')} label={say('studio.story-to')} />
          </div>
          <p className={css.note}>{say('studio.time-help')}</p>
          <ValueField
            file={file}
            path={at('top_speed')}
            label={say('studio.top-speed')}
            hint={say('studio.top-speed-help')}
          />
        </>
      ) : (
        <p className={css.note}>{say('studio.no-play')}</p>
      )}
      <PickField
        file={file}
        path={at('pace')}
        label={say('studio.pace')}
        choices={(['clock', 'facilitator'] as const).map((value) => ({
          value,
          label: say(`studio.pace-${value}`),
        }))}
      />
      <div className={css.actions}>
        <Button
          size="small"
          onClick={() =>
            plays
              ? file.remove(at('story'))
              : file.put(at('story'), { from: textOf(item['from']) || '+00:00', to: '+01:00' })
          }
        >
          {say(plays ? 'studio.without-play' : 'studio.with-play')}
        </Button>
        <Button
          size="small"
          disabled={index === 0}
          onClick={() => file.move(['agenda'], index, index - 1)}
        >
          {say('studio.up')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('agenda', null);
            file.remove(['agenda', index]);
          }}
        >
          {say('studio.remove-phase')}
        </Button>
      </div>
    </div>
  );
}
