/**
 * Brings one exercise back, whatever others do: its groups are written anew under new ids, and one document
 * turns the exercise to them. What was there before stays as it is, as an exercise of its own.
 */
import { say } from '../../sim-core/text/index.ts';
import { claimCode } from '../registry/codes.ts';
import { documentsOf, titlesOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import { newId } from '../registry/secret.ts';
import { readEntry } from '../room/entry.ts';
import { openLog } from '../room/log.ts';
import { digest } from '../store/blobs.ts';
import type { Store } from '../store/port.ts';
import { keepParts, type Archive } from './archive.ts';
import { endOf } from './last-good.ts';
import { restOf } from './rest.ts';

const PAGE = 5000;
const TTL_MS = 60_000;

export interface Restored {
  /** Ids of its groups, new. */
  readonly groups: readonly string[];
  /** Id under which what was there before is kept; null when there was nothing. */
  readonly aside: string | null;
}

export type Refused =
  /** A server has this group open. */
  | { readonly open: string }
  /** Somebody changed the exercise meanwhile. */
  | { readonly open: null };

/**
 * Puts an archive in the place of the exercise of the same id. Until the last write everything is as it
 * was; what an earlier try left behind is not in the way.
 * @param archive whole, its chains checked
 * @param utcMs now
 */
export async function restoreExercise(
  store: Store,
  archive: Archive,
  utcMs: number,
): Promise<Restored | Refused> {
  const documents = documentsOf(store);
  const wanted = archive.exercise as unknown as Exercise;
  const before = await documents.get('exercise', wanted.id);
  for (const group of before?.groups ?? []) {
    if ((await store.holderOf(group)) !== null) return { open: group };
  }
  await keepParts(store, archive);
  const groups: string[] = [];
  for (const group of archive.groups) {
    groups.push(await writeAnew(store, group, wanted.id, group.damage !== null));
  }
  if (before === null) {
    const isNew = await documents.create('exercise', wanted.id, { ...wanted, groups });
    return isNew ? { groups, aside: null } : { open: null };
  }
  const aside = await setAside(store, before, utcMs);
  const isTurned = await documents.replace('exercise', wanted.id, before, { ...wanted, groups });
  return isTurned ? { groups, aside } : { open: null };
}

/**
 * The good records of a damaged exercise as an exercise of its own, which has ended: to look back on. It is
 * made once, however often it is asked for.
 * @param archive cut before the damage
 * @param by account id of whoever wants it
 */
export async function takeInBeside(
  store: Store,
  archive: Archive,
  by: string,
  utcMs: number,
): Promise<Exercise> {
  const documents = documentsOf(store);
  const origin = archive.exercise as unknown as Exercise;
  const id = idFrom(origin, 'good');
  const there = await documents.get('exercise', id);
  if (there !== null) return there;
  const groups: string[] = [];
  // Groups that are whole are played where they are, and not a second time here.
  for (const group of archive.groups) groups.push(await writeAnew(store, group, id, true));
  const exercise: Exercise = {
    ...origin,
    ...called(origin, 'archive.good-title'),
    id,
    createdMs: utcMs,
    by,
    groups,
  };
  const isFirst = await documents.create('exercise', id, exercise);
  return isFirst ? exercise : ((await documents.get('exercise', id)) ?? exercise);
}

/**
 * The same attempts in a chain of their own, since a chain begins with the name of its log.
 * @param isOver whether nobody plays on from there
 */
async function writeAnew(
  store: Store,
  { document, input, records }: Archive['groups'][number],
  exercise: string,
  isOver: boolean,
): Promise<string> {
  const id = newId();
  await store.putBlob(Buffer.from(input, 'base64'));
  const bodies = records.map(({ body }) => body);
  const rest = isOver ? { isPlayed: false, bodies: endOf(bodies) } : restOf(bodies);
  bodies.push(...rest.bodies);
  const holder = `restore/${newId()}`;
  const lease = { stream: id, holder, url: '', ttlMs: TTL_MS, instead: null };
  const { log } = await openLog(store, id, (await store.take(lease)).epoch);
  for (let i = 0; i < bodies.length; i += PAGE) await log.append(bodies.slice(i, i + PAGE));
  await store.release(id, holder);
  const documents = documentsOf(store);
  const group = document as unknown as GroupDocument;
  const seats = [];
  for (const seat of group.seats) {
    seats.push({ ...seat, code: await claimCode(documents, id, seat.department) });
  }
  await documents.put('group', id, {
    ...group,
    id,
    exercise,
    seats,
    code: await claimCode(documents, id, null),
    // The server opens it, so that everybody sees where it stands; not before the exercise turns to it.
    live: rest.isPlayed,
    endedMs: isOver ? readEntry(bodies[bodies.length - 1]).at : group.endedMs,
  });
  return id;
}

/** @returns the id under which an exercise is found whose place another takes; the same, however often */
async function setAside(store: Store, before: Exercise, utcMs: number): Promise<string> {
  const documents = documentsOf(store);
  const id = idFrom(before, 'aside');
  await documents.create('exercise', id, {
    ...before,
    ...called(before, 'archive.aside-title'),
    id,
    asideOf: { exercise: before.id, atMs: utcMs },
  });
  // A damaged document stays as it is.
  const groups = new Map(await documents.list('group'));
  for (const name of before.groups) {
    const group = groups.get(name);
    // No server opens it by itself any more.
    if (group !== undefined)
      await documents.put('group', name, { ...group, exercise: id, live: false });
  }
  return id;
}

/** The id of what is made of an exercise as it stands: the same, however often it is made. */
function idFrom({ id, groups }: Exercise, what: 'aside' | 'good'): string {
  return digest(Buffer.from([what, ...groups].join(' '))).slice(0, id.length);
}

function called(
  exercise: Exercise,
  code: 'archive.aside-title' | 'archive.good-title',
): Pick<Exercise, 'title' | 'titles'> {
  const { zh, en } = titlesOf(exercise);
  const titles = { zh: say('zh', code, { title: zh }), en: say('en', code, { title: en }) };
  return { title: titles.zh, titles };
}
