/** Forgetting: names, accounts, free texts and prints of addresses at once, whole exercises after a time. */
import { forgetAccount } from '../registry/forget-account.ts';
import { documentsOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import { newSecret } from '../registry/secret.ts';
import { chainFault, headOf } from '../room/chain.ts';
import { withoutTexts } from '../room/seal.ts';
import type { Store } from '../store/port.ts';

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
 * @returns records whose texts were taken away, and groups left as they are: not ended, open somewhere,
 *   or with a log that is damaged already
 */
export async function eraseTexts(
  store: Store,
): Promise<{ readonly records: number; readonly left: number }> {
  let erased = 0;
  let left = 0;
  const documents = documentsOf(store);
  const exercises = new Map(await documents.list('exercise'));
  for (const [group, document] of await documents.list('group')) {
    const records = await store.read(group, 0, Number.MAX_SAFE_INTEGER);
    const bare = records.map((record) => ({ ...record, body: withoutTexts(record.body) }));
    const bodies = new Map(
      bare.flatMap(({ seq, body }, i) => (body === records[i].body ? [] : [[seq, body] as const])),
    );
    const isOpen = overMs(exercises, document) === null || (await store.holderOf(group)) !== null;
    if (isOpen || chainFault(headOf(group), 0, bare) !== null) {
      left += 1;
      continue;
    }
    if (bodies.size > 0) await store.rewrite(group, bodies);
    erased += bodies.size;
  }
  return { records: erased, left };
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

/** Deletes exercises all of whose groups ended, or were set aside, before then. @returns their ids */
export async function eraseExercises(store: Store, beforeMs: number): Promise<readonly string[]> {
  const documents = documentsOf(store);
  const exercises = new Map(await documents.list('exercise'));
  const found = new Map(await documents.list('group'));
  const erased: string[] = [];
  for (const [id, { groups }] of exercises) {
    const isOld = groups.every((group) => {
      // Of one whose document is damaged it is not known whether it has ended.
      const unknown = { id: group, exercise: id, endedMs: null, live: false };
      return (overMs(exercises, found.get(group) ?? unknown) ?? Infinity) < beforeMs;
    });
    if (!isOld) continue;
    for (const group of groups) await eraseGroup(store, group);
    await documents.pop('exercise', id);
    erased.push(id);
  }
  return erased;
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
