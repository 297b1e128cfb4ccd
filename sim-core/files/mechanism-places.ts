import { nearest } from '../base/nearest.ts';
import { DIMENSIONS, MEMBER_DIMENSIONS } from '../model/mechanism.ts';
import type { DimensionId, MemberDimension } from '../model/mechanism.ts';
import { readChoice } from './choices.ts';
import type { Choice } from './choices.ts';
import type { LayerDraft, Whole } from './mechanism-whole.ts';
import type { MechanismData } from './mechanism.ts';
import type { Path } from './path.ts';

interface Places {
  readonly reading: Parameters<typeof readChoice>[0];
  /** Ids of the jurisdictions of all regions. */
  readonly jurisdictions: () => readonly string[];
}

type Choices = Readonly<Partial<Record<DimensionId, Choice>>>;

/** Jurisdictions that are out of step with the mechanism, on top of those of the file it extends. */
export function readMembers(
  { by = {} }: Pick<MechanismData, 'by'>,
  places: Places,
  choices: Choices,
  base: Whole['by'],
): Whole['by'] {
  const members: Record<string, Partial<Record<MemberDimension, Choice>>> = { ...base };
  for (const id of Object.keys(by).sort()) {
    lookUp(places, id, ['by', id], 'key');
    for (const dimension of MEMBER_DIMENSIONS) {
      const written = by[id]?.[dimension];
      if (written === undefined) continue;
      const before = base[id]?.[dimension] ?? choices[dimension] ?? null;
      const choice = readChoice(places.reading, dimension, written, ['by', id, dimension], before);
      if (choice !== null) members[id] = { ...members[id], [dimension]: choice };
    }
  }
  return members;
}

/** What differs inside a jurisdiction, one layer a scope, on top of the file that this one extends. */
export function readLayers(
  { layers = [] }: Pick<MechanismData, 'layers'>,
  places: Places,
  choices: Choices,
  base: Whole['layers'],
): Whole['layers'] {
  const read: Record<string, LayerDraft> = { ...base };
  const seen = new Set<string>();
  layers.forEach((written, i) => {
    const { scope } = written;
    const path = ['layers', i];
    lookUp(places, scope, [...path, 'scope'], 'value');
    if (seen.has(scope)) complainOfTwice(places, scope, [...path, 'scope']);
    seen.add(scope);
    const own: Partial<Record<DimensionId, Choice>> = { ...base[scope]?.choices };
    for (const dimension of DIMENSIONS) {
      const chosen = written[dimension];
      if (chosen === undefined) continue;
      const before = base[scope]?.choices[dimension] ?? choices[dimension] ?? null;
      const choice = readChoice(places.reading, dimension, chosen, [...path, dimension], before);
      if (choice !== null) own[dimension] = choice;
    }
    const escalateWhen = written.escalate_when ?? base[scope]?.escalateWhen ?? 'exhausted';
    read[scope] = { escalateWhen, choices: own };
  });
  return read;
}

function lookUp(
  { reading, jurisdictions }: Places,
  id: string,
  path: Path,
  on: 'key' | 'value',
): void {
  const known = jurisdictions();
  if (known.length === 0 || known.includes(id)) return;
  reading.report.complain({
    code: 'unknown-reference',
    path,
    ...(on === 'key' ? { on } : {}),
    expected: { zh: '某个区域文件中的辖区', en: 'a jurisdiction of one of the regions' },
    nearest: nearest(id, known),
  });
}

function complainOfTwice({ reading }: Places, scope: string, path: Path): void {
  reading.report.complain({
    code: 'duplicate-id',
    path,
    token: scope,
    expected: { zh: '每个辖区只有一层', en: 'one layer a jurisdiction' },
  });
}
