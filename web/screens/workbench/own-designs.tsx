import { useState } from 'react';
import { useStore } from 'zustand';
import { useSay } from '../../parts/use-say.ts';
import {
  choose,
  dropDesign,
  unsoundDesigns,
  workbenchStore,
  type Design,
} from '../../stores/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './workbench.module.css';

/** What can be done with a design of one's own. */
export function DesignTools({
  id,
  name,
  text,
  onDesign,
}: {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly onDesign: (text: string) => void;
}) {
  const { say } = useSay();
  const [dropping, setDropping] = useState(false);
  const stay = (): void => setDropping(false);
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="pen" size={14} />}
        label={say('workbench.design-edit', { name })}
        onClick={() => onDesign(text)}
      />
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="cross" size={14} />}
        label={say('workbench.design-drop', { name })}
        onClick={() => setDropping(true)}
      />
      <Dialog
        title={say('workbench.design-drop-title', { name })}
        open={dropping}
        closeLabel={say('common.cancel')}
        onClose={stay}
        footer={
          <>
            <Button onClick={stay}>{say('common.cancel')}</Button>
            <Button tone="main" onClick={() => dropDesign(id)}>
              {say('workbench.delete')}
            </Button>
          </>
        }
      >
        <p>{say('workbench.design-drop-help')}</p>
      </Dialog>
    </>
  );
}

/** Designs that the platform cannot run as they are: they stay until they are mended or deleted. */
export function Unsound({ onDesign }: { readonly onDesign: (text: string) => void }) {
  const state = useStore(workbenchStore);
  const { mechanisms } = state.choice;
  return unsoundDesigns(state).map(([id, design]) => (
    <Line
      key={id}
      id={id}
      design={design}
      chosen={mechanisms.includes(id)}
      onLeave={() => choose({ mechanisms: mechanisms.filter((one) => one !== id) })}
      onDesign={onDesign}
    />
  ));
}

function Line({
  id,
  design: { text, problems },
  chosen,
  onLeave,
  onDesign,
}: {
  readonly id: string;
  readonly design: Design;
  readonly chosen: boolean;
  readonly onLeave: () => void;
  readonly onDesign: (text: string) => void;
}) {
  const { say, language } = useSay();
  const [first] = problems;
  return (
    <li className={css.line}>
      <label className={css.check} title={first?.[language]}>
        {/* An address may choose it: it can be left out, and not chosen again before it is sound. */}
        <input type="checkbox" checked={chosen} disabled={!chosen} onChange={onLeave} />
        <span>{id}</span>
        <Chip tone="outside">
          {first === undefined
            ? say('workbench.design-unchecked')
            : say('workbench.design-problems', { count: problems.length })}
        </Chip>
      </label>
      <DesignTools id={id} name={id} text={text} onDesign={onDesign} />
    </li>
  );
}
