/**
 * What a browser keeps of what somebody did here. A browser may keep nothing, or no more: what it refuses is
 * known for as long as this page is open, so that nothing but the next visit goes without.
 */
export interface Kept {
  read(key: string): string | null;
  /** @returns false when the browser refused, and only this page knows it */
  write(key: string, text: string): boolean;
  drop(key: string): void;
  keys(): readonly string[];
}

/** Kept for the next visit, and for every window of this browser. */
export const forGood: Kept = keptIn(() => localStorage);

/** Kept for this tab alone: it outlives a reload and no more. */
export const forThisTab: Kept = keptIn(() => sessionStorage);

/** @param storage asked for each time, because where it is forbidden the asking itself throws */
function keptIn(storage: () => Storage): Kept {
  const refused = new Map<string, string>();
  return {
    read: (key) => refused.get(key) ?? tried(() => storage().getItem(key), null),
    write(key, text) {
      const taken = tried(() => {
        storage().setItem(key, text);
        return true;
      }, false);
      if (taken) refused.delete(key);
      else refused.set(key, text);
      return taken;
    },
    drop(key) {
      refused.delete(key);
      tried(() => storage().removeItem(key), undefined);
    },
    keys() {
      const stored = tried(() => {
        const all = storage();
        return Array.from({ length: all.length }, (_, at) => all.key(at) ?? '');
      }, []);
      return [...new Set([...stored, ...refused.keys()])];
    },
  };
}

function tried<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
