import { useMemo } from 'react';
import type { MselAround } from '../../source/studio/msel/read.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { namedIn, useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';

/** What the cells of a list of injects may name. */
export function useAround(): MselAround {
  const outline = useOutline();
  const data = useFile('exercise')?.data;
  return useMemo(
    () => ({
      departments: outline?.departments ?? [],
      incidents: outline?.incidents ?? [],
      capabilities: outline?.capabilities ?? [],
      phases: namedIn(data?.['agenda']),
      objectives: namedIn(data?.['objectives']),
      seats: listOf(data?.['seats']).map((one) => textOf(one['department'])),
      taken: listOf(data?.['msel']).map((one) => textOf(one['id'])),
    }),
    [outline, data],
  );
}
