/** Forgetting: names and prints of addresses at once, whole exercises after a time. */
import { documentsOf } from '../registry/documents.ts';
import { newSecret } from '../registry/secret.ts';
import type { Store } from '../store/port.ts';

/**
 * Takes every name off its person, ends all sessions, and throws away the key of the audit log's prints
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
  for (const [id] of await documents.list('session')) await documents.pop('session', id);
  await documents.put('setting', 'audit-key', { value: newSecret() });
  return erased;
}

/** Deletes exercises all of whose groups ended before then. @returns their ids */
export async function eraseExercises(store: Store, beforeMs: number): Promise<readonly string[]> {
  const documents = documentsOf(store);
  const erased: string[] = [];
  for (const [id, { groups }] of await documents.list('exercise')) {
    const found = await Promise.all(groups.map((group) => documents.get('group', group)));
    const isOld = found.every((group) => (group?.endedMs ?? Infinity) < beforeMs);
    if (!isOld) continue;
    for (const group of groups) await eraseGroup(store, group);
    await documents.pop('exercise', id);
    erased.push(id);
  }
  return erased;
}

async function eraseGroup(store: Store, group: string): Promise<void> {
  const documents = documentsOf(store);
  const document = await documents.get('group', group);
  const codes = [document?.code, ...(document?.seats ?? []).map(({ code }) => code)];
  for (const code of codes) if (code !== undefined) await documents.pop('code', code);
  for (const [id] of await documents.list('person', `${group}.`)) await documents.pop('person', id);
  for (const [id, program] of await documents.list('program')) {
    if (program.group === group) await documents.pop('program', id);
  }
  await store.drop(group);
  await documents.pop('group', group);
}
