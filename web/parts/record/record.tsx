import { useState } from 'react';
import { noteAbout } from '../../stores/noting.ts';
import { ChoiceField } from '../../ui/field.tsx';
import { Segment } from '../../ui/segment.tsx';
import { useControl, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { Acts } from './act-list.tsx';
import { Findings } from './finding-list.tsx';
import css from './record.module.css';

const ALL = '';
const PARTS = ['acts', 'findings'] as const;

/**
 * What people did and wrote, and what the game measured in it: by desk, and each line can become what an
 * observation rests on.
 */
export function Record({
  readOnly = false,
  onNote,
}: {
  readonly readOnly?: boolean;
  /** Besides: brings the form of the observation into sight. */
  readonly onNote?: () => void;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const acts = useControl('acts') ?? {};
  const [part, setPart] = useState<(typeof PARTS)[number]>('acts');
  const [desk, setDesk] = useState(ALL);
  const desks = [...new Set(Object.values(acts).map(({ department }) => department))].sort();
  const department = desk === ALL ? null : desk;
  return (
    <>
      <div className={css.bar}>
        {readOnly ? null : (
          <Segment
            label={say('pane.record')}
            value={part}
            choices={PARTS.map((value) => ({ value, label: say(`record.${value}`) }))}
            onChange={setPart}
          />
        )}
        <div className={css.desk}>
          <ChoiceField
            label={say('notes.seat')}
            value={desk}
            choices={[
              { value: ALL, label: say('record.all') },
              ...desks.map((value) => ({ value, label: titles.department(value) })),
            ]}
            onChange={setDesk}
          />
        </div>
      </div>
      {part === 'acts' || readOnly ? (
        <Acts
          department={department}
          {...(readOnly
            ? {}
            : {
                onNote: (id, { department: who, atMs }) => {
                  const line = id.slice(who.length + 1);
                  const evidence = [{ kind: 'log', department: who, id: line, atMs }] as const;
                  noteAbout({ department: who, evidence, text: '' });
                  onNote?.();
                },
              })}
        />
      ) : (
        <Findings
          department={department}
          onNote={({ department: who, evidence }, text) => {
            noteAbout({ department: who, evidence, text });
            onNote?.();
          }}
        />
      )}
    </>
  );
}
