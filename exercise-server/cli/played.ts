/** Exercises that were played, as commands are told of them: by id in the store, or as an exported file. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput } from '../../sim-core/exercise/index.ts';
import type { Archive } from '../archive/archive.ts';
import { readWhole } from './archive-file.ts';
import type { Context } from './context.ts';
import { engineModules, type ExerciseEngine } from './engines.ts';
import { callError } from './failure.ts';
import { withStore, type Where } from './stores.ts';

export type ArchivedGroup = Archive['groups'][number];

/** @throws {CallError} for an id or a file that is not there, and for a file that somebody changed */
export async function archiveOf(context: Context, name: string, where: Where): Promise<Archive> {
  // An id has neither; a file that is not there is named as such.
  if (/[./\\]/.test(name) || existsSync(resolve(context.io.folder, name))) {
    const archive = await readWhole(context, name);
    if (!archive.isAsWritten) throw callError('archive.changed', { file: name });
    return archive;
  }
  const { exportExercise } = await import('../archive/archive.ts');
  const archive = await withStore(context, where, (store) => exportExercise(store, name));
  if (archive === null) throw callError('archive.none', { id: name });
  return archive;
}

/** The groups that are wanted, all without a wish. @throws {CallError} for a group that is none of them */
export function chosenGroups({ groups }: Archive, wanted: string | undefined): ArchivedGroup[] {
  if (wanted === undefined) return groups;
  const found = groups.filter(({ document }) => document.id === wanted);
  const known = groups.map(({ document }) => document.id).join(', ');
  if (found.length === 0) throw callError('replay.no-group', { group: wanted, known });
  return found;
}

/**
 * A log that somebody changed would be run again as if people had done it.
 * @throws {CallError} for a group whose chain is broken
 */
export async function refuseUnsound(group: ArchivedGroup): Promise<void> {
  const { faultOf } = await import('../archive/archive.ts');
  const fault = faultOf(group);
  if (fault === null) return;
  const { id } = group.document;
  throw callError('archive.group-bad', { group: id, seq: fault.seq, why: fault.why });
}

/** A group whose log may be run again here. */
export interface Played {
  readonly engine: ExerciseEngine;
  readonly input: GroupInput;
  readonly log: readonly Attempt[];
}

/** @throws {CallError} for a group whose chain is broken, or whose engine may not run here */
export async function playedGroup(
  context: Context,
  group: ArchivedGroup,
  { data }: Where,
): Promise<Played> {
  const { logOf } = await import('../archive/archive.ts');
  const { id, engine: identity } = group.document;
  await refuseUnsound(group);
  const engine = await (await engineModules(context, data))(identity);
  if (engine === null) {
    throw callError('archive.group-other-engine', {
      group: id,
      records: group.records.length,
      engine: await shortEngine(group),
    });
  }
  return { engine, ...logOf(group) };
}

/** The engine of a group as people read it. */
export async function shortEngine({ document }: ArchivedGroup): Promise<string> {
  const { shortOf } = await import('../engine-host/engines.ts');
  return shortOf(document.engine ?? 'source');
}
