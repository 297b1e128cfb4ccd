/** One exercise as one file: everything that decides it, its logs with their chain, and no name. */
import { deserialize } from 'node:v8';
import * as z from 'zod';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { CreateGroup, GroupInput } from '../../sim-core/exercise/group.ts';
import { parseLayer } from '../maps/layer.ts';
import {
  documentsOf,
  type Exercise,
  type GroupDocument,
  type MapDocument,
} from '../registry/documents.ts';
import { newCode } from '../registry/secret.ts';
import { chain, chainFault, headOf, type ChainFault } from '../room/chain.ts';
import { readEntry } from '../room/entry.ts';
import { StoreFault, type LogRecord } from '../room/log-port.ts';
import { digest } from '../store/blobs.ts';
import type { Store } from '../store/port.ts';
import { DAMAGES, endOf, readLastGood } from './last-good.ts';

const RECORD = z.object({
  seq: z.number().int(),
  epoch: z.number().int(),
  body: z.string(),
  hash: z.string(),
});
const LEFT = ['document', 'input'] as const;
const ARCHIVE = z.object({
  kind: z.literal('liandong-exercise'),
  version: z.literal(1),
  /** A drill, whatever else the file is taken for. */
  mark: z.string(),
  exercise: z.looseObject({ id: z.string(), groups: z.array(z.string()) }),
  /** Base64 of each engine that a group is pinned to, by its digest. */
  engines: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()).default({}),
  /** The map it is drawn on, with the number that is shown on it, and its outlines in base64. */
  map: z
    .object({ document: z.looseObject({ id: z.string(), blob: z.string() }), outlines: z.string() })
    .nullable()
    .default(null),
  groups: z.array(
    z.object({
      document: z.looseObject({
        id: z.string(),
        input: z.string(),
        engine: z.string().nullable().default(null),
      }),
      /** Base64 of the blob that the document names. */
      input: z.string(),
      records: z.array(RECORD),
      /** What follows the last record and was left out: the group is only looked back on. */
      damage: z
        .object({ seq: z.number().int(), why: z.enum(DAMAGES) })
        .nullable()
        .default(null),
    }),
  ),
  /** Groups of the exercise of which nothing could be taken along, and what of them is gone or damaged. */
  left: z.array(z.object({ group: z.string(), why: z.enum(LEFT) })).default([]),
});
export type Archive = z.output<typeof ARCHIVE>;

const PAGE = 5000;
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * @param wanted `whole`: every record, fit or not; `last-good`: up to the last before any damage
 * @returns null when there is no such exercise
 */
export async function exportExercise(
  store: Store,
  id: string,
  wanted: 'whole' | 'last-good' = 'whole',
): Promise<Archive | null> {
  const documents = documentsOf(store);
  const exercise = await documents.get('exercise', id);
  if (exercise === null) return null;
  const groups: Archive['groups'] = [];
  const left: Archive['left'] = [];
  const engines: Archive['engines'] = {};
  for (const group of exercise.groups) {
    const document = await unlessDamaged(documents.get('group', group));
    const input = document === null ? null : await unlessDamaged(store.getBlob(document.input));
    if (document === null || input === null) {
      left.push({ group, why: document === null ? 'document' : 'input' });
      continue;
    }
    const engine = document.engine === null ? null : await store.getBlob(document.engine);
    if (document.engine !== null && engine !== null) {
      engines[document.engine] = Buffer.from(engine).toString('base64');
    }
    groups.push({
      document: { ...document },
      input: Buffer.from(input).toString('base64'),
      ...(wanted === 'whole'
        ? { records: [...(await store.read(group, 0, ALL))], damage: null }
        : await lastGood(store, group)),
    });
  }
  return {
    kind: 'liandong-exercise',
    version: 1,
    mark: '演练 EXERCISE',
    exercise: { ...exercise, groups: [...exercise.groups] },
    engines,
    map: await mapOf(store, exercise),
    groups,
    left,
  };
}

async function unlessDamaged<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof StoreFault && error.kind === 'damaged') return null;
    throw error;
  }
}

async function lastGood(
  store: Store,
  group: string,
): Promise<Pick<Archive['groups'][number], 'records' | 'damage'>> {
  const { records, damage } = await readLastGood(store, group);
  return { records: [...records], damage };
}

async function mapOf(store: Store, { map }: Exercise): Promise<Archive['map']> {
  const document = map === undefined ? null : await documentsOf(store).get('map', map);
  const outlines = document === null ? null : await store.getBlob(document.blob);
  if (document === null || outlines === null) return null;
  return { document: { ...document }, outlines: Buffer.from(outlines).toString('base64') };
}

/** The text of a file, which tells any change of itself. */
export function writeArchive(archive: Archive): string {
  return `${JSON.stringify({ ...archive, digest: digestOf(archive) })}\n`;
}

/**
 * @returns what the file holds, and whether it is what was once written
 * @throws {SyntaxError | z.ZodError} for what is no such file
 */
export function readArchive(text: string): Archive & { readonly isAsWritten: boolean } {
  const { digest: written, ...raw } = JSON.parse(text) as Record<string, unknown>;
  return { ...ARCHIVE.parse(raw), isAsWritten: written === digestOf(raw) };
}

function digestOf(archive: object): string {
  return digest(Buffer.from(JSON.stringify(archive)));
}

export interface GroupVerdict {
  readonly group: string;
  readonly records: number;
  /** Null when the chain holds. */
  readonly fault: ChainFault | { readonly seq: number; readonly why: 'input' } | null;
  /** The engine that the group is pinned to; null = made by a server run from source. */
  readonly engine: string | null;
  /** Where running the log again leads; null when the chain is broken or the engine may not run here. */
  readonly end: { readonly nowMs: number; readonly hash: string } | null;
}

/** The engine of that identity; null when it may not run here. */
export type FindEngine = (identity: string | null) => Promise<CreateGroup | null>;

/** Checks chain and pinned input of every group, and runs its log again. Needs no server. */
export async function verifyArchive(
  { groups }: Archive,
  engineOf: FindEngine,
): Promise<readonly GroupVerdict[]> {
  const verdicts: GroupVerdict[] = [];
  for (const group of groups) {
    const { document, records } = group;
    const fault = faultOf(group);
    const createGroup = fault === null ? await engineOf(document.engine) : null;
    verdicts.push({
      group: document.id,
      records: records.length,
      fault,
      engine: document.engine,
      end: createGroup === null ? null : replayed(createGroup, group),
    });
  }
  return verdicts;
}

/** What is wrong with a group's chain or its pinned input; null when both are as they were written. */
export function faultOf({
  document,
  input,
  records,
}: Archive['groups'][number]): GroupVerdict['fault'] {
  const isPinned = digest(Buffer.from(input, 'base64')) === document.input;
  return isPinned ? chainFault(headOf(document.id), 0, records) : { seq: 0, why: 'input' };
}

function replayed(
  createGroup: CreateGroup,
  archived: Archive['groups'][number],
): { readonly nowMs: number; readonly hash: string } {
  const { input, log } = logOf(archived);
  const group = createGroup(input);
  for (const attempt of log) group.apply(attempt);
  return { nowMs: group.nowMs, hash: group.hash() };
}

/** What decides a group: its input, and all that was tried. */
export function logOf({ input, records }: Archive['groups'][number]): {
  readonly input: GroupInput;
  readonly log: readonly Attempt[];
} {
  return {
    input: deserialize(Buffer.from(input, 'base64')) as GroupInput,
    log: records.map(({ body }) => readEntry(body).attempt),
  };
}

/** Takes an exercise in, under the ids it has. @returns false when it is there already */
export async function importExercise(store: Store, archive: Archive): Promise<boolean> {
  const documents = documentsOf(store);
  const groups = archive.groups.map(({ document }) => document.id);
  const exercise = { ...(archive.exercise as unknown as Exercise), groups };
  if (!(await documents.create('exercise', exercise.id, exercise))) return false;
  await keepParts(store, archive);
  for (const { document, input, records, damage } of archive.groups) {
    await store.putBlob(Buffer.from(input, 'base64'));
    await takeIn(store, document.id, records, damage !== null);
    // Codes are this store's own: another exercise may have the old ones.
    const group = document as unknown as GroupDocument;
    const seats = [];
    for (const seat of group.seats) {
      seats.push({ ...seat, code: await claim(group.id, seat.department) });
    }
    const code = await claim(group.id, null);
    const isCut = damage !== null && records.length > 0;
    const endedMs = isCut ? readEntry(records[records.length - 1].body).at : group.endedMs;
    await documents.put('group', group.id, { ...group, seats, code, live: false, endedMs });
  }
  return true;

  async function claim(group: string, department: string | null): Promise<string> {
    for (;;) {
      const code = newCode();
      if (await documents.create('code', code, { group, department })) return code;
    }
  }
}

/** Keeps the engines and the map that an exercise comes with. */
export async function keepParts(store: Store, { engines, map: taken }: Archive): Promise<void> {
  // Kept by their own digests; none runs before an administrator says so.
  for (const text of Object.values(engines)) await store.putBlob(Buffer.from(text, 'base64'));
  if (taken === null) return;
  const map = taken.document as unknown as MapDocument;
  const layer = parseLayer(Buffer.from(taken.outlines, 'base64').toString());
  const blob = await store.putBlob(Buffer.from(JSON.stringify(layer)));
  await documentsOf(store).create('map', map.id, { ...map, blob });
}

/** Writes a log under a lease whose epoch is no older than the log's, and ends what was cut. */
async function takeIn(
  store: Store,
  stream: string,
  records: readonly LogRecord[],
  isCut: boolean,
): Promise<void> {
  const holder = `import/${process.pid}`;
  const newest = records[records.length - 1]?.epoch ?? 0;
  const request = { stream, holder, url: '', ttlMs: 60_000, instead: null };
  let { epoch } = await store.take(request);
  while (epoch < newest) ({ epoch } = await store.take(request));
  for (let i = 0; i < records.length; i += PAGE) {
    await store.append({ stream, epoch, records: records.slice(i, i + PAGE) });
  }
  const last = records[records.length - 1] as LogRecord | undefined;
  if (isCut) {
    const end = endOf(records.map(({ body }) => body));
    await store.append({ stream, epoch, records: chain(last ?? headOf(stream), epoch, end) });
  }
  await store.release(stream, holder);
}
