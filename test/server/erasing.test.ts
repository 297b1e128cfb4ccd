/**
 * Aim: what people wrote can be forgotten and the log still proves itself. After erasing, the chain holds,
 * the acts and times stand and replay, the words are nowhere in the database's files, and nobody can put
 * other words in their place. An account goes with its name and its sessions.
 */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportExercise, verifyArchive } from '../../exercise-server/archive/archive.ts';
import { eraseAccount, erasePersons, eraseTexts } from '../../exercise-server/archive/erase.ts';
import { chain, chainFault, headOf } from '../../exercise-server/room/chain.ts';
import { readEntry, writeEntry } from '../../exercise-server/room/entry.ts';
import { ERASED, withoutTexts } from '../../exercise-server/room/seal.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { createCounterGroup } from '../kit/counter-group.ts';
import { FIRES, inputOf, MECHANISMS, play } from '../kit/exercise.ts';
import { RANDOM_INPUT, randomLog } from '../kit/random-exercise.ts';
import { note } from '../kit/room.ts';
import {
  ACCOUNT,
  createExercise,
  joinBy,
  openBrowser,
  signUp,
  sit,
  startServer,
  temporaryFolder,
} from '../kit/server.ts';

const WORDS = '王主任在三号闸说的话';
const ORDERED = {
  kind: 'measure',
  measure: 'scene-headquarters',
  on: true,
  incident: 'blaze',
  place: null,
  to: [],
} as const;
const { folder, remove } = temporaryFolder();
afterAll(remove);

describe('a log of random attempts', () => {
  const bodies = randomLog('erasing', 200).map((attempt, i) =>
    writeEntry({ at: i, phaseMs: i, attempt }, `salt ${i}`),
  );
  const records = chain(headOf('g'), 1, bodies);
  const bare = records.map((record) => ({ ...record, body: withoutTexts(record.body) }));

  it('holds its chain whichever of its texts are erased, and replays', () => {
    expect(chainFault(headOf('g'), 0, records)).toBeNull();
    expect(chainFault(headOf('g'), 0, bare)).toBeNull();
    const mixed = records.map((record, i) => (i % 3 === 0 ? bare[i] : record));
    expect(chainFault(headOf('g'), 0, mixed)).toBeNull();
    const text = JSON.stringify(bare);
    for (const words of ['please note', 'how is it?', 'remember this', 'something new', 'closed']) {
      expect(JSON.stringify(records)).toContain(words);
      expect(text).not.toContain(words);
    }
    const [whole, again] = [createGroup(RANDOM_INPUT), createGroup(RANDOM_INPUT)];
    for (const [i, { body }] of records.entries()) {
      const verdict = whole.apply(readEntry(body).attempt);
      expect(again.apply(readEntry(bare[i].body).attempt)).toEqual(verdict);
    }
    expect(again.nowMs).toBe(whole.nowMs);
    expect(JSON.stringify(again.view({ role: 'director' }))).toContain(ERASED);
  });

  it('tells when other words are put in the place of words, erased or not', () => {
    let tried = 0;
    for (const [i, { body }] of records.entries()) {
      for (const [from, to] of [
        ['please note', 'please not'],
        ['remember this', 'forget this!'],
      ]) {
        if (!body.includes(from)) continue;
        tried += 1;
        const changed = records.with(i, { ...records[i], body: body.replace(from, to) });
        expect(chainFault(headOf('g'), 0, changed)).toEqual({ seq: i + 1, why: 'changed' });
        const forged = bare[i].body.replace(/#[0-9a-f]{64}/, to);
        const again = bare.with(i, { ...bare[i], body: forged });
        expect(chainFault(headOf('g'), 0, again)).toEqual({ seq: i + 1, why: 'changed' });
      }
    }
    expect(tried).toBeGreaterThan(3);
  });
});

describe('a log in which people wrote wherever they can', () => {
  it('shows them in every place where they may be read, and after erasing in none', () => {
    const setting = { world: FIRES, mechanisms: [MECHANISMS[1]] };
    const game = play(setting);
    const desks = ['east-office', 'west-office', 'area-office'];
    for (const id of desks) game.seat(id, id);
    game.attempt({ kind: 'start' });
    game.to(2 * HOUR);
    const what = { incident: 'blaze', capability: 'rescue', amount: 1, note: WORDS } as const;
    const told = { kind: 'told', way: 'face', with: 'west-office', note: WORDS } as const;
    const written: readonly SeatAct[] = [
      { ...told, incidents: [] },
      { ...told, with: 'north-fire', incidents: ['blaze'] },
      { kind: 'request', ...what },
      { kind: 'offer', to: 'west-office', ...what },
      { kind: 'pay', to: 'west-office', yuan: 1000, note: WORDS },
      { kind: 'warn', incident: 'blaze', colour: 'red', text: WORDS },
      { kind: 'press', incident: 'blaze', text: WORDS },
      { ...ORDERED, note: WORDS },
      { kind: 'note', text: WORDS },
      { kind: 'draft', act: { kind: 'press', incident: 'blaze', text: WORDS } },
    ];
    for (const act of written) expect(game.act('east-office', act)).toMatchObject({ ok: true });
    const measure = 'east-office:scene-headquarters:blaze:1';
    const ruling = { kind: 'rule-measure', measure, works: true, text: WORDS } as const;
    expect(game.attempt({ kind: 'adjudicate', ruling, why: WORDS }).ok).toBe(true);
    game.to(4 * HOUR);
    const [decision] = Object.keys(game.seen('area-office').decisions);
    const answer = { kind: 'decide', decision, yes: true, amount: null, note: WORDS } as const;
    expect(game.act('area-office', answer).ok).toBe(true);
    const evidence = [{ kind: 'log', department: 'east-office', id: 'l1', atMs: 0 }] as const;
    const seen = {
      kind: 'observe',
      department: null,
      task: null,
      rating: null,
      inject: null,
    } as const;
    expect(game.attempt({ ...seen, evidence, text: WORDS }).ok).toBe(true);
    game.to(8 * HOUR);
    const bodies = game.log.map((attempt, i) =>
      withoutTexts(writeEntry({ at: i, phaseMs: i, attempt }, `salt ${i}`)),
    );
    const erased = createGroup(inputOf(setting));
    for (const body of bodies) erased.apply(readEntry(body).attempt);
    const looks: readonly (readonly [Viewer, readonly string[]])[] = [
      [
        { role: 'evaluator' },
        ['acts', 'drafts', 'public', 'tray', 'observations', 'rulings', 'measures'],
      ],
      [{ role: 'observer' }, ['acts', 'public', 'tray']],
      [{ role: 'participant', department: 'east-office' }, ['log', 'drafts', 'inbox', 'measures']],
      [{ role: 'participant', department: 'west-office' }, ['inbox', 'public']],
      [{ role: 'participant', department: 'area-office' }, ['inbox', 'log']],
    ];
    for (const [viewer, sections] of looks) {
      const [before, after] = [game.group.view(viewer), erased.view(viewer)];
      for (const section of sections) {
        expect({ section, text: JSON.stringify(before[section]) }.text).toContain(WORDS);
        expect(JSON.stringify(after[section])).toContain(ERASED);
      }
      expect(JSON.stringify(after)).not.toContain(WORDS);
    }
  });
});

describe('a server that forgets', () => {
  it('leaves no word of an exercise that ended in its files', async () => {
    const server = await startServer({
      folder,
      engines: { own: 'counter', text: null, urlOf: () => 'counter' },
      snapshotEvery: 2,
    });
    const boss = await signUp(server);
    const exercise = await createExercise(boss);
    const [group] = exercise.groups;
    const [{ code, department }] = group.seats;
    const seat = sit(await joinBy(server.url, code), group.id);
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    await seat.until('a view', ({ view }) => view !== null);
    for (let i = 0; i < 5; i++) {
      const answer = await seat.attempt(note(department, `${WORDS} ${i}`, `n${i}`));
      expect(answer).toMatchObject({ verdict: { ok: true } });
    }
    const file = join(folder, 'liandong.db');
    const holds = (words: string): boolean =>
      [file, `${file}-wal`].some((one) => existsSync(one) && readFileSync(one).includes(words));
    expect(holds(WORDS)).toBe(true);
    expect(await eraseTexts(openLibsql(file))).toMatchObject({ records: 0, left: 1 });
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'end' });
    seat.close();
    await server.stop();

    const store = openLibsql(file);
    expect(await eraseTexts(store)).toEqual({ records: 5, left: 0, damaged: [] });
    expect(await erasePersons(store)).toBe(2);
    expect(await eraseAccount(store, ACCOUNT.name)).toBe(true);
    expect(await eraseAccount(store, ACCOUNT.name)).toBe(false);
    const archive = await exportExercise(store, exercise.id);
    await store.close();
    await openLibsql(file).close();
    for (const words of [WORDS, ACCOUNT.name, '某人']) expect(holds(words)).toBe(false);
    if (archive === null) throw new Error('nothing to export');
    const engineOf = async (): Promise<typeof createCounterGroup> => createCounterGroup;
    expect((await verifyArchive(archive, engineOf))[0]).toMatchObject({ fault: null });

    // The record is opened again, and nobody can sign in under the old name.
    const again = await startServer({ folder });
    expect(again.setupToken).not.toBeNull();
    const login = await openBrowser(again.url).call('POST', '/api/login', ACCOUNT);
    expect(login.status).toBe(401);
    expect(await again.services.rooms.find(group.id)).toHaveProperty('room');
    await again.stop();
  }, 60_000);
});
