import type { AttemptKind } from '../../sim-core/exercise/attempt.ts';

const PUBLIC: ReadonlySet<AttemptKind> = new Set<AttemptKind>([
  'start',
  'pause',
  'resume',
  'speed',
  'phase',
  'end',
  'freeze',
  'mechanism',
]);

/** Whether everybody learns of it at once instead of at the next beat. */
export function isPublic(kind: AttemptKind): boolean {
  return PUBLIC.has(kind);
}
