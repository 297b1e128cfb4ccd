import { useState } from 'react';
import { textOf } from '../../source/studio/outline.ts';
import type { StudioPart } from '../../stores/studio.ts';
import { TextField } from '../../ui/field.tsx';
import { useHint, valueIn } from './fields.tsx';
import { rename } from './rename.ts';
import type { OpenFile } from './use-file.ts';
import { useSay } from './use-say.ts';

/** The id of an item; it is written when the field is left, because half an id may be a neighbour's. */
export function IdField({
  file,
  part,
  list,
  index,
}: {
  readonly file: OpenFile;
  readonly part: StudioPart;
  readonly list: string;
  readonly index: number;
}) {
  const { say } = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const path = [list, index, 'id'];
  const id = textOf(valueIn(file.data, path));
  return (
    <TextField
      label={say('studio.id')}
      value={typed ?? id}
      hint={useHint(file, path, undefined)}
      maxLength={80}
      onChange={setTyped}
      onBlur={() => {
        setTyped(null);
        if (typed !== null && typed.trim() !== '') rename(file, part, list, index, typed);
      }}
    />
  );
}
