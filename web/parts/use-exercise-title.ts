import { useParams, useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { sessionStore } from '../stores/session.ts';
import { shelfStore } from '../stores/shelf.ts';
import { useSay } from './use-say.ts';

/** The exercise that this page is in: as the server tells this person, alone by the drill; '' until known. */
export function useExerciseTitle(): string {
  const { tell } = useSay();
  const { group } = useParams();
  const [query] = useSearchParams();
  const joined = useStore(sessionStore, (state) => state.joined);
  const drills = useStore(shelfStore, (state) => state.drills);
  if (group !== undefined) return joined?.group === group ? tell(joined.titles) : '';
  return tell(drills.find(({ id }) => id === query.get('drill'))?.title);
}
