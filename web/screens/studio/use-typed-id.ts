import { useState } from 'react';
import { textOf } from '../../source/studio/outline.ts';
import type { StudioPart } from '../../stores/studio.ts';
import { valueIn } from './fields.tsx';
import { rename } from './rename.ts';
import type { OpenFile } from './use-file.ts';

/** The id of an item while somebody types; it is written when the field is left, because half an id may be a neighbour's. */
export function useTypedId(
  file: OpenFile,
  part: StudioPart,
  list: string,
  index: number,
): { readonly value: string; readonly type: (text: string) => void; readonly leave: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? textOf(valueIn(file.data, [list, index, 'id'])),
    type: setTyped,
    leave: () => {
      setTyped(null);
      if (typed !== null && typed.trim() !== '') rename(file, part, list, index, typed);
    },
  };
}
