/** Forgetting: names, accounts, free texts and prints of addresses at once, whole exercises after a time. */
import { AUDIT_KEY_LOST } from '../registry/audit.ts';
import { forgetAccount } from '../registry/forget-account.ts';
import { documentsOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import { newSecret } from '../registry/secret.ts';
import { withoutTexts } from '../room/seal.ts';
import type { Store } from '../store/port.ts';
import { readLastGood, type Damage } from './last-good.ts';

/**
 * Takes every name off its person, and all lists of names away, ends all sessions, and throws away the key of the audit log's prints
 * of addresses, which then tell nothing any more. The logs know persons by meaningless ids only.
 * @returns how many names were erased
 */
export async function erasePersons(store: Store): Promise<number> {
  const documents = documentsOf(store);
  let erased = 0;
  for (const [id, person] of await documents.list('person')) {
    if (person.name === '') continue;
    await documents.put('person', id, { ...person, name: '' });
    erased += 1;
  }
  for (const [id, { expected }] of await documents.list('roster')) {
    await documents.pop('roster', id);
    erased += expected.length;
  }
  // Who can say which name a damaged one still holds?
  for (const kind of ['person', 'roster'] as const) {
    for (const id of await documents.unreadable(kind)) {
      await store.pop(kind, id);
      erased += 1;
    }
  }
  for (const [id] of await documents.list('session')) await documents.pop('session', id);
  await documents.put('setting', 'audit-key', { value: newSecret() });
  // The prints of which it tells mean nothing from now on.
  await store.pop('setting', AUDIT_KEY_LOST);
  return erased;
}

/** Takes an account away, its sessions, and its name off its persons. @returns whether there was one */
export async function eraseAccount(store: Store, name: string): Promise<boolean> {
  const documents = documentsOf(store);
  const accounts = (await documents.list('account')).filter(([, one]) => one.name === name);
  for (const [account] of accounts) await forgetAccount(documents, account);
  return accounts.length > 0;
}

/**
 * Takes what people wrote out of the logs of groups that have ended; chain, acts and times stay.
 * @returns records whose texts were taken away; how many groups were left as they are, since they have not
 *   ended, are open somewhere, or are damaged; and of those last the first record that does not fit
 */
export async function eraseTexts(store: Store): Promise<ErasedTexts> {
  let erased = 0;
  let left = 0;
  const damaged: ErasedTexts['damaged'][number][] = [];
  const documents = documentsOf(store);
  const exercises = new Map(await documents.list('exercise'));
  for (const [group, document] of await documents.list('group')) {
    const isOpen = overMs(exercises, document) === null || (await store.holderOf(group)) !== null;
    const { records, damage } = await readLastGood(store, group);
    if (damage !== null) damaged.push({ group, ...damage });
    if (isOpen || damage !== null) {
      left += 1;
      continue;
    }
    const bare = records.map((record) => ({ ...record, body: withoutTexts(record.body) }));
    const bodies = new Map(
      bare.flatMap(({ seq, body }, i) => (body === records[i].body ? [] : [[seq, body] as const])),
    );
    if (bodies.size > 0) await store.rewrite(group, bodies);
    erased += bodies.size;
  }
  return { records: erased, left, damaged };
}

export interface ErasedTexts {
  readonly records: number;
  readonly left: number;
  readonly damaged: readonly ({ readonly group: string } & Damage)[];
}

type Exercises = ReadonlyMap<string, Exercise>;

/**
 * When a group was over, UTC ms: it ended, or another took its place while it had not. Null for what may be
 * played on.
 */
function overMs(
  exercises: Exercises,
  { id, exercise, endedMs, live }: Pick<GroupDocument, 'id' | 'exercise' | 'endedMs' | 'live'>,
): number | null {
  if (endedMs !== null) return endedMs;
  const aside = exercises.get(exercise)?.asideOf;
  // Somebody has opened it again.
  if (aside === undefined || live) return null;
  // A restore that broke off has not put another in its place.
  return exercises.get(aside.exercise)?.groups.includes(id) === true ? null : aside.atMs;
}

/** An exercise of which nothing may be played on. */
export interface Over {
  readonly exercise: Exercise;
  /** When the last of its groups was over, UTC ms. */
  readonly atMs: number;
  /** Why it may not be erased, however old: on legal hold, or a server has it open. */
  readonly kept: 'hold' | 'open' | null;
}

/** All exercises whose every group ended or was set aside. */
export async function exercisesOver(store: Store): Promise<readonly Over[]> {
  const documents = documentsOf(store);
  const exercises = new Map(await documents.list('exercise'));
  const found = new Map(await documents.list('group'));
  const over: Over[] = [];
  for (const exercise of exercises.values()) {
    const { id } = exercise;
    const times = exercise.groups.map((group) => {
      // Of one whose document is damaged it is not known whether it has ended.
      const unknown = { id: group, exercise: id, endedMs: null, live: false };
      return overMs(exercises, found.get(group) ?? unknown) ?? Infinity;
    });
    const atMs = times.length === 0 ? exercise.createdMs : Math.max(...times);
    if (atMs === Infinity) continue;
    const holders = await Promise.all(exercise.groups.map((group) => store.holderOf(group)));
    const isOpen = holders.some((holder) => holder !== null);
    const kept = exercise.hold === true ? 'hold' : isOpen ? 'open' : null;
    over.push({ exercise, atMs, kept });
  }
  return over;
}

/**
 * Deletes exercises that were over before then, but none on legal hold and none that a server has open.
 * @returns their ids
 */
export async function eraseExercises(store: Store, beforeMs: number): Promise<readonly string[]> {
  const erased: string[] = [];
  await finishErasing(store);
  for (const { exercise, atMs, kept } of await exercisesOver(store)) {
    if (kept !== null || atMs >= beforeMs) continue;
    await eraseExercise(store, exercise);
    erased.push(exercise.id);
  }
  return erased;
}

/** Deletes an exercise with its logs, its people, its codes and programs. */
export async function eraseExercise(store: Store, exercise: Exercise): Promise<void> {
  const documents = documentsOf(store);
  // Of one that is gone in part nobody could tell any more that it was over.
  await documents.put('exercise', exercise.id, { ...exercise, erasing: true });
  for (const group of exercise.groups) await eraseGroup(store, group);
  await documents.pop('exercise', exercise.id);
}

/** Goes on with what somebody began to erase and did not end. */
export async function finishErasing(store: Store): Promise<void> {
  for (const [, exercise] of await documentsOf(store).list('exercise')) {
    if (exercise.erasing === true) await eraseExercise(store, exercise);
  }
}

async function eraseGroup(store: Store, group: string): Promise<void> {
  const documents = documentsOf(store);
  for (const [code, { group: of }] of await documents.list('code')) {
    if (of === group) await documents.pop('code', code);
  }
  for (const [id] of await documents.list('person', `${group}.`)) await documents.pop('person', id);
  // As text: it may be damaged.
  await store.pop('roster', group);
  for (const [id] of await documents.list('replay', `${group}.`)) await documents.pop('replay', id);
  for (const [id, program] of await documents.list('program')) {
    if (program.group === group) await documents.pop('program', id);
  }
  await store.drop(group);
  // As text: it may be damaged.
  await store.pop('group', group);
}
