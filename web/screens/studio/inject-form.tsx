import { useSay } from './use-say.ts';
import { MSEL_CELLS, type CodedColumn } from '../../source/studio/msel/words.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import type { Choice } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, ManyPickField, PickField, ValueField } from './fields.tsx';
import { useChoices, useNamedIn, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** One inject with everything that it may say. */
export function InjectForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const outline = useOutline();
  const chosen = useChosen('msel');
  const found = itemOf(file.data['msel'], chosen);
  const departments = useChoices(outline?.departments);
  const incidents = useChoices(outline?.incidents);
  const capabilities = useChoices(outline?.capabilities);
  const objectives = useChoices(useNamedIn(file.data['objectives']));
  const phases = useChoices(useNamedIn(file.data['agenda']));
  const coded = useCoded();
  if (found === null) return <p className={css.empty}>{say('studio.choose-inject')}</p>;
  const { index } = found;
  const at = (key: string) => ['msel', index, key];
  return (
    <div className={css.form}>
      <BothField file={file} path={at('title')} label={say('studio.col-title')} />
      <BothField file={file} path={at('text')} label={say('studio.col-text')} rows={4} />
      <div className={css.two}>
        <ValueField
          file={file}
          path={at('at')}
          label={say('studio.col-at')}
          hint={say('studio.time-help')}
        />
        <PickField
          file={file}
          path={at('trigger')}
          label={say('studio.col-trigger')}
          choices={coded('trigger')}
          empty={say('studio.trigger-auto')}
        />
      </div>
      <ValueField
        file={file}
        path={at('when')}
        label={say('studio.col-when')}
        hint={say('studio.when-help')}
      />
      {typeof found.item['from'] === 'object' ? (
        <BothField file={file} path={at('from')} label={say('studio.col-from')} />
      ) : (
        <ValueField
          file={file}
          path={at('from')}
          label={say('studio.col-from')}
          hint={say('studio.from-help')}
        />
      )}
      <ManyPickField
        file={file}
        path={at('to')}
        label={say('studio.col-to')}
        choices={departments}
      />
      <div className={css.two}>
        <PickField
          file={file}
          path={at('method')}
          label={say('studio.col-method')}
          choices={coded('method')}
          empty={say('studio.by-default')}
        />
        <PickField
          file={file}
          path={at('priority')}
          label={say('studio.col-priority')}
          choices={coded('priority')}
          empty={say('studio.by-default')}
        />
        <PickField
          file={file}
          path={at('status')}
          label={say('studio.col-status')}
          choices={coded('status')}
          empty={say('studio.by-default')}
        />
        <PickField
          file={file}
          path={at('type')}
          label={say('studio.col-type')}
          choices={coded('type')}
          empty={say('studio.by-default')}
        />
        <PickField
          file={file}
          path={at('phase')}
          label={say('studio.col-phase')}
          choices={phases}
          empty={say('studio.none')}
        />
      </div>
      <BothField
        file={file}
        path={at('expected')}
        label={say('studio.col-expected')}
        rows={2}
        optional
      />
      <ManyPickField
        file={file}
        path={at('facts')}
        label={say('studio.col-facts')}
        hint={say('studio.facts-help')}
        choices={incidents}
      />
      <ManyPickField
        file={file}
        path={at('objectives')}
        label={say('studio.col-objectives')}
        choices={objectives}
      />
      <PickField
        file={file}
        path={at('capability')}
        label={say('studio.col-capability')}
        choices={capabilities}
        empty={say('studio.none')}
      />
      <ValueField file={file} path={at('track')} label={say('studio.col-track')} />
      <ValueField file={file} path={at('controller')} label={say('studio.col-controller')} />
      <BothField file={file} path={at('notes')} label={say('studio.col-notes')} rows={2} optional />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('msel', null);
            file.remove(['msel', index]);
          }}
        >
          {say('studio.remove-inject')}
        </Button>
      </div>
    </div>
  );
}

/** Choices of a column whose cells are one of a few. */
export function useCoded(): (column: CodedColumn) => readonly Choice[] {
  const { language } = useSay();
  return (column) =>
    Object.entries(MSEL_CELLS[column]).map(([value, words]) => ({
      value,
      label: words[language][0],
    }));
}
