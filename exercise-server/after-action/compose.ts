/** The report of an exercise, out of the logs of its groups, each of which is run again. */
import { afterAction } from '../../sim-core/after-action/index.ts';
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import type { Text } from '../../sim-core/text/index.ts';
import { logOf, type Archive } from '../archive/archive.ts';
import { titlesOf, type Exercise } from '../registry/documents.ts';
import { readEntry } from '../room/entry.ts';
import type { ExerciseReport, GroupReport } from './exercise-report.ts';

type Archived = Archive['groups'][number];

export interface Composing {
  /** Of the program that makes the report. */
  readonly version: string;
  /** The engine whose way of playing makes the report; null from source. */
  readonly own: string | null;
  /** @throws for a group whose engine may not run here */
  engineOf(group: Archived): Promise<CreateGroup>;
  /** Title of a mechanism by its id; null for one that is not shipped. */
  titleOf(mechanism: string): Text | null;
}

/** Our own way of playing leads elsewhere than the engine that played the group. */
export class OtherCourse extends Error {
  override readonly name = 'OtherCourse';
  readonly group: Archived;
  constructor(group: Archived) {
    super(`group ${group.document.id} goes another way under this version`);
    this.group = group;
  }
}

/**
 * @param groups at least one, each with a sound chain
 * @throws {OtherCourse} for a group that another engine played and that we would play otherwise
 */
export async function composeReport(
  { exercise, groups }: Pick<Archive, 'exercise' | 'groups'>,
  composing: Composing,
): Promise<ExerciseReport> {
  const reports: GroupReport[] = [];
  for (const group of groups) reports.push(await groupReport(group, composing));
  const document = exercise as unknown as Exercise;
  return {
    id: exercise.id,
    title: titlesOf(document),
    isBranch: document.branchOf !== undefined,
    version: composing.version,
    groups: reports,
  };
}

async function groupReport(
  group: Archived,
  { own, engineOf, titleOf }: Composing,
): Promise<GroupReport> {
  const { input, log } = logOf(group);
  const createGroup = await engineOf(group);
  const report = afterAction(input, log);
  const { id, title, engine } = group.document;
  if (engine !== null && engine !== own) {
    const played = createGroup(input);
    for (const attempt of log) played.apply(attempt);
    if (played.hash() !== report.hash) throw new OtherCourse(group);
  }
  const instants = group.records.map(({ body }) => readEntry(body).at);
  return {
    id,
    title: typeof title === 'string' ? title : id,
    engine,
    records: group.records.length,
    cutAt: group.damage?.seq ?? null,
    firstMs: instants[0] ?? null,
    lastMs: instants[instants.length - 1] ?? null,
    mechanisms: Object.fromEntries(
      report.overview.mechanisms.flatMap((played) => {
        const known = titleOf(played.id);
        return known === null ? [] : [[played.id, known]];
      }),
    ),
    report,
  };
}
