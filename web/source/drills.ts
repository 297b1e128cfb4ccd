import { unpack } from '../../exercise-server/protocol/pack.ts';
import type { DrillListed } from '../../exercise-server/protocol/rest.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { Text } from '../../sim-core/text/index.ts';
import { api, ApiError } from './api.ts';

export interface ShelfList {
  readonly drills: readonly DrillListed[];
  readonly mechanisms: readonly {
    readonly id: string;
    readonly title: Text;
    readonly summary: Text;
  }[];
}

/** Drills that can be played in this browser, from the files beside this page. */
export function soloShelf(): Promise<ShelfList> {
  return api<ShelfList>('GET', '/solo/index.json');
}

/**
 * Everything that decides a solo exercise; the mechanism chosen is in force, the others may be switched to.
 * @throws {ApiError}
 */
export async function soloInput(
  drill: string,
  mechanism: string,
  seed: string,
): Promise<GroupInput> {
  const response = await fetch(`/solo/${encodeURIComponent(drill)}.json`).catch(() => {
    throw new ApiError('offline', 0, null);
  });
  if (!response.ok) {
    throw new ApiError(
      response.status === 404 ? 'unknown-drill' : 'offline',
      response.status,
      null,
    );
  }
  const input = unpack(await response.text()) as Omit<GroupInput, 'seed'>;
  const first = input.mechanisms.filter(({ id }) => id === mechanism);
  const others = input.mechanisms.filter(({ id }) => id !== mechanism);
  return { ...input, mechanisms: [...first, ...others], seed };
}
