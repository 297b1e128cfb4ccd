import { useSay } from './use-say.ts';
import { withFile } from '../../source/studio/draft.ts';
import { textOf } from '../../source/studio/outline.ts';
import { put } from '../../source/studio/splice.ts';
import { studioStore, writeFiles } from '../../stores/studio.ts';
import { TextField } from '../../ui/field.tsx';
import { BothField, PickField, useHint, ValueField } from './fields.tsx';
import { useChoices, useOutline } from './use-choices.ts';
import { useFile, type OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** What the scenario and its exercise are called, where and how long they play. */
export function OverviewForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const outline = useOutline();
  const regions = useChoices(outline?.regions);
  const mechanisms = useChoices(outline?.mechanisms);
  const exercise = useFile('exercise');
  return (
    <div className={css.form}>
      <fieldset className={css.group}>
        <legend className={css.legend}>{say('studio.group-scenario')}</legend>
        <ScenarioId file={file} exercise={exercise} />
        <BothField file={file} path={['title']} label={say('studio.name')} />
        <BothField file={file} path={['summary']} label={say('studio.summary')} rows={4} />
        <PickField file={file} path={['region']} label={say('studio.region')} choices={regions} />
        <ValueField
          file={file}
          path={['horizon']}
          label={say('studio.horizon')}
          hint={say('studio.horizon-help')}
        />
        <ValueField
          file={file}
          path={['step']}
          label={say('studio.step')}
          hint={say('studio.step-help')}
        />
        <ValueField
          file={file}
          path={['events_per_year']}
          label={say('studio.events-per-year')}
          hint={say('studio.events-per-year-help')}
        />
      </fieldset>
      {exercise?.own === true ? (
        <fieldset className={css.group}>
          <legend className={css.legend}>{say('studio.group-exercise')}</legend>
          <ValueField
            file={exercise}
            path={['id']}
            label={say('studio.id')}
            hint={say('studio.id-help')}
          />
          <BothField file={exercise} path={['title']} label={say('studio.name')} />
          <BothField file={exercise} path={['summary']} label={say('studio.summary')} rows={4} />
          <PickField
            file={exercise}
            path={['mechanism']}
            label={say('studio.mechanism')}
            choices={mechanisms}
          />
        </fieldset>
      ) : null}
    </div>
  );
}

/** The scenario's id; the exercise that plays it follows. */
function ScenarioId({
  file,
  exercise,
}: {
  readonly file: OpenFile;
  readonly exercise: OpenFile | null;
}) {
  const { say } = useSay();
  const id = textOf(file.data['id']);
  const rename = (next: string): void => {
    const { draft } = studioStore.getState();
    if (draft === null) return;
    const renamed = withFile(draft.files, { path: file.path, text: put(file.text, ['id'], next) });
    const follows = exercise?.own === true && textOf(exercise.data['scenario']) === id;
    writeFiles(
      follows
        ? withFile(renamed, { path: exercise.path, text: put(exercise.text, ['scenario'], next) })
        : renamed,
      'scenario id',
    );
  };
  return (
    <TextField
      label={say('studio.id')}
      value={id}
      hint={useHint(file, ['id'], say('studio.id-help'))}
      maxLength={80}
      onChange={rename}
    />
  );
}
