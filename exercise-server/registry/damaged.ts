/** Documents that were met and could not be read, for as long as they cannot be. */
import type { DocumentKind } from '../store/port.ts';

export interface DamagedDocuments {
  found(kind: DocumentKind, id: string): void;
  /**
   * Looks at each of them again.
   * @param isStill whether it cannot be read yet
   * @returns how many of each kind; kinds without any are left out
   */
  look(isStill: (kind: DocumentKind, id: string) => Promise<boolean>): Promise<DamageCounts>;
}

export type DamageCounts = Readonly<Record<string, number>>;

/** @param tell hears of each document once */
export function createDamagedDocuments(
  tell: (kind: DocumentKind, id: string) => void,
): DamagedDocuments {
  const known = new Map<string, readonly [DocumentKind, string]>();
  return {
    found(kind, id) {
      const name = `${kind} ${id}`;
      if (!known.has(name)) tell(kind, id);
      known.set(name, [kind, id]);
    },
    async look(isStill) {
      const counts: Record<string, number> = {};
      for (const [name, [kind, id]] of known) {
        if (await isStill(kind, id)) counts[kind] = (counts[kind] ?? 0) + 1;
        else known.delete(name);
      }
      return counts;
    },
  };
}
