import type { ControlView, CurveEntry } from '../../../sim-core/exercise/entries.ts';
import type { GroupInput } from '../../../sim-core/exercise/group.ts';
import { createGroup } from '../../../sim-core/exercise/index.ts';

/**
 * What may come: the present as it is, the same disaster, the chances of people and channels drawn anew,
 * every desk on doctrine.
 * @param number which future; each has a seed of its own
 * @returns the sums over the region, hour by hour, past included
 */
export function futureOf(
  input: GroupInput,
  snapshot: unknown,
  number: number,
): readonly CurveEntry[] {
  const group = createGroup({ ...input, conductSeed: `${input.seed} future ${number}` });
  group.restore(snapshot);
  const view = (): ControlView => group.view({ role: 'facilitator' }) as unknown as ControlView;
  let made = 0;
  const own = (body: Parameters<typeof group.apply>[0]['body'], role: 'clock' | 'facilitator') => {
    made += 1;
    group.apply({ id: `future-${number}-${made}`, by: { person: role, role }, body });
  };
  const { seats, clock } = view();
  if (clock.now.state === 'lobby') own({ kind: 'start' }, 'facilitator');
  if (clock.now.state === 'paused') own({ kind: 'resume' }, 'facilitator');
  for (const { department, control } of Object.values(seats)) {
    if (control === 'doctrine') continue;
    own({ kind: 'seat', department, people: [] }, 'facilitator');
    own({ kind: 'control', department, mode: 'doctrine' }, 'facilitator');
  }
  own({ kind: 'advance', toMs: clock.now.horizonMs }, 'clock');
  return Object.values(view().curve).sort((a, b) => a.atMs - b.atMs);
}
