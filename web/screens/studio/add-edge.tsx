import { useState } from 'react';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { ChoiceField } from '../../ui/field.tsx';
import { AddDialog } from './add-dialog.tsx';
import { useChoices, useHazard, useOutline } from './use-choices.ts';
import { itemOf } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import { useSay } from './use-say.ts';

/** Which incident sets off which other, and by which of its triggers. */
export function AddEdge({ onClose }: { readonly onClose: () => void }) {
  const { say, tell } = useSay();
  const outline = useOutline();
  const file = useFile('scenario');
  const sources = useChoices(outline?.incidents);
  const [from, setFrom] = useState<string | null>(null);
  const [trigger, setTrigger] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const incidents = listOf(file?.data['incidents']);
  const source = itemOf(incidents, from?.split('@')[0] ?? null)?.item;
  const hazard = useHazard(textOf(source?.['hazard']));
  const targets = incidents.map((one) => ({
    value: textOf(one['id']),
    label: tell(titleOf(one['title'])) || textOf(one['id']),
  }));
  const add = (): void => {
    if (file === null || from === null || trigger === null || to === null) return;
    const list = listOf(file.data['cascade']);
    const taken = new Set(list.map((one) => textOf(one['id'])));
    const id = freeId(`${from.split('@')[0]}-to-${to}`, taken);
    file.insert(['cascade'], list.length, { id, from, trigger, to, delay: '0 min' });
    choosePart('cascade', id);
    onClose();
  };
  return (
    <AddDialog
      title={say('studio.add-edge')}
      ready={from !== null && trigger !== null && to !== null}
      onAdd={add}
      onClose={onClose}
    >
      <ChoiceField
        label={say('studio.edge-from')}
        value={from}
        choices={sources}
        onChange={(next) => {
          setFrom(next);
          setTrigger(null);
        }}
      />
      <ChoiceField
        label={say('studio.trigger')}
        value={trigger}
        choices={(hazard?.triggers ?? []).map(({ id, when }) => ({
          value: id,
          label: `${id} · ${when}`,
        }))}
        onChange={setTrigger}
      />
      <ChoiceField label={say('studio.edge-to')} value={to} choices={targets} onChange={setTo} />
    </AddDialog>
  );
}
