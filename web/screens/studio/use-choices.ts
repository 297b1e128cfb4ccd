import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useSay } from '../../parts/use-say.ts';
import type { Named } from '../../source/studio/msel/names.ts';
import type { HazardOutline, Outline } from '../../source/studio/outline.ts';
import { studioStore } from '../../stores/studio.ts';
import type { Choice } from '../../ui/field.tsx';

export function useOutline(): Outline | null {
  return useStore(studioStore, (state) => state.checked?.outline ?? null);
}

export function useHazard(id: string): HazardOutline | null {
  const outline = useOutline();
  return outline?.hazards.find((one) => one.id === id) ?? null;
}

/** A list of things with titles as choices of a form. */
export function useChoices(list: readonly Named[] | undefined): readonly Choice[] {
  const { language } = useSay();
  return useMemo(
    () => (list ?? []).map((one) => ({ value: one.id, label: one[language] })),
    [list, language],
  );
}

/** Things of a file that have an id and a title. */
export function useNamedIn(value: unknown): readonly Named[] {
  return useMemo(() => namedIn(value), [value]);
}

export function namedIn(value: unknown): readonly Named[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const { id, title } = (one ?? {}) as { readonly id?: unknown; readonly title?: Partial<Named> };
    return typeof id === 'string' ? [{ id, zh: title?.zh ?? id, en: title?.en ?? id }] : [];
  });
}

/** What a capability is called; its id for one that the region does not name. */
export function useCapabilityTitle(): (id: string) => string {
  const { language } = useSay();
  const capabilities = useOutline()?.capabilities;
  return (id) => capabilities?.find((one) => one.id === id)?.[language] ?? id;
}
