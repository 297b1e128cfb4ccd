import type { View } from '../../sim-core/exercise/view.ts';
import type { RecordsMessage } from './socket.ts';

/** A view with records applied; what is untouched is shared with the old one. */
export function foldView(view: View, { records }: Pick<RecordsMessage, 'records'>): View {
  const sections: Record<string, Record<string, (typeof records)[number][2]>> = {};
  for (const [name, id, value] of records) {
    const section = (sections[name] ??= { ...view[name] });
    if (value === null) delete section[id];
    else section[id] = value;
  }
  return { ...view, ...sections };
}
