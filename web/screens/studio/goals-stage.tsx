import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newObjective, newTarget } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { aimWord } from './goals-form.tsx';
import { NoExercise } from './no-exercise.tsx';
import { TableStage, type TableLine } from './table-stage.tsx';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './stages.module.css';

/** What the exercise is for, and by what evaluators see whether it was reached. */
export function GoalsStage() {
  const { say, tell } = useSay();
  const file = useFile('exercise');
  const chosen = useChosen('goals');
  if (file?.own !== true) return <NoExercise />;
  const objectives = listOf(file.data['objectives']);
  const targets = listOf(file.data['evaluation']);
  const idsOf = (list: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> =>
    new Set(list.map((one) => textOf(one['id'])));
  const known = idsOf(objectives);
  const lineOf = (one: Readonly<Record<string, unknown>>): TableLine => ({
    id: `evaluation ${textOf(one['id'])}`,
    link: 2,
    cells: [
      '',
      tell(titleOf(one['capability'])),
      tell(titleOf(one['target'])) || textOf(one['id']),
      tell(titleOf(one['basis'])),
      listOf(one['tasks'])
        .map(({ title }) => tell(titleOf(title)))
        .join(' · '),
    ],
  });
  const lines = [
    ...objectives.flatMap((one): readonly TableLine[] => {
      const id = textOf(one['id']);
      return [
        {
          id: `objectives ${id}`,
          link: 0,
          cells: [
            <>
              {tell(titleOf(one['title'])) || id}
              <div className={css.quiet}>{aimWord(say, textOf(one['aim']))}</div>
            </>,
            '',
            '',
            '',
            '',
          ],
        },
        ...targets.filter(({ objective }) => objective === id).map(lineOf),
      ];
    }),
    // A target of an objective that is no more: it has to be seen to be mended.
    ...targets.filter(({ objective }) => !known.has(textOf(objective))).map(lineOf),
  ];
  const addObjective = (): void => {
    const id = freeId('objective', known);
    file.insert(['objectives'], objectives.length, newObjective(id));
    choosePart('goals', `objectives ${id}`);
  };
  const addTarget = (): void => {
    const id = freeId('target', idsOf(targets));
    file.insert(['evaluation'], targets.length, newTarget(id, objectiveOf(chosen)));
    choosePart('goals', `evaluation ${id}`);
  };
  /** Under the objective that is open, or that of the target that is open. */
  const objectiveOf = (open: string | null): string => {
    const [kind, id] = open?.split(' ') ?? [];
    const wanted =
      kind === 'evaluation'
        ? textOf(targets.find((one) => one['id'] === id)?.['objective'])
        : (id ?? '');
    return known.has(wanted) ? wanted : textOf(objectives[0]?.['id']);
  };
  return (
    <TableStage
      part="goals"
      title={say('studio.part-goals')}
      help={say('studio.goals-help')}
      actions={
        <>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={addObjective}>
            {say('studio.add-objective')}
          </Button>
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            disabled={objectives.length === 0}
            onClick={addTarget}
          >
            {say('studio.add-target')}
          </Button>
        </>
      }
      columns={[
        say('studio.objective'),
        say('studio.target-capability'),
        say('studio.target'),
        say('studio.basis'),
        say('studio.tasks'),
      ]}
      lines={lines}
      empty={{ icon: 'check', words: say('studio.no-goals') }}
    />
  );
}
