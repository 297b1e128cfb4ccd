import { MEASURE_WORDS } from '../../../sim-core/text/index.ts';
import { useTrueTitle } from '../../parts/record/use-record.ts';
import { useControl, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Segment } from '../../ui/segment.tsx';
import type { Draft } from './adjudicate.tsx';

/** What comes of a measure in the field, and what the desk that ordered it is told. */
export function MeasureFields({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const titleOf = useTrueTitle();
  const open = Object.entries(useControl('measures') ?? {}).filter(
    ([, { ruling, endedMs }]) => ruling === null && endedMs === null,
  );
  return (
    <>
      <ChoiceField
        label={say('adjudicate.measure')}
        value={draft.measure}
        choices={open.map(([id, { department, measure, incident }]) => ({
          value: id,
          label: `${titles.department(department)} · ${titles.text(MEASURE_WORDS[measure].title)} · ${titleOf(incident)}`,
        }))}
        onChange={(measure) => onChange({ ...draft, measure })}
      />
      <Segment
        label={say('adjudicate.works')}
        value={draft.works ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: say('adjudicate.works-yes') },
          { value: 'no', label: say('adjudicate.works-no') },
        ]}
        onChange={(value) => onChange({ ...draft, works: value === 'yes' })}
      />
      <TextField
        label={say('adjudicate.told')}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
    </>
  );
}
