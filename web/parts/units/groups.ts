import type { UnitEntry } from '../../../sim-core/exercise/entries.ts';

/** Units of one kind and owner, in the order of what they are doing. */
export interface UnitGroup {
  readonly kind: string;
  readonly owner: string;
  readonly units: readonly UnitEntry[];
  readonly ready: number;
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

export function groupUnits(units: Readonly<Record<string, UnitEntry>>): readonly UnitGroup[] {
  const groups = new Map<string, UnitEntry[]>();
  for (const unit of Object.values(units)) {
    const key = `${unit.owner} ${unit.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  const rank = (status: string): number => {
    const at = UNIT_STATUSES.findIndex((one) => one === status);
    return at === -1 ? UNIT_STATUSES.length : at;
  };
  return [...groups.values()].map((list) => ({
    kind: list[0]?.kind ?? '',
    owner: list[0]?.owner ?? '',
    units: list.sort((a, b) => rank(a.status) - rank(b.status)),
    ready: list.filter(({ status }) => status === 'ready').length,
  }));
}

/** The capability that a kind of unit is sent for: where it is strongest. */
export function mainCapability(group: UnitGroup): string | null {
  const totals = Object.entries(group.units[0]?.capabilities ?? {}).sort((a, b) => b[1] - a[1]);
  return totals[0]?.[0] ?? null;
}
