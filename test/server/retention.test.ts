/**
 * Aim: things are kept as long as was set and no longer. The server erases by itself what was told seven
 * days before and is not open nor on legal hold, writes it into the audit log, and by default erases no
 * exercise at all; a wrong clock erases nothing.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '../../exercise-server/archive/audit-lines.ts';
import { eraseExercises } from '../../exercise-server/archive/erase.ts';
import { keepHouse } from '../../exercise-server/archive/housekeeping.ts';
import {
  DAY_MS,
  holdExercise,
  outlook,
  toldExercises,
  writePeriods,
} from '../../exercise-server/archive/retention.ts';
import { openAudit, type Audit } from '../../exercise-server/registry/audit.ts';
import {
  documentsOf,
  type Documents,
  type GroupDocument,
} from '../../exercise-server/registry/documents.ts';
import { createFakeClock, type FakeClock } from '../kit/fake-clock.ts';
import { createMemoryStore, type MemoryStore } from '../kit/memory-store.ts';

const HOUR_MS = 3_600_000;

let clock: FakeClock;
let store: MemoryStore;
let documents: Documents;
let audit: Audit;
let failures: unknown[];

beforeEach(async () => {
  clock = createFakeClock();
  store = createMemoryStore(() => clock.nowMs());
  documents = documentsOf(store);
  failures = [];
  const failed = (error: unknown): void => void failures.push(error);
  const parts = { store, holder: 'host/1/a', url: '', failed };
  audit = await openAudit({ ...parts, documents, utcMs: () => clock.utcMs() });
  keepHouse({ ...parts, clock, audit, told: () => {} });
});

/** An exercise of one group that ended at `endedMs`, or is not over. */
async function exercise(id: string, endedMs: number | null): Promise<void> {
  const group: GroupDocument = {
    id: `${id}-group`,
    exercise: id,
    title: 'A',
    mechanism: 'none',
    code: '',
    seats: [],
    input: '',
    engine: null,
    live: false,
    endedMs,
  };
  await documents.put('group', group.id, group);
  const more = { drill: 'd', scenario: 's', by: 'boss', hurry: 1, createdMs: 0 };
  await documents.put('exercise', id, { id, title: id, groups: [group.id], ...more });
}

const kept = async (): Promise<readonly string[]> =>
  (await documents.list('exercise')).map(([id]) => id);

const lines = async (verb: string): Promise<readonly (string | null)[]> => {
  await audit.close();
  const read = await readAudit(store);
  return read.lines.filter((line) => line.verb === verb).map(({ subject }) => subject);
};

describe('exercises', () => {
  it('are kept for ever unless an administrator has set a time', async () => {
    await exercise('old', clock.utcMs() - 5000 * DAY_MS);
    await clock.pass(30 * DAY_MS);
    expect(await kept()).toEqual(['old']);
    expect(failures).toEqual([]);
  });

  it('that are over for so long go by themselves, seven days after the notice', async () => {
    await exercise('old', clock.utcMs() - 100 * DAY_MS);
    await exercise('new', clock.utcMs());
    await exercise('played', null);
    await writePeriods(store, { exercises: 30, audit: null });
    await clock.pass(2 * HOUR_MS);
    expect([...(await toldExercises(store)).keys()]).toEqual(['old']);
    expect(await lines('retention-notice')).toEqual(['old']);
    await clock.pass(6 * DAY_MS);
    expect(await kept()).toEqual(['new', 'old', 'played']);
    await clock.pass(DAY_MS);
    expect(await kept()).toEqual(['new', 'played']);
    expect(await documents.list('group', 'old')).toEqual([]);
    expect(await lines('retention-erase')).toEqual(['old']);
    // Told again and again would be told to nobody.
    expect(await lines('retention-notice')).toEqual(['old']);
    await clock.pass(30 * DAY_MS);
    expect(await kept()).toEqual(['played']);
    expect(failures).toEqual([]);
  });

  it('that are open wait, and those on legal hold stay', async () => {
    await exercise('open', 0);
    await exercise('held', 0);
    const lease = { stream: 'open-group', holder: 'other/1/b', url: '', instead: null };
    await store.take({ ...lease, ttlMs: 20 * DAY_MS });
    await holdExercise(store, 'held', true);
    await writePeriods(store, { exercises: 30, audit: null });
    await clock.pass(15 * DAY_MS);
    expect(await kept()).toEqual(['held', 'open']);
    expect(await eraseExercises(store, clock.utcMs())).toEqual([]);
    await clock.pass(10 * DAY_MS);
    expect(await kept()).toEqual(['held']);
    // Of what was held nobody has been told: letting go of it is no notice.
    await holdExercise(store, 'held', false);
    await clock.pass(6 * DAY_MS);
    expect(await kept()).toEqual(['held']);
    await clock.pass(2 * DAY_MS);
    expect(await kept()).toEqual([]);
  });

  it('outlive a clock that runs ahead for a while', async () => {
    await exercise('new', clock.utcMs());
    await writePeriods(store, { exercises: 365, audit: null });
    const ahead = { ...clock, utcMs: () => clock.utcMs() + 3650 * DAY_MS };
    const parts = { store, holder: 'host/2/b', url: '', failed: () => {} };
    const wrong = keepHouse({ ...parts, clock: ahead, audit, told: () => {} });
    await clock.pass(2 * DAY_MS);
    await wrong.stop();
    await clock.pass(30 * DAY_MS);
    expect(await kept()).toEqual(['new']);
    expect([...(await toldExercises(store)).keys()]).toEqual([]);
  });

  it('that were erased in part are erased whole', async () => {
    await exercise('half', 0);
    const found = await documents.get('exercise', 'half');
    if (found === null) throw new Error('not there');
    await documents.put('exercise', 'half', { ...found, erasing: true });
    await documents.pop('group', 'half-group');
    await clock.pass(HOUR_MS);
    expect(await kept()).toEqual([]);
  });

  it('are all kept while the setting cannot be read, and somebody hears of it', async () => {
    await exercise('old', 0);
    await documents.put('setting', 'retention', { value: '{"exercises":"soon"}' });
    await clock.pass(10 * DAY_MS);
    expect(await kept()).toEqual(['old']);
    expect(String(failures[0])).toContain('retention cannot be read');
  });
});

describe('the audit log', () => {
  it('goes by whole months after its time, and what stays still holds', async () => {
    const note = (subject: string): void =>
      audit.write({ who: null, verb: 'join', subject, ok: true, address: '10.0.0.7' });
    note('first month');
    await writePeriods(store, { exercises: null, audit: 60 });
    await clock.pass(40 * DAY_MS);
    note('second month');
    await clock.pass(10 * DAY_MS);
    expect(await lines('join')).toEqual(['first month', 'second month']);
    await clock.pass(20 * DAY_MS);
    expect(await lines('join')).toEqual(['second month']);
    expect((await lines('retention-erase'))[0]).toMatch(/^audit\.host\.\d{4}-\d\d$/);
    expect((await readAudit(store)).damaged).toEqual([]);
    expect(failures).toEqual([]);
  });
});

it('lets go of sessions, tickets and links once they are good for nothing', async () => {
  const now = clock.utcMs();
  const session = { account: null, persons: {}, createdMs: now };
  await documents.put('session', 'idle', { ...session, seenMs: now - 40 * HOUR_MS });
  await documents.put('session', 'used', { ...session, seenMs: now });
  for (const [id, untilMs] of [
    ['past', now - 1],
    ['good', now + 2 * HOUR_MS],
  ] as const) {
    await documents.put('invitation', id, { account: null, untilMs });
    await documents.put('ticket', id, { person: 'p', group: 'g', department: null, untilMs });
    await documents.put('setting', `oidc.${id}`, { value: JSON.stringify({ untilMs }) });
  }
  expect((await outlook(store, now)).expired).toHaveLength(4);
  await clock.pass(HOUR_MS);
  const ids = async (kind: 'session' | 'invitation' | 'ticket'): Promise<readonly string[]> =>
    (await documents.list(kind)).map(([id]) => id);
  expect(await ids('session')).toEqual(['used']);
  expect(await ids('invitation')).toEqual(['good']);
  expect(await ids('ticket')).toEqual(['good']);
  expect(await documents.list('setting', 'oidc.')).toHaveLength(1);
});

it('is one server’s work where several share a store', async () => {
  const parts = { store, holder: 'host/2/b', url: '', failed: () => {} };
  const other = keepHouse({ ...parts, clock, audit, told: () => {} });
  await exercise('old', 0);
  await writePeriods(store, { exercises: 1, audit: null });
  await clock.pass(8 * DAY_MS);
  expect(await lines('retention-notice')).toEqual(['old']);
  expect(await lines('retention-erase')).toEqual(['old']);
  await other.stop();
});
