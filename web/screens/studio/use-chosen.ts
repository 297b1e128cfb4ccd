import { useStore } from 'zustand';
import { textOf } from '../../source/studio/outline.ts';
import { studioStore, type StudioPart } from '../../stores/studio.ts';
import { useFile } from './use-file.ts';

export function useChosen(part: StudioPart): string | null {
  return useStore(studioStore, (state) => state.chosen[part] ?? null);
}

/** Hazards of the scenario's incidents, each once, in their order. */
export function useUsedHazards(): readonly string[] {
  const data = useFile('scenario')?.data;
  const list = data?.['incidents'];
  if (!Array.isArray(list)) return [];
  return [...new Set(list.map((one) => textOf((one as { hazard?: unknown }).hazard)))].filter(
    (id) => id !== '',
  );
}

/** The hazard that is open; the scenario's first until somebody chooses one. */
export function useChosenHazard(): string | null {
  const chosen = useChosen('hazards');
  const used = useUsedHazards();
  const first = useStore(studioStore, (state) => state.checked?.outline.hazards[0]?.id ?? null);
  return chosen ?? used[0] ?? first;
}

/** An item of a list in a file by its id, with its place in the list. */
export function itemOf(
  list: unknown,
  id: string | null,
  key = 'id',
): { readonly index: number; readonly item: Readonly<Record<string, unknown>> } | null {
  if (!Array.isArray(list) || id === null) return null;
  const items = list as readonly Readonly<Record<string, unknown>>[];
  const index = items.findIndex((one) => textOf(one?.[key]) === id);
  const item = items[index];
  return item === undefined ? null : { index, item };
}
