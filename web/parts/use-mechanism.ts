import { useStore } from 'zustand';
import { shelfStore, type Titled } from '../stores/shelf.ts';
import { useSay } from './use-say.ts';

/** The title of a mechanism by its id; the id itself until the list is there. */
export function useMechanismTitle(id: string | null): string {
  const { tell } = useSay();
  const found = useMechanism(id);
  return found === undefined ? (id ?? '') : tell(found.title);
}

/** A mechanism of the list, with what it is in a sentence; undefined until the list is there. */
export function useMechanism(id: string | null): Titled | undefined {
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  return mechanisms.find((one) => one.id === id);
}
