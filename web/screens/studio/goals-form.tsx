import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newTask } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, PickField } from './fields.tsx';
import { IdField } from './id-field.tsx';
import { useChoices, useNamedIn } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './forms.module.css';

/** The five aims of the State Council's drill guide (2009). */
const AIMS = ['test-plan', 'readiness', 'train', 'run-in-mechanism', 'educate'] as const;
type Aim = (typeof AIMS)[number];

export function aimWord(say: ReturnType<typeof useSay>['say'], aim: string): string {
  return AIMS.some((one) => one === aim) ? say(`studio.aim-${aim as Aim}`) : aim;
}

/** An objective, or a target by which evaluators see whether it was reached. */
export function GoalsForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const [kind, id] = useChosen('goals')?.split(' ') ?? [];
  const objective = itemOf(file.data['objectives'], kind === 'objectives' ? (id ?? null) : null);
  const target = itemOf(file.data['evaluation'], kind === 'evaluation' ? (id ?? null) : null);
  if (objective !== null) return <ObjectiveForm file={file} index={objective.index} />;
  if (target !== null) return <TargetForm file={file} index={target.index} item={target.item} />;
  return <p className={css.empty}>{say('studio.choose-goal')}</p>;
}

function ObjectiveForm({ file, index }: { readonly file: OpenFile; readonly index: number }) {
  const { say } = useSay();
  const at = (key: string) => ['objectives', index, key];
  return (
    <div className={css.form}>
      <BothField file={file} path={at('title')} label={say('studio.name')} />
      <PickField
        file={file}
        path={at('aim')}
        label={say('studio.aim')}
        choices={AIMS.map((aim) => ({ value: aim, label: aimWord(say, aim) }))}
      />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('goals', null);
            file.remove(['objectives', index]);
          }}
        >
          {say('studio.remove-objective')}
        </Button>
      </div>
    </div>
  );
}

function TargetForm({
  file,
  index,
  item,
}: {
  readonly file: OpenFile;
  readonly index: number;
  readonly item: Readonly<Record<string, unknown>>;
}) {
  const { say } = useSay();
  const objectives = useChoices(useNamedIn(file.data['objectives']));
  const at = (...path: (string | number)[]) => ['evaluation', index, ...path];
  const tasks = listOf(item['tasks']);
  const addTask = (): void => {
    const taken = new Set(tasks.map((one) => textOf(one['id'])));
    file.insert(at('tasks'), tasks.length, newTask(freeId('task', taken)));
  };
  return (
    <div className={css.form}>
      <PickField
        file={file}
        path={at('objective')}
        label={say('studio.objective')}
        choices={objectives}
      />
      <BothField file={file} path={at('capability')} label={say('studio.target-capability')} />
      <BothField
        file={file}
        path={at('target')}
        label={say('studio.target')}
        hint={say('studio.target-help')}
        rows={2}
      />
      <BothField
        file={file}
        path={at('basis')}
        label={say('studio.basis')}
        hint={say('studio.basis-help')}
        rows={2}
      />
      <fieldset className={css.group}>
        <legend className={css.legend}>{say('studio.tasks')}</legend>
        {tasks.map((task, i) => (
          <div key={textOf(task['id'])} className={css.item}>
            <BothField
              file={file}
              path={at('tasks', i, 'title')}
              label={say('studio.task', { number: i + 1 })}
            />
            <Button
              tone="quiet"
              size="small"
              icon={<Icon name="cross" size={14} />}
              label={say('studio.remove-task', { number: i + 1 })}
              disabled={tasks.length < 2}
              onClick={() => file.remove(at('tasks', i))}
            />
          </div>
        ))}
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={addTask}>
          {say('studio.add-task')}
        </Button>
      </fieldset>
      <IdField file={file} part="goals" list="evaluation" index={index} />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('goals', null);
            file.remove(['evaluation', index]);
          }}
        >
          {say('studio.remove-target')}
        </Button>
      </div>
    </div>
  );
}
