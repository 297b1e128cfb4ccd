/** What is said of an exercise as one file: its size, its damage, and what is left out. */
import { say, type Language } from '../../sim-core/text/index.ts';
import type { Archive, GroupVerdict } from '../archive/archive.ts';
import { CallError } from './failure.ts';

/** What is wrong with a record, or with what a group is made of, in words. */
export function whyDamaged(
  language: Language,
  why: NonNullable<GroupVerdict['fault']>['why'] | 'unreadable' | 'document',
): string {
  return say(language, `damage.${why}`);
}

/** What is left out of each group, and why. */
export function cutLines(language: Language, { groups, left }: Archive): readonly string[] {
  const cut = groups.flatMap(({ document, records, damage }) =>
    damage === null
      ? []
      : [
          say(language, 'archive.cut', {
            group: document.id,
            records: records.length,
            seq: damage.seq,
            why: whyDamaged(language, damage.why),
          }),
        ],
  );
  return [
    ...cut,
    ...left.map(({ group, why }) =>
      say(language, 'archive.left', { group, why: whyDamaged(language, why) }),
    ),
  ];
}

/** @throws {CallError} naming the first group of which nothing can be taken along */
export function refuseLeft(
  { left }: Archive,
  code: 'archive.export-left' | 'archive.restore-left',
): void {
  for (const { group, why } of left) {
    throw new CallError((language) => [
      say(language, code, { group, why: whyDamaged(language, why) }),
    ]);
  }
}

/** @throws {CallError} naming the first group whose chain or input is not as it was written */
export function refuseDamaged(
  { groups }: Archive,
  faultOf: (group: Archive['groups'][number]) => GroupVerdict['fault'],
  code: 'archive.export-damaged' | 'archive.restore-damaged',
): void {
  for (const group of groups) {
    const fault = faultOf(group);
    if (fault === null) continue;
    throw new CallError((language) => [
      say(language, code, {
        group: group.document.id,
        seq: fault.seq,
        why: whyDamaged(language, fault.why),
      }),
    ]);
  }
}

export function sizesOf({ groups }: Archive): {
  readonly groups: number;
  readonly records: number;
} {
  return {
    groups: groups.length,
    records: groups.reduce((sum, { records }) => sum + records.length, 0),
  };
}
