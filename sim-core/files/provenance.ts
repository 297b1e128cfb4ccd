import { nearest } from '../base/nearest.ts';
import { QUALITIES } from '../model/quality.ts';
import type { Quality, QualityCounts } from '../model/quality.ts';
import { isLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';

/** Quality and source that hold for the numbers of a mapping and of everything in it. */
export interface Marks {
  readonly quality: Quality | null;
  readonly source: string | null;
}

export const UNMARKED: Marks = { quality: null, source: null };

/** One number of a file with what is said of it. */
export interface Marked extends Marks {
  readonly leaf: Leaf<unknown>;
  readonly path: Path;
}

function isQuality(word: unknown): word is Quality {
  return QUALITIES.some((known) => known === word);
}

/** Every number in a part of a file that was read, with the marks it inherits downwards. */
export function collectNumbers(data: unknown, path: Path, marks: Marks): readonly Marked[] {
  const found: Marked[] = [];
  const visit = (value: unknown, at: Path, inherited: Marks): void => {
    if (isLeaf(value)) {
      const quality = value.quality ?? inherited.quality;
      const source = value.source ?? inherited.source;
      found.push({ leaf: value, path: at, quality, source });
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...at, i], inherited);
    } else if (typeof value === 'object' && value !== null) {
      const fields = value as Readonly<Record<string, unknown>>;
      const own = {
        quality: isQuality(fields['quality']) ? fields['quality'] : inherited.quality,
        source: typeof fields['source'] === 'string' ? fields['source'] : inherited.source,
      };
      for (const key of Object.keys(fields)) visit(fields[key], [...at, key], own);
    }
  };
  visit(data, path, marks);
  return found;
}

/** Complains of every number that could not be read. */
export function complainOfFlaws(numbers: readonly Marked[], report: Report): void {
  for (const { leaf, path } of numbers) {
    if (leaf.flaw === null) continue;
    const { flaw } = leaf;
    report.complain({
      code: flaw.code,
      path: [...path, ...flaw.path],
      expected: flaw.expected,
      nearest: flaw.nearest,
      on: flaw.on,
      ...(flaw.token === null ? {} : { token: flaw.token }),
      ...(flaw.offset !== null ? { offset: flaw.offset } : {}),
    });
  }
}

/** Complains of every `source:` that names no key of `sources`, wherever it stands. */
export function checkSources(
  data: unknown,
  path: Path,
  known: readonly string[],
  report: Report,
): void {
  const check = (source: unknown, at: Path): void => {
    if (typeof source !== 'string' || known.includes(source)) return;
    report.complain({
      code: 'unknown-source',
      path: at,
      expected: { zh: 'sources 中的一个键', en: 'a key of sources' },
      nearest: nearest(source, known),
    });
  };
  const visit = (value: unknown, at: Path): void => {
    if (isLeaf(value)) {
      check(value.source, [...at, 'source']);
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...at, i]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'source') check(item, [...at, key]);
        else if (key !== 'sources') visit(item, [...at, key]);
      }
    }
  };
  visit(data, path);
}

export const NO_COUNTS: QualityCounts = { observed: 0, recalled: 0, proxy: 0, assumed: 0 };

/** Each number counts once under its quality; an unmarked one as assumed. */
export function countQualities(numbers: readonly Marks[]): QualityCounts {
  const counts = { ...NO_COUNTS };
  for (const { quality } of numbers) counts[quality ?? 'assumed'] += 1;
  return counts;
}

export function addCounts(all: readonly QualityCounts[]): QualityCounts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) for (const quality of QUALITIES) sum[quality] += counts[quality];
  return sum;
}
