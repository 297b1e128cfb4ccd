import { nearest } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';

/** One item of a set with the place where it is written. */
export interface Entry<T> {
  readonly item: T;
  readonly path: Path;
}

/** What may be referred to, and what to call it when a reference misses. */
export interface Names {
  readonly what: Text;
  readonly index: ReadonlyMap<string, number>;
}

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The items of a set in the order of their ids; of two with one id the later is refused. */
export function gather<T extends { readonly id: string }>(
  report: Report,
  items: readonly T[],
  path: Path,
): readonly Entry<T>[] {
  const seen = new Set<string>();
  const entries: Entry<T>[] = [];
  for (const [i, item] of items.entries()) {
    const at = [...path, i];
    if (seen.has(item.id)) complainOfDuplicate(report, [...at, 'id']);
    else entries.push({ item, path: at });
    seen.add(item.id);
  }
  return entries.sort((a, b) => byCodeUnits(a.item.id, b.item.id));
}

export function complainOfDuplicate(
  report: Report,
  path: Path,
  on: 'key' | 'value' = 'value',
): void {
  const expected = { zh: '还没有用过的名称', en: 'a name that is not used yet' };
  report.complain({ code: 'duplicate-id', path, expected, on });
}

export function namesOf(what: Text, ids: readonly string[]): Names {
  return { what, index: new Map(ids.map((id, i) => [id, i])) };
}

const FILES = {
  region: { zh: '区域', en: 'a region' },
  hazard: { zh: '灾害', en: 'a hazard' },
  scenario: { zh: '情景', en: 'a scenario' },
  mechanism: { zh: '机制', en: 'a mechanism' },
} as const satisfies Readonly<Record<string, Text>>;
/** Kinds of files that other files name. */
export type NamedKind = keyof typeof FILES;

/** What to call a file of that kind: one's own counts only where it is given too. */
export function fileWanted(kind: NamedKind): Text {
  const { zh, en } = FILES[kind];
  return {
    zh: `一个${zh}的 id（已有的，或与本文件一起给出的）`,
    en: `the id of ${en} (shipped, or given together with this file)`,
  };
}

/** The index that an id stands for; -1 after complaining that there is none. */
export function resolve(
  report: Report,
  names: Names,
  id: string,
  path: Path,
  on: 'key' | 'value' = 'value',
): number {
  const found = names.index.get(id);
  if (found !== undefined) return found;
  report.complain({
    code: 'unknown-reference',
    path,
    expected: names.what,
    nearest: nearest(id, names.index.keys()),
    on,
    token: id,
  });
  return -1;
}

/** As `resolve`, for a reference that may be left out: -1 without complaint. */
export function resolveOptional(
  report: Report,
  names: Names,
  id: string | null | undefined,
  path: Path,
): number {
  return id === null || id === undefined ? -1 : resolve(report, names, id, path);
}

/** The indices of a set of references, sorted; repeated and unknown ones are refused. */
export function resolveAll(
  report: Report,
  names: Names,
  ids: readonly string[],
  path: Path,
): readonly number[] {
  const found = new Set<number>();
  for (const [i, id] of ids.entries()) {
    const index = resolve(report, names, id, [...path, i]);
    if (found.has(index) && index >= 0) complainOfDuplicate(report, [...path, i]);
    if (index >= 0) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Complains of every circle in a relation "is under" (index of the one above, -1 for none), once,
 * with the chain.
 */
export function refuseCircles(
  report: Report,
  above: readonly number[],
  ids: readonly string[],
  pathOf: (index: number) => Path,
): void {
  const settled = new Set<number>();
  for (let start = 0; start < above.length; start += 1) {
    const chain: number[] = [];
    let at = start;
    while (at >= 0 && !settled.has(at)) {
      const since = chain.indexOf(at);
      if (since >= 0) {
        const circle = [...chain.slice(since), at].map((index) => ids[index]).join(' → ');
        report.complain({
          code: 'cycle',
          path: pathOf(at),
          expected: { zh: `不成环的上级（${circle}）`, en: `no circle (${circle})` },
        });
        break;
      }
      chain.push(at);
      at = above[at] ?? -1;
    }
    for (const index of chain) settled.add(index);
  }
}
