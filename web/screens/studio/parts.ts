import type { StudioProblem } from '../../source/studio/check.ts';
import { headOf, type Draft, type DraftFile } from '../../source/studio/draft.ts';
import type { StudioPart } from '../../stores/studio.ts';
import type { PlainStudioCode } from './use-say.ts';
import type { IconName } from '../../ui/icon.tsx';

/** Kind of the file in which a part of a scenario is written. */
export const FILE_OF_PART: Readonly<Record<StudioPart, string>> = {
  overview: 'scenario',
  map: 'scenario',
  cascade: 'scenario',
  hazards: 'hazard',
  drivers: 'scenario',
  protections: 'scenario',
  links: 'scenario',
  region: 'region',
  goals: 'exercise',
  seats: 'exercise',
  agenda: 'exercise',
  msel: 'exercise',
  'dry-run': 'exercise',
};

export const PART_FACES: Readonly<
  Record<StudioPart, { readonly title: PlainStudioCode; readonly icon: IconName }>
> = {
  overview: { title: 'studio.part-overview', icon: 'report' },
  map: { title: 'studio.part-map', icon: 'map' },
  cascade: { title: 'studio.part-cascade', icon: 'network' },
  hazards: { title: 'studio.part-hazards', icon: 'warn' },
  drivers: { title: 'studio.part-drivers', icon: 'chart' },
  protections: { title: 'studio.part-protections', icon: 'shield' },
  links: { title: 'studio.part-links', icon: 'link' },
  region: { title: 'studio.part-region', icon: 'unit' },
  goals: { title: 'studio.part-goals', icon: 'check' },
  seats: { title: 'studio.part-seats', icon: 'people' },
  agenda: { title: 'studio.part-agenda', icon: 'clock' },
  msel: { title: 'studio.part-msel', icon: 'log' },
  'dry-run': { title: 'studio.part-dry-run', icon: 'play' },
};

/** The list on the left, in groups. */
export const PART_GROUPS: readonly {
  readonly title: PlainStudioCode;
  readonly parts: readonly StudioPart[];
}[] = [
  {
    title: 'studio.group-scenario',
    parts: ['overview', 'map', 'cascade', 'hazards', 'drivers', 'protections', 'links', 'region'],
  },
  { title: 'studio.group-exercise', parts: ['goals', 'seats', 'agenda', 'msel'] },
  { title: 'studio.group-try', parts: ['dry-run'] },
];

const PART_OF_KEY: Readonly<Record<string, StudioPart>> = {
  incidents: 'map',
  cascade: 'cascade',
  drivers: 'drivers',
  protections: 'protections',
  seats: 'seats',
  agenda: 'agenda',
  msel: 'msel',
  objectives: 'goals',
  evaluation: 'goals',
  road_effects: 'links',
  risks: 'links',
};

/** Lists that share a part: what is open there is said with the list's name. */
const SHARED_KEYS: readonly string[] = ['objectives', 'evaluation', 'road_effects', 'risks'];

/** What is open in its part once this item of a list is. */
export function openedAs(list: string, id: string): string {
  return SHARED_KEYS.includes(list) ? `${list} ${id}` : id;
}

/** In which part a problem is mended, and what is open there. */
export function placeOf(
  { file, field }: StudioProblem,
  files: readonly DraftFile[],
): { readonly part: StudioPart; readonly chosen: string | null } {
  const head = files.find(({ path }) => path === file);
  const { kind, id } = head === undefined ? { kind: '', id: '' } : headOf(head);
  if (kind === 'hazard') return { part: 'hazards', chosen: id };
  const key = /^[\w-]+/.exec(field)?.[0] ?? '';
  const item = /^[\w-]+\[([^\]]+)\]/.exec(field)?.[1] ?? null;
  if (kind === 'region') return { part: 'region', chosen: key === 'departments' ? item : null };
  const chosen = item === null ? null : openedAs(key, item);
  return { part: PART_OF_KEY[key] ?? (kind === 'exercise' ? 'agenda' : 'overview'), chosen };
}

/** How many problems stand in each part. */
export function countsOf(
  problems: readonly StudioProblem[],
  draft: Draft,
  shelf: readonly DraftFile[],
): Readonly<Partial<Record<StudioPart, number>>> {
  const counts: Partial<Record<StudioPart, number>> = {};
  const files = [...draft.files, ...shelf];
  for (const problem of problems) {
    const { part } = placeOf(problem, files);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
