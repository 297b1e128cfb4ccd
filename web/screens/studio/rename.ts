import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart, studioStore, type StudioPart } from '../../stores/studio.ts';
import { openedAs } from './parts.ts';
import type { OpenFile } from './use-file.ts';

/** Gives an item of a list another id, one word that no neighbour has; if it is open it stays open under that. */
export function rename(
  file: Pick<OpenFile, 'data' | 'put'>,
  part: StudioPart,
  list: string,
  index: number,
  wanted: string,
): void {
  const others = listOf(file.data[list]).filter((_, i) => i !== index);
  const id = freeId(
    wanted.trim().replaceAll(/\s+/g, '-'),
    new Set(others.map((one) => textOf(one['id']))),
  );
  const before = textOf(listOf(file.data[list])[index]?.['id']);
  const isOpen = studioStore.getState().chosen[part] === openedAs(list, before);
  file.put([list, index, 'id'], id);
  if (isOpen) choosePart(part, openedAs(list, id));
}
