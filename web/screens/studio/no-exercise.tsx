import { useSay } from './use-say.ts';
import { withFile } from '../../source/studio/draft.ts';
import { textOf } from '../../source/studio/outline.ts';
import { put } from '../../source/studio/splice.ts';
import { studioStore, writeFiles } from '../../stores/studio.ts';
import { newExerciseText } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';

/** A scenario can be compared without an exercise; people need one to play it. */
export function NoExercise() {
  const { say } = useSay();
  const outline = useOutline();
  const id = textOf(useFile('scenario')?.data['id']);
  const make = (): void => {
    const { draft } = studioStore.getState();
    if (draft === null) return;
    const member = Object.entries(outline?.gazetteer.jurisdictions ?? {}).find(
      ([, one]) => one.member,
    )?.[0];
    const lead = outline?.departments.find(
      (one) => one.at === member && one.function === 'emergency-management',
    );
    const seat = lead?.id ?? outline?.departments[0]?.id ?? '';
    const text = put(put(newExerciseText(1, seat), ['id'], `${id}-play`), ['scenario'], id);
    writeFiles(withFile(draft.files, { path: 'exercise.yaml', text }), 'new exercise');
  };
  return (
    <Empty
      icon="people"
      action={
        <Button tone="main" onClick={make}>
          {say('studio.make-exercise')}
        </Button>
      }
    >
      {say('studio.no-exercise')}
    </Empty>
  );
}
