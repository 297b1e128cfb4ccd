import type { ControlView } from '../exercise/entries.ts';
import type { InjectRecord } from './report.ts';

/** Every inject of the list and those added in play; whose hand it was meant for is left out. */
export function injectsOf({ msel }: ControlView): readonly InjectRecord[] {
  return Object.entries(msel).map(
    ([id, { controller: _hand, controllerNotes: _notes, ...rest }]) => ({
      id,
      ...rest,
    }),
  );
}
