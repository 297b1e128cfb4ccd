import { useStore } from 'zustand';
import { shelfStore } from '../stores/shelf.ts';
import { useSay } from './use-say.ts';

/** The title of a mechanism by its id; the id itself until the list is there. */
export function useMechanismTitle(id: string | null): string {
  const { tell } = useSay();
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  if (id === null) return '';
  const found = mechanisms.find((one) => one.id === id);
  return found === undefined ? id : tell(found.title);
}
