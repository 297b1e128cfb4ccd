import { headOf, type DraftFile } from '../../source/studio/draft.ts';
import type { Outline } from '../../source/studio/outline.ts';

const KEY = /(?:^|[\s{,-])([a-z_][\w-]*):(?=\s)/gm;

/** Keys that the shipped files of a kind use: whoever writes one more needs the same. */
function keysOf(kind: string, shelf: readonly DraftFile[]): readonly string[] {
  const keys = new Set<string>();
  for (const file of shelf) {
    if (headOf(file).kind !== kind) continue;
    for (const [, key] of file.text.matchAll(KEY)) keys.add(key);
  }
  return [...keys];
}

/** What may be completed in a file of a kind: keys, and the names that there are. */
export function wordsOf(
  kind: string,
  outline: Outline | null,
  shelf: readonly DraftFile[],
): readonly string[] {
  if (outline === null) return keysOf(kind, shelf);
  const { departments, places, rivers, capabilities, incidents, mechanisms, regions, hazards } =
    outline;
  const names = [departments, places, rivers, capabilities, incidents, mechanisms, regions, hazards]
    .flat()
    .map(({ id }) => id);
  const variables = hazards.flatMap(({ inputs, parameters, states, derived, triggers }) => [
    ...Object.keys({ ...inputs, ...parameters, ...states }),
    ...derived,
    ...triggers.map(({ id }) => id),
  ]);
  return [...new Set([...keysOf(kind, shelf), ...names, ...variables])].sort();
}
