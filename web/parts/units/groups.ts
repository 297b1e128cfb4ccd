import type { UnitEntry } from '../../../sim-core/exercise/entries.ts';

/** Units of one kind and owner, counted: an owner may have thousands of them. */
export interface UnitGroup {
  readonly kind: string;
  readonly owner: string;
  readonly total: number;
  /** How many do what, from at hand to out of hand; only what some unit does. */
  readonly counts: readonly (readonly [status: UnitStatus, count: number])[];
  readonly ready: number;
  /** What one of them can do. */
  readonly capabilities: UnitEntry['capabilities'];
}

/** What a unit does, from at hand to out of hand; a status not listed comes last. */
export const UNIT_STATUSES = [
  'ready',
  'mobilising',
  'travelling',
  'working',
  'returning',
  'resting',
  'background',
  'lost',
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

export function groupUnits(units: Readonly<Record<string, UnitEntry>>): readonly UnitGroup[] {
  const groups = new Map<string, { readonly one: UnitEntry; readonly by: Map<string, number> }>();
  for (const unit of Object.values(units)) {
    const key = `${unit.owner} ${unit.kind}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { one: unit, by: new Map() };
      groups.set(key, group);
    }
    group.by.set(unit.status, (group.by.get(unit.status) ?? 0) + 1);
  }
  return [...groups.values()].map(({ one, by }) => ({
    kind: one.kind,
    owner: one.owner,
    total: [...by.values()].reduce((sum, count) => sum + count, 0),
    counts: UNIT_STATUSES.flatMap((status) => {
      const count = by.get(status);
      return count === undefined ? [] : [[status, count] as const];
    }),
    ready: by.get('ready') ?? 0,
    capabilities: one.capabilities,
  }));
}

/** The capability that a kind of unit is sent for: where it is strongest. */
export function mainCapability({ capabilities }: UnitGroup): string | null {
  const [strongest] = Object.entries(capabilities).sort((a, b) => b[1] - a[1]);
  return strongest?.[0] ?? null;
}

/** What the first units do, one by one, in the order of the counts. @param most how many at most */
export function firstStatuses({ counts }: UnitGroup, most: number): readonly UnitStatus[] {
  return counts
    .flatMap(([status, count]) => Array.from({ length: Math.min(count, most) }, () => status))
    .slice(0, most);
}
